/**
 * In: the tokens of a sentence. Out: the part of speech of each. The idea: wink-nlp's own automata, which change the most
 * frequent part of speech of a word where its neighbours say so, run over numbers.
 */
import { cache, machines, type TagToken } from './tag-tokens.ts';

const HINT = 1_080_000;
const END = 2_070_000;
const OTHERWISE = 2_070_003;
const ROOT = 0;

interface Machine {
  readonly next: readonly (ReadonlyMap<number, number> | undefined)[];
  /** Where a state goes when nothing fits; 0 where it gives up. */
  readonly otherwise: readonly number[];
  /** The part of speech that a final state gives: below 0 whatever the word, else only if the word can be that. */
  readonly final: readonly (number | undefined)[];
  /** How many tokens of the match stand before the one that is meant. */
  readonly before: readonly number[];
}

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

const toMachine = (json: string): Machine => {
  const [, count, states, names, marks] = JSON.parse(json) as [
    number,
    number,
    Table,
    Readonly<Record<string, string>>,
    Readonly<Record<string, readonly number[]>>,
  ];
  const each = <T>(work: (state: number) => T): T[] => Array.from({ length: count + 1 }, (_, state) => work(state));
  return {
    next: each((state) => {
      const row = states[state];
      return row && new Map(Object.entries(row).map(([event, to]) => [Number(event), to]));
    }),
    otherwise: each((state) => states[state]?.[OTHERWISE] ?? ROOT),
    final: each((state) => (names[state] === undefined ? undefined : Number(names[state]))),
    before: each((state) => marks[state]?.[0] ?? 0),
  };
};

const MACHINES = machines.map(toMachine);

/** Where a match was found, and what it gives: filled anew by each run. */
const found: { at: number; pos: number }[] = [];

const match = ({ final, before }: Machine, first: number, state: number): void => {
  const pos = final[state] ?? 0;
  // of a pattern by the name of 0 nothing follows
  if (pos !== 0) found.push({ at: first + (before[state] ?? 0), pos });
};

const run = (machine: Machine, tokens: readonly TagToken[], tags: readonly number[]): void => {
  const { next, otherwise, final } = machine;
  const { length } = tokens;
  found.length = 0;
  let first = 0;
  let state = ROOT;
  let fallback = ROOT;
  let fallbackAt = 0;
  for (let start = 0; start <= length; start += 1)
    for (let at = start; at <= length; at += 1) {
      const tag = at === length ? END : (tags[at] as number);
      if (tag === 0) continue;
      const hint = tokens[at]?.hint ?? 0;
      const to = next[state]?.get(hint > 0 ? hint + HINT : tag) ?? ROOT;
      if (state === ROOT && to !== ROOT) first = at;
      const isEnd = final[to] !== undefined;
      if (isEnd) match(machine, first, to);
      else if (to === ROOT && fallback !== ROOT) match(machine, first, fallback);
      if (isEnd) start = at;
      else if (to === ROOT && fallback !== ROOT) start = fallbackAt;
      if (isEnd || to === ROOT) {
        state = ROOT;
        fallback = ROOT;
        break;
      }
      state = to;
      const other = otherwise[state] ?? ROOT;
      if (other === ROOT) continue;
      fallbackAt = at;
      fallback = other;
    }
};

/** The part of speech of each token, as wink numbers them. */
export const tagTokens = (tokens: readonly TagToken[]): readonly number[] => {
  const tags = tokens.map(({ pos }) => pos);
  for (const machine of MACHINES) {
    run(machine, tokens, tags);
    for (const { at, pos } of found)
      if (pos < 0) tags[at] = -pos;
      else if (cache.isMemberPOS(tokens[at]?.normal ?? 0, pos)) tags[at] = pos;
  }
  return tokens.map(({ isFixed, pos }, at) => (isFixed ? pos : (tags[at] as number)));
};
