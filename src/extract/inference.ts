/** What follows for a meeting's day and place from publication and dateline; everything here is marked as inferred. */
import type { Article, Place } from '../model/index.ts';
import { type Candidate } from './meetings/candidates.ts';
import { type Draft } from './meetings/drafts.ts';
import { type Sentence } from './sentence.ts';

/** What is fixed for later has no day before publication; what is told as held, none after it. */
export const settleTime = (candidate: Candidate, day: Candidate['date'], published: string | undefined): Candidate => {
  if (!day) return candidate;
  const isFull = published !== undefined && /^\d{4}-\d\d-\d\d$/.test(day.start);
  if (isFull && candidate.status === 'planned' && (day.end ?? day.start) < published) return candidate;
  if (isFull && candidate.status === 'held' && day.start > published)
    return { ...candidate, status: 'planned', date: day };
  return { ...candidate, date: day };
};

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
    const isHost = dateline?.country !== undefined && parties.has(dateline.country);
    if (lead.place === undefined && lead.kind !== 'call' && dateline && isHost)
      lead.place = { ...dateline, basis: 'inferred' };
  }
};
