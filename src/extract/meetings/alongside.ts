/**
 * In: the encounters of one sentence, and later one without a day. Out: the day and place of the former, for the latter.
 * Reads: "A met B in Oslo today. She also met C", "Later, she received D". The idea: what somebody did "also" or "later" is
 * told as news of the same day, where the text names no other in between; marked as inferred.
 */
import type { Sentence } from '../sentence.ts';
import type { Carried } from './carried.ts';
import type { Draft } from './drafts.ts';

const ALSO =
  /^(?:later|earlier|afterwards?|separately|subsequently|meanwhile)\b(?! (?:this|that)\b| in (?!the (?:day|morning|afternoon|evening)\b))|\b(?:also|later|separately|subsequently|afterwards) (?:met|held|had|received|spoke|talked|sat|conferred|welcomed|hosted|called|paid)\b|\b(?:met|held|had|spoke|talks|meetings?|conferred) (?:\S+ ){0,2}?(?:separately|separate)\b|\b(?:held|had) separate\b|\bon the (?:sidelines|margins|fringes)\b/i;
const REACH = 6;
const NEWS_DAYS = 7;

/** Whether the sentence goes on with what was done at the same time. */
export const goesOn = ({ text }: Sentence): boolean => ALSO.test(text);

const FURTHER =
  /^(?:earlier|later|separately|afterwards?|subsequently|before(?:hand| that)|prior to (?:that|this)|in a separate)\b/i;

/** Whether the sentence tells of another encounter than those before it. */
export const isBeside = ({ text }: Sentence): boolean => FURTHER.test(text);

const isNews = (day: string, published: string | undefined): boolean =>
  published === undefined || Math.abs(Date.parse(day) - Date.parse(published)) <= NEWS_DAYS * 86_400_000;

/** What the encounters of a sentence leave to those that the next ones tell beside them. */
export const findAlongside = (
  found: readonly Draft[],
  { index }: Sentence,
  published: string | undefined,
): Carried | undefined => {
  const last = found.findLast(
    ({ kind, status, date }) =>
      kind !== 'visit' && status === 'held' && /^(?:\d{4}|-)-\d\d-\d\d$/.test(date?.start ?? ''),
  );
  if (last?.date === undefined || last.date.end !== undefined || !isNews(last.date.start, published)) return undefined;
  const { date: day, place, status } = last;
  const actors = last.delegates.filter(({ person, role }) => person !== undefined || role !== undefined);
  return { actors, day, status, until: index + REACH, ...(place === undefined ? {} : { place }) };
};
