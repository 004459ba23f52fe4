/** What follows for a meeting's day and place from publication and dateline; everything here is marked as inferred. */

import type { Article, PartialDate, Place } from '../model/index.ts';
import type { SentenceContext } from './context.ts';
import { isBeside } from './meetings/alongside.ts';
import type { Candidate } from './meetings/candidates.ts';
import type { Draft } from './meetings/drafts.ts';
import type { Visited } from './meetings/visits.ts';
import type { Actor } from './nouns/discourse.ts';
import type { Sentence } from './sentence.ts';

interface Telling {
  readonly article: Article;
  readonly context: SentenceContext;
}

/** The candidate with its day, as far as it can have it, and how it stands in time to what the text tells. */
export const settleTime = (candidate: Candidate, day: Candidate['date'], telling: Telling): Candidate => {
  const settled = settleDay(candidate, day, telling);
  const isEarlier = isWeeksBefore(settled.date, telling.article.published);
  return { ...settled, isEarlier, isFurther: isBeside(telling.context.sentence) };
};

/** What is fixed for later has no day before publication; what is told as held, none after it. */
const settleDay = (
  candidate: Candidate,
  day: Candidate['date'],
  { article: { published }, context }: Telling,
): Candidate => {
  if (!day) return candidate;
  const isFull = published !== undefined && /^\d{4}-\d\d-\d\d$/.test(day.start);
  if (isFull && candidate.status === 'planned' && (day.end ?? day.start) < published) return candidate;
  // a month, or a year, may be ahead as a day may
  const isAhead = published !== undefined && /^\d/.test(day.start) && day.start > published.slice(0, day.start.length);
  if (candidate.status === 'planned' || !isAhead) return { ...candidate, date: day };
  // "held talks before flying on to meet C on Monday": the day is another encounter's
  return isPreterite(context, candidate.anchor) ? candidate : { ...candidate, status: 'planned', date: day };
};

/** "met", "after a call": whether the word at `anchor` is that of a verb, or of a phrase, which tells what has been. */
const isPreterite = ({ chunks, sentence }: SentenceContext, anchor: number): boolean => {
  const before = sentence.words.slice(Math.max(0, anchor - 3), anchor);
  if (before.some(({ norm }) => /^(?:after|following)$/.test(norm))) return true;
  const verb = chunks.find(({ begin, end }) => begin <= anchor && anchor < end);
  const word = sentence.words[anchor]?.norm ?? '';
  return (
    verb?.type === 'verb' && verb.form === 'finite' && !verb.isPassive && /^(?:met|held|saw|sat|\p{L}+ed)$/u.test(word)
  );
};

const AWAY =
  /\bon (?:an? |his |her )?(?:[\p{L}-]+ ){0,3}(?:visit|trip|tour) to\b|\b(?:who is|who's|is|was) visiting\b|\bduring (?:an? |his |her )(?:[\p{L}-]+ ){0,2}(?:visit|trip) to\b/u;

const HALF_A_YEAR = 183;

/** Whether a day or a year lies in another year than `published`, and more than half a year before it. */
export const isLongBefore = ({ start }: PartialDate, published: string | undefined): boolean => {
  if (published === undefined || !/^\d{4}/.test(start) || start.slice(0, 4) >= published.slice(0, 4)) return false;
  return start.length < 7 || (Date.parse(published) - Date.parse(start)) / 86_400_000 > HALF_A_YEAR;
};

const WEEKS = 21;

/** Whether a day lies more than three weeks before publication. */
const isWeeksBefore = (date: PartialDate | undefined, published: string | undefined): boolean =>
  published !== undefined &&
  /^\d{4}-\d\d-\d\d$/.test(date?.start ?? '') &&
  (Date.parse(published) - Date.parse(date?.start ?? '')) / 86_400_000 > WEEKS;

/** A readout without a day is of its publication's; a place that only the dateline gives is said to be inferred. */
export const inferSettings = (
  drafts: readonly Draft[],
  given: {
    readonly article: Article;
    readonly issuer: string | undefined;
    readonly dateline: Place | undefined;
    readonly isReadout: boolean;
    readonly first: Sentence | undefined;
  },
): void => {
  const { article, issuer, dateline, isReadout, first } = given;
  const leads = drafts.filter(
    (draft) =>
      draft.kind !== 'visit' &&
      draft.status === 'held' &&
      draft.evidence.some((quoted) => first !== undefined && quoted.begin <= first.end),
  );
  for (const lead of leads) {
    const parties = new Set(lead.delegates.map((actor) => actor.party));
    const isOwnReadout = isReadout && issuer !== undefined && parties.has(issuer);
    if (lead.date === undefined && isOwnReadout && article.published !== undefined)
      lead.date = { start: article.published, basis: 'inferred' };
    // "TEHRAN -- A, who is on a visit to Muscat, met B": it was not there
    const isAway = lead.evidence.some(({ begin, end }) => AWAY.test(article.text.slice(begin, end)));
    const isHost = dateline?.country !== undefined && parties.has(dateline.country) && !isAway;
    if (lead.place === undefined && lead.kind !== 'call' && dateline && isHost)
      lead.place = { ...dateline, basis: 'inferred' };
  }
};

/** A headline's meeting gives way to the text's own, told with the same people or by the same parties. */
export const withoutHeadlines = (drafts: readonly Draft[], sentences: readonly Sentence[]): Draft[] => {
  const headlines = sentences.filter(({ isHeadline }) => isHeadline);
  const isHeadline = (draft: Draft) =>
    draft.evidence.every((quoted) =>
      headlines.some((headline) => headline.begin <= quoted.begin && quoted.end <= headline.end),
    );
  const shares = (draft: Draft, other: Draft) =>
    draft.delegates.some(
      (actor) => actor.person !== undefined && other.delegates.some((one) => one.person === actor.person),
    ) || draft.delegates.every((actor) => other.delegates.some((one) => one.party === actor.party));
  return drafts.filter(
    (draft) => !(isHeadline(draft) && drafts.some((other) => !isHeadline(other) && shares(draft, other))),
  );
};

const STATE_OFFICE =
  /president|prime minister|premier|king|queen|em[ei]r|amir|sultan|prince|chancellor|minister|speaker|governor-general|secretary(?!-general| general)/i;

const roleOf = ({ person, role }: Actor): string | undefined => role ?? person?.offices[0]?.role;

/**
 * "he and Deputy Minister B met C in Geneva": who stands behind one of the same office serves the same party; so does who
 * stands behind another at a table of two parties or more: "A of Kenya met President B of Peru and Trade Minister C".
 */
const withRowParty = (candidate: Candidate, isOpen: (actor: Actor) => boolean): Candidate => {
  const isTaken = (party: string | undefined, but: Actor): boolean =>
    party !== undefined &&
    candidate.actors.some((one) => one !== but && one.party === party && one.isInferred !== true);
  const at = candidate.actors.findIndex((actor, index) => {
    const before = candidate.actors[index - 1];
    // "A met B" are two sides; only " and " stands between two of a row
    if (before?.party === undefined || actor.begin - before.end > ' and '.length || actor.begin <= before.end)
      return false;
    const isGuest = candidate.actors.some(({ party }) => party !== undefined && party !== before.party);
    if (actor.party === undefined) return isOpen(actor) && (isGuest || roleOf(before) === roleOf(actor));
    // whom the text's own country was given for want of another, where it has its own people at the table
    const isLent = actor.isInferred === true && actor.person?.party === undefined && actor.party !== before.party;
    return isLent && before.isInferred !== true && index > 1 && isTaken(actor.party, actor);
  });
  const [before, actor] = [candidate.actors[at - 1], candidate.actors[at]];
  if (before?.party === undefined || actor === undefined) return candidate;
  const { party } = before;
  if (actor.person) actor.person.party ??= party;
  return { ...candidate, actors: candidate.actors.with(at, { ...actor, party, isInferred: true }) };
};

/** The words from a verb or noun on, up to the next that "and" joins to it. */
const clauseAt = ({ text, begin, words }: Sentence, anchor: number): string =>
  text
    .slice((words[anchor]?.begin ?? begin) - begin)
    .split(/,? (?:and|but|while) (?:will|is|are|was|were|has|had|met|spoke)\b/)[0] ?? '';

/** How the adjectives of nations end. */
const NATION = /(?:an|ese|ish|ian|ic|slav|ak|ch|i)$/;

/** "Yugoslav Finance Minister A": a nationality that the vocabulary does not have. */
const isOfUnknownNation = ({ begin }: Actor, sentence: Sentence): boolean => {
  const at = sentence.words.findIndex((word) => word.begin >= begin) - 1;
  const before = sentence.words[at];
  return before?.shape === 'capital' && NATION.test(before.norm) && sentence.mentionAt(at) === undefined;
};

const ON_MARGINS = /\bon the (?:sidelines|margins|fringes) of\b/;

/**
 * "Chinese Foreign Minister A met President B in Abuja": an office of state without a country belongs to the host, if
 * nobody else at the table does. `countries` are tried in order: whoever speaks for theirs, the place of the encounter, the
 * country visited, unless it is they who visit it. On the margins of a conference the country is only where that takes place.
 */
export const withHostParty = (
  candidate: Candidate,
  hosts: readonly (string | Visited | undefined)[],
  sentence: Sentence,
): Candidate => {
  // in a readout whoever has no country is first taken for the issuer's own
  const isOneSided = new Set(candidate.actors.map((actor) => actor.party)).size === 1;
  const isGuess = (actor: Actor): boolean =>
    isOneSided && actor.isInferred === true && actor.person !== undefined && actor !== candidate.actors[0];
  const isOpen = (actor: Actor): boolean =>
    (actor.party === undefined || isGuess(actor)) &&
    !isOfUnknownNation(actor, sentence) &&
    (actor.person?.offices.some((office) => STATE_OFFICE.test(office.role)) ?? STATE_OFFICE.test(actor.role ?? ''));
  const rowed = withRowParty(candidate, isOpen);
  if (rowed !== candidate) return withHostParty(rowed, hosts, sentence);
  // "the minister attended a meeting of the G7 in Washington": a body's meeting has guests from everywhere
  const isOfBody = candidate.isGathering && candidate.actors.some(({ plural, person }) => plural === true && !person);
  const open = isOfBody || ON_MARGINS.test(clauseAt(sentence, candidate.anchor)) ? [] : candidate.actors.filter(isOpen);
  const taken = new Set(candidate.actors.map((actor) => actor.party));
  const isGuest = ({ by }: Visited): boolean =>
    by.some(({ person }) => open.some((one) => person && one.person === person));
  const countries = hosts.map((one) => (typeof one !== 'object' ? one : isGuest(one) ? undefined : one.country));
  const host = countries.find((country) => country !== undefined && !taken.has(country));
  if (open.length === 0 || host === undefined || open.length === candidate.actors.length) return candidate;
  for (const actor of open) if (actor.person) actor.person.party ??= host;
  const actors = candidate.actors.map((actor) =>
    open.includes(actor) ? { ...actor, party: host, isInferred: true } : actor,
  );
  return { ...candidate, actors };
};
