/**
 * In: labels with what they stand for. Out: where they occur in a list of words, the longest first at each place.
 * The idea: a token trie, one step a word, so that the number of labels costs nothing when reading. Labels wait under
 * their first word, and become a tree when a text has that word: an article meets few of them. A time limit may end the work
 * anywhere, so a tree takes its place when it is whole.
 */
import { toOwn } from './forms.ts';
import { toWords, type Word } from './words.ts';

/** How strictly the case of a label's words is kept. */
export type CaseRule = 'capitals-as-written' | 'acronyms-as-written';

interface Label<T> {
  readonly label: string;
  readonly rule: CaseRule;
  readonly value: T;
}

/** All labels that begin with one word, and their tree if they have one yet. */
interface Start<T> {
  readonly labels: Label<T>[];
  tree: Node<T> | undefined;
  bits: number;
}

const NONE: readonly never[] = [];

interface Entry<T> extends Label<T> {
  readonly words: readonly Word[];
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** The node behind a wildcard. */
  gap?: Node<T>;
  readonly entries: Entry<T>[];
}

/** `words[begin, end)` reads `label`, which stands for `value`. */
export interface Match<T> {
  readonly begin: number;
  readonly end: number;
  readonly label: string;
  readonly value: T;
}

export interface Trie<T> {
  add(label: string, value: T, rule: CaseRule): void;
  /** All matches that begin at `words[at]`, the longest first. */
  matchesAt(words: readonly Word[], at: number): readonly Match<T>[];
  /** The bits of all labels that can begin with this word (`toNorm`ed). */
  bitsOf(first: string): number;
}

const WILDCARD = '*';
const WIDEST_GAP = 5;
const PASSED_OVER = new Set(["'s", "'", '’', '‘', '"', '“', '”']);
const STOPS = new Set(['.', ';', ':', '?', '!']);

const fitsCase = (word: Word, label: Word, rule: CaseRule): boolean => {
  if (label.shape === 'caps') return word.shape === 'caps';
  if (rule === 'capitals-as-written' && label.shape === 'capital')
    return word.shape === 'capital' || word.shape === 'caps';
  return true;
};

const toLabelWords = (label: string): Word[] => toWords(label).filter((word) => !PASSED_OVER.has(word.norm));

const PLAIN_START = /^[A-Za-z]+(?= |$)/;

/** The first word of a label as prose is compared with it; most labels need no tokeniser to tell. */
const toFirstNorm = (label: string): string | undefined =>
  PLAIN_START.exec(label)?.[0].toLowerCase() ?? toLabelWords(label)[0]?.norm;

/** `toBits` says what kind of label one is. */
export const createTrie = <T>(toBits: (value: T) => number = () => 1): Trie<T> => {
  const starts = new Map<string, Start<T>>();

  const step = (node: Node<T>, key: string): Node<T> => {
    const known = node.next.get(key);
    if (known) return known;
    const fresh: Node<T> = { next: new Map(), entries: [] };
    node.next.set(key, fresh);
    if (key === WILDCARD) node.gap = fresh;
    return fresh;
  };

  // The words that lead to the node: places in the text, as many as the node is deep. Walks do not overlap.
  const path: number[] = [];
  // Where a walk puts what it finds: at most places it finds nothing. What was ended left its own there.
  const gathered: Match<T>[] = [];

  const collect = ({ entries }: Node<T>, words: readonly Word[], depth: number, found: Match<T>[]): void => {
    for (const { words: labels, rule, label, value } of entries) {
      let index = 0;
      while (index < labels.length) {
        const wanted = labels[index] as Word;
        if (wanted.norm !== WILDCARD && !fitsCase(words[path[index] as number] as Word, wanted, rule)) break;
        index += 1;
      }
      if (index === labels.length)
        found.push({ begin: path[0] as number, end: (path[depth - 1] as number) + 1, label, value });
    }
  };

  const walk = (node: Node<T>, words: readonly Word[], depth: number, at: number, found: Match<T>[]): void => {
    if (node.entries.length > 0) collect(node, words, depth, found);
    if (node.next.size === 0) return;
    let place = at;
    let word = words[place];
    while (word !== undefined && (word.shape === 'mark' ? PASSED_OVER.has(word.norm) : word.norm === "'s"))
      word = words[++place];
    if (word === undefined) return;
    path[depth] = place;
    const next = node.next.get(word.norm);
    if (next) walk(next, words, depth + 1, place + 1, found);
    const gap = node.gap;
    if (gap === undefined) return;
    for (let width = 1; width <= WIDEST_GAP; width += 1) {
      const passed = words[place + width - 1];
      if (!passed || STOPS.has(passed.norm)) break;
      path[depth] = place;
      walk(gap, words, depth + 1, place + width, found);
    }
  };

  const toTree = (labels: readonly Label<T>[]): Node<T> => {
    const tree: Node<T> = { next: new Map(), entries: [] };
    for (const { label, rule, value } of labels) {
      const words = toLabelWords(label);
      let node = tree;
      for (const word of words.slice(1)) node = step(node, word.norm);
      node.entries.push({ label, words, rule, value });
    }
    return tree;
  };

  const findTree = (first: string): Node<T> | undefined => {
    const start = starts.get(first);
    if (start) start.tree ??= toTree(start.labels);
    return start?.tree;
  };

  return {
    add(label, value, rule) {
      const first = toFirstNorm(label);
      if (first === undefined) return;
      const known = starts.get(first);
      const start = known ?? { labels: [], tree: undefined, bits: 0 };
      start.labels.push({ label, rule, value });
      start.tree = undefined;
      start.bits |= toBits(value);
      if (!known) starts.set(toOwn(first), start);
    },
    bitsOf: (first) => starts.get(first)?.bits ?? 0,
    matchesAt(words, at) {
      const first = words[at];
      const tree = first && findTree(first.norm);
      if (tree === undefined) return NONE;
      path[0] = at;
      gathered.length = 0;
      walk(tree, words, 1, at + 1, gathered);
      if (gathered.length === 0) return NONE;
      const found = gathered.splice(0);
      return found.length > 1 ? found.sort((one, other) => other.end - one.end) : found;
    },
  };
};
