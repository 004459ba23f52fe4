/**
 * In: lines, of which those without a role are paragraphs. Out: the same, with paragraphs that say nothing new marked
 * as duplicates. Web text often has a summary before the article: a line with three of its sentences, then the three
 * as paragraphs. So sentences are compared: a line goes if each of its sentences stands in a line that stays. The
 * first line stays, unless a later one has the same words after a dateline (there the article begins, and a place is
 * told), or the first one breaks off with an ellipsis.
 */
import { findDateline } from './dateline.ts';
import type { Draft } from './lines.ts';

/** Shorter paragraphs ("Thank you.") may be said twice and mean it. */
const SHORTEST = 40;

interface Said {
  /** Sentences of each paragraph, folded, by the index of its line. */
  readonly sentences: ReadonlyMap<number, readonly string[]>;
  /** Lines that have the sentence and are not dropped. */
  readonly holders: ReadonlyMap<string, Set<number>>;
  readonly brokenOff: ReadonlySet<number>;
}

/** Marks repeated paragraphs; `reason` names the line that has their first words. */
export function markDuplicates(lines: readonly Draft[]): readonly Draft[] {
  const said = indexSentences(lines);
  const dropped = new Set<number>();
  for (const index of leastWantedFirst(lines, said)) {
    const keys = said.sentences.get(index) ?? [];
    const length = keys.reduce((sum, key) => sum + key.length, 0);
    if (length < SHORTEST || !keys.every((key) => (said.holders.get(key)?.size ?? 0) > 1)) continue;
    dropped.add(index);
    for (const key of keys) said.holders.get(key)?.delete(index);
  }
  return lines.map((line, index) => {
    if (!dropped.has(index)) return line;
    const [kept = 0] = said.holders.get(said.sentences.get(index)?.[0] ?? '') ?? [];
    return { ...line, role: 'duplicate', reason: `repeats line ${lines[kept]?.number}` };
  });
}

function indexSentences(lines: readonly Draft[]): Said {
  const folded = lines.flatMap((line, index) =>
    line.role === undefined ? [{ index, keys: foldSentences(line.text) }] : [],
  );
  const whole = folded.flatMap(({ keys }) => keys.filter((key) => !key.endsWith('…'))).sort();
  const sentences = new Map<number, readonly string[]>();
  const holders = new Map<string, Set<number>>();
  const brokenOff = new Set<number>();
  for (const { index, keys } of folded) {
    const completed = keys.map((key) => (key.endsWith('…') ? complete(key.slice(0, -1), whole) : key));
    if (keys.some((key, nth) => key !== completed[nth])) brokenOff.add(index);
    sentences.set(index, completed);
    for (const key of completed) holders.set(key, (holders.get(key) ?? new Set<number>()).add(index));
  }
  return { sentences, holders, brokenOff };
}

function leastWantedFirst(lines: readonly Draft[], { sentences, holders, brokenOff }: Said): readonly number[] {
  const hasDateline = (index: number) => findDateline(lines[index]?.text ?? '') !== undefined;
  const order = [...sentences.keys()];
  const start = order.find((index) => {
    const same = [...(holders.get(sentences.get(index)?.[0] ?? '') ?? [])];
    return same.length > 1 && hasDateline(index) && same.some((other) => other < index && !hasDateline(other));
  });
  const rank = (index: number) => (brokenOff.has(index) ? 0 : index < (start ?? 0) ? 1 : 2);
  return order.sort((a, b) => rank(a) - rank(b) || b - a);
}

/** Sentences without dateline, case, spacing, marks of markup and the shape of quotes; a cut is rough, and the same for the same words. */
function foldSentences(text: string): readonly string[] {
  const body = text.slice(findDateline(text)?.length ?? 0);
  return body
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/\s?(?:\[\s?(?:\.{3}|…)\s?\]|\.{3,6}|…)$/, '…')
    .split(/(?<=[.!?]["')]{0,3})\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The sentence of `whole` (sorted) that begins with `start`; `start` itself if there is none. */
function complete(start: string, whole: readonly string[]): string {
  let low = 0;
  let high = whole.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((whole[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found = whole[low];
  return start.length >= 20 && found?.startsWith(start) ? found : `${start}…`;
}
