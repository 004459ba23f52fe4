/**
 * In: all meetings, each once. Out: the same, with the visit during which each took place.
 * The idea: talks are of the one visit of the same guest to the same host that has their day; a visit without a year, or
 * talks without a day, only where one article reports both.
 */
import type { Meeting } from '../model/index.ts';
import { contains, type Days, monthsOf, toDays } from './days.ts';
import { isOnVisit } from './reports.ts';

const daysOf = ({ date }: Meeting): Days | undefined => (date === undefined ? undefined : toDays(date));

const sharesArticle = (one: Meeting, other: Meeting): boolean =>
  one.reports.some((article) => other.reports.includes(article));

/** Whether a meeting was during a visit. */
export const isDuring = (meeting: Meeting, visit: Meeting): boolean => {
  if (!isOnVisit(meeting, visit)) return false;
  const [days, stay] = [daysOf(meeting), daysOf(visit)];
  if (!days || !stay) return sharesArticle(meeting, visit);
  if (days.to - days.from > stay.to - stay.from || !contains(days, stay)) return false;
  return (days.hasYear && stay.hasYear) || sharesArticle(meeting, visit);
};

/** Where a visit can be found: by its host, a guest, and a month or an article. */
export const bucketsOf = (visit: Meeting): readonly string[] => {
  const days = daysOf(visit);
  const host = visit.place?.country ?? '';
  const guests = [...new Set(visit.participations.map(({ party }) => party))].filter((party) => party !== host);
  const months = days?.hasYear ? monthsOf(days) : [];
  return guests.flatMap((guest) => [
    ...months.map((month) => `${host} ${guest} ${month}`),
    ...visit.reports.map((article) => `${host} ${guest} in ${article}`),
  ]);
};

/** Where the visits are, during which a meeting can have been. */
export const soughtFor = (meeting: Meeting): readonly string[] => {
  const days = daysOf(meeting);
  const parties = [...new Set(meeting.participations.map(({ party }) => party))];
  const months = days?.hasYear ? monthsOf(days) : [];
  return parties.flatMap((host) =>
    parties.flatMap((guest) =>
      guest === host
        ? []
        : [
            ...months.map((month) => `${host} ${guest} ${month}`),
            ...meeting.reports.map((article) => `${host} ${guest} in ${article}`),
          ],
    ),
  );
};

/** Beyond this, a gathering is nobody's visit. */
export const MOST_PARTIES = 6;

const partyCount = ({ participations }: Meeting): number => new Set(participations.map(({ party }) => party)).size;

/** Whether it is asked during which visit a meeting was. */
export const mayBeDuring = (meeting: Meeting): boolean =>
  meeting.kind !== 'visit' && meeting.kind !== 'call' && partyCount(meeting) <= MOST_PARTIES;

/** The meetings, with `partOf` where exactly one visit fits. */
export const linkVisits = (meetings: readonly Meeting[]): Meeting[] => {
  const visits = new Map<string, Meeting[]>();
  for (const visit of meetings.filter(({ kind }) => kind === 'visit'))
    for (const bucket of bucketsOf(visit)) visits.set(bucket, [...(visits.get(bucket) ?? []), visit]);
  return meetings.map((meeting) => {
    if (!mayBeDuring(meeting)) return meeting;
    const candidates = new Set(soughtFor(meeting).flatMap((bucket) => visits.get(bucket) ?? []));
    const fitting = [...candidates].filter((visit) => isDuring(meeting, visit));
    const [only] = fitting;
    return only && fitting.length === 1 ? { ...meeting, partOf: only.key } : meeting;
  });
};
