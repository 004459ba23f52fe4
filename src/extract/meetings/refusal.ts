/** In: a candidate and who sat at its table. Out: why it is no meeting, in words, or nothing. */
import type { Actor } from '../nouns/discourse.ts';
import type { Candidate } from './candidates.ts';
import { partiesOf } from './delegates.ts';

/** "representatives", "officials": too general to make an encounter on their own. */
const LOW_RANK = 5;

/** ISO 3166-1 alpha-2; the notations of the European Union and the United Nations only look like it. */
const isCountryCode = (code: string | undefined): boolean =>
  /^[A-Z]{2}$/.test(code ?? '') && code !== 'EU' && code !== 'UN';

/** Why the candidate is no meeting, or undefined. */
export const findRefusal = (candidate: Candidate, delegates: readonly Actor[]): string | undefined => {
  if (candidate.rejection !== undefined) return candidate.rejection;
  const parties = partiesOf(delegates);
  if (parties.size === 0) return 'nobody who represents a party';
  if (parties.size === 1) {
    const sole = delegates[0];
    const isBody =
      candidate.isGathering &&
      sole?.plural === true &&
      !isCountryCode(sole.party) &&
      (candidate.date !== undefined || candidate.place !== undefined);
    if (!isBody) return 'one party only';
  }
  const named = delegates.some(
    (actor) => actor.person !== undefined || (actor.role !== undefined && (actor.rank ?? 1) < LOW_RANK),
  );
  if (!named && candidate.date === undefined && candidate.place === undefined)
    return 'no delegate, day or place is named';
  if (
    candidate.status === 'planned' &&
    (candidate.date === undefined || candidate.date.start.length < 10 || !/-\d\d-\d\d$/.test(candidate.date.start))
  )
    return 'planned, but not for a day';
  if (candidate.rule === 'travel' && candidate.date?.end === undefined) return 'a journey without its days';
  if (
    candidate.kind === 'visit' &&
    candidate.date === undefined &&
    !delegates.some(
      (actor) => actor.party === candidate.place?.country && (actor.person !== undefined || actor.role !== undefined),
    )
  )
    return 'a visit without its days or its host';
  return undefined;
};
