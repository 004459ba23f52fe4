/**
 * In: one sentence. Out: the initiatives of the vocabulary that it names, or means.
 * Reads: "the Global Security Initiative"; "the Global Development, Global Security and Global Civilization Initiatives"; "Russia
 * supports the initiative", where one was named before. The idea: who means one need not repeat its name.
 */
import { type KnownInitiative, toLabelBits, toWords } from '../../lexicon/index.ts';
import type { NounChunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';
import { textOf } from '../sentence.ts';
import { toTraitBits } from '../text/traits.ts';

export interface Named {
  readonly begin: number;
  readonly end: number;
  readonly name: string;
  readonly concept?: string;
  /** The words do not name it: who refers to it has to be told. */
  readonly isMeant?: boolean;
}

/** How many sentences back the name may stand. */
const REACH = 3;
const ADJECTIVES = new Set('new proposed landmark important major visionary latest said same'.split(' '));

const toNamed = (begin: number, end: number, { name, iri }: KnownInitiative): Named => ({
  ...{ begin, end, name, concept: iri },
});

/** The pieces of a row of capitals that ends before `head`, in their order: "A B, C and D | Initiatives". */
const findRow = ({ words }: SentenceContext['sentence'], head: number): { begin: number; end: number }[] => {
  const row: { begin: number; end: number }[] = [];
  for (let end = head; end > 0; ) {
    let begin = end;
    while (/^(?:capital|caps)$/.test(words[begin - 1]?.shape ?? '')) begin -= 1;
    if (begin === end) break;
    row.unshift({ begin, end });
    end = begin;
    while (/^(?:,|and)$/.test(words[end - 1]?.norm ?? '')) end -= 1;
    if (end === begin) break;
  }
  return row;
};

/** "Global Development, (Global) Security and Civilization Initiatives": each with what they share. */
const findShared = ({ sentence, lexicon }: SentenceContext): Named[] =>
  sentence.words.flatMap((word, head): Named[] => {
    if (word.norm !== 'initiatives') return [];
    const row = findRow(sentence, head);
    const first = row[0] === undefined ? '' : textOf(sentence, row[0].begin, row[0].begin + 1);
    const look = (name: string): KnownInitiative | undefined => {
      const words = toWords(`${name} Initiative`);
      const found = lexicon.entities.matchesAt(words, 0).find(({ end }) => end === words.length)?.value;
      return found?.kind === 'initiative' ? found : undefined;
    };
    const found = row.flatMap(({ begin, end }): Named[] => {
      const text = textOf(sentence, begin, end);
      const known = look(text) ?? look(`${first} ${text}`);
      return known ? [toNamed(begin, end === head ? head + 1 : end, known)] : [];
    });
    return found.length > 1 ? found : [];
  });

/** "the initiative", "this new initiative"; but not "took the initiative". */
const findMeant = ({ chunks, discourse, sentence }: SentenceContext): Named[] => {
  const { initiative } = discourse;
  if (initiative === undefined || sentence.index - initiative.index > REACH) return [];
  const isMeant = (chunk: NounChunk): boolean => {
    const [first, ...others] = sentence.words.slice(chunk.begin, chunk.head);
    const isThat = chunk.isDefinite && /^(?:the|this|that)$/.test(first?.norm ?? '');
    const isTaken = /^(?:take|takes|took|taken|taking|seize|seized)$/.test(sentence.words[chunk.begin - 1]?.norm ?? '');
    return isThat && !isTaken && others.every(({ norm }) => ADJECTIVES.has(norm));
  };
  return chunks.flatMap((chunk): Named[] => {
    if (chunk.type !== 'noun' || sentence.words[chunk.head]?.text !== 'initiative' || !isMeant(chunk)) return [];
    const { name, concept } = initiative;
    return [{ begin: chunk.begin, end: chunk.head + 1, name, concept, isMeant: true }];
  });
};

/** The known initiatives of a sentence; the last that it names is what the next ones mean by "the initiative". */
export const findKnown = (context: SentenceContext): readonly Named[] => {
  const { discourse, sentence } = context;
  const isNamed = (sentence.labels & toLabelBits('initiative')) !== 0;
  if (!isNamed && (sentence.traits & toTraitBits('initiative')) === 0) return [];
  const named = sentence.mentions.flatMap((mention): Named[] => {
    const known = mention.labels.find((label): label is KnownInitiative => label.kind === 'initiative');
    return known ? [toNamed(mention.begin, mention.end, known)] : [];
  });
  const shared = findShared(context).filter(({ begin }) => !named.some((one) => one.begin <= begin && begin < one.end));
  const all = [...shared, ...named];
  const meant = all.length === 0 ? findMeant(context) : [];
  const [only, ...others] = all;
  // of several nobody knows which one the next sentence means
  if (only?.concept !== undefined)
    discourse.initiative =
      others.length === 0 ? { name: only.name, concept: only.concept, index: sentence.index } : undefined;
  return [...all, ...meant];
};
