/**
 * In: one sentence, and the row of guests of whom the one before it told. Out: who these were, each met by himself.
 * Reads: "A met several leaders on Monday. These included B and C", "Among them were B and C". The idea: whoever met a row of guests
 * met each whom the next sentence names.
 */
import { actorsFrom } from '../clauses/lists.ts';
import type { SentenceContext } from '../context.ts';
import type { Candidate } from './candidates.ts';
import type { Carried } from './carried.ts';
import { isNamed, toCandidate } from './guests.ts';
import { HELD, PLANNED } from './reality.ts';

const OPENS =
  /^(?:these|they|those) included?\b|^(?:these|the|those) (?:\p{L}+ ){0,2}?(?:leaders|ministers|guests|counterparts|presidents) included?\b|^among (?:them|these|those) (?:were|are|was)\b/iu;

/** Whether the sentence may say who the guests were. */
export const mayNameGuests = ({ text }: { readonly text: string }): boolean => OPENS.test(text);

/** One encounter for each guest of a party other than the host's. */
export const findThoseMet = (context: SentenceContext, row: Carried | undefined): Candidate[] => {
  const { chunks, sentence } = context;
  const [host] = row?.actors ?? [];
  if (!row || !host || row.rowIn !== sentence.index - 1 || !mayNameGuests(sentence)) return [];
  const verb = chunks.findIndex(({ type }) => type === 'verb');
  const anchor = chunks[verb]?.begin ?? 0;
  const { actors } = actorsFrom(chunks, verb + 1, { isClosedList: true });
  const guests = actors.filter((actor) => isNamed(actor) && actor.party !== undefined && actor.party !== host.party);
  const setting = { ...(row.day ? { date: row.day } : {}), ...(row.place ? { place: row.place } : {}) };
  return guests.map((guest) =>
    toCandidate('meet', 'bilateral', [host, guest], anchor, row.status === 'planned' ? PLANNED : HELD, setting),
  );
};
