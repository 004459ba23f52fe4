// In: labels, and words. Out: the same matches, whether or not the work before was ended in the middle.
import { describe, expect, it } from 'vitest';
import { createTrie, type Trie, toWords, type Word } from '../../src/lexicon/index.ts';
import { toTimeLimit } from '../../src/work/index.ts';

const find = (trie: Trie<number>, text: string): readonly string[] =>
  trie.matchesAt(toWords(text), 0).map(({ label, value }) => `${label} ${value}`);

const toTrie = (labels: readonly string[]): Trie<number> => {
  const trie = createTrie<number>();
  for (const [at, label] of labels.entries()) trie.add(label, at, 'acronyms-as-written');
  return trie;
};

describe('a trie of labels', () => {
  it('finds the longest first, and what was added after it was asked', () => {
    const trie = toTrie(['peace', 'peace talks', 'peace * Oslo', 'peace talks']);
    expect(find(trie, 'Peace talks in Oslo')).toEqual(['peace * Oslo 2', 'peace talks 1', 'peace talks 3', 'peace 0']);
    trie.add('peace talks in', 4, 'acronyms-as-written');
    expect(find(trie, 'peace talks in Rome')).toEqual([
      'peace talks in 4',
      'peace talks 1',
      'peace talks 3',
      'peace 0',
    ]);
    expect(find(trie, 'talks')).toEqual([]);
  });

  it('forgets what it had found when the work was ended', () => {
    const trie = toTrie(['peace', 'peace talks in Oslo', 'war']);
    const [peace, talks] = toWords('peace talks') as [Word, Word];
    const ending = {
      ...talks,
      get norm(): string {
        throw new Error('ended');
      },
    };
    expect(() => trie.matchesAt([peace, ending], 0)).toThrow('ended');
    expect(find(trie, 'war')).toEqual(['war 2']);
  });

  it('loses no label and has none twice when the work was ended while they were put in', () => {
    const count = 40_000;
    const trie = toTrie(Array.from({ length: count }, (_, at) => `peace of ${at % 100}`));
    const { within } = toTimeLimit(0.002);
    expect(within(() => trie.matchesAt(toWords('peace'), 0))).toBeUndefined();
    expect(find(trie, 'peace of 7')).toHaveLength(count / 100);
  });
});
