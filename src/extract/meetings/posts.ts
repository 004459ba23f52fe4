/**
 * In: an encounter at the head of quoted words, without a subject: "Good talks with B in Oslo today", "Spoke with B".
 * Out: whoever is quoted, who was there. The idea: posts leave out "I had", and greetings say that one has met.
 */
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../nouns/discourse.ts';
import { findVoices } from '../statements/voices.ts';

const GLAD =
  /^(?:great|good|nice|pleased|delighted|happy|glad|honou?red|pleasure|honou?r|privilege|wonderful|excellent)$/;

/** "Great to meet", "was pleased to welcome": an infinitive that tells of what has come about. */
export const isGlad = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const before = (sentence.words[(chunks[at]?.begin ?? 0) - 1]?.norm ?? '').toLowerCase();
  const isOpen = chunks.slice(0, at).some((chunk) => chunk.type === 'verb' && chunk.mood !== 'factual');
  return GLAD.test(before) && !isOpen;
};

/** Who is quoted, where only words of greeting stand between the opening quotation mark and the encounter at `at`. */
export const findPoster = (context: SentenceContext, at: number): readonly Actor[] => {
  const { chunks, sentence } = context;
  let opener = at - 1;
  const isGreeting = ({ begin, end }: { begin: number; end: number }) =>
    sentence.words.slice(begin, end).some((word) => GLAD.test(word.norm) || /^(?:it|was|very)$/.test(word.norm));
  while (opener >= 0 && chunks[opener]?.type !== 'quote' && isGreeting(chunks[opener] ?? { begin: 0, end: 0 }))
    opener -= 1;
  const isQuoted = chunks[opener]?.type === 'quote';
  const word = chunks[at]?.begin ?? 0;
  const voice = findVoices(context).findLast(({ begin, end }) => begin <= word && word < end);
  if (!voice || !(isQuoted || (opener < 0 && at > 0))) return [];
  const named = voice.actors.filter((actor) => actor.person !== undefined && actor.party !== undefined);
  return named.length === 1 ? named : [];
};
