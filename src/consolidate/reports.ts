/**
 * In: the Extractions, and who is who. Out: what each article says of each meeting, ready to be compared.
 * The idea: what a report leaves open (its day, the delegates' names) is bounded here by what its article says elsewhere.
 */
import type { Extraction, Meeting, Participation, PartyCode, Rejection } from '../model/index.ts';
import { type Days, toDay, toDays } from './days.ts';
import type { Offices } from './offices.ts';
import type { People } from './people.ts';

/** One of a side's delegates as a report gives them: by name, by office, or by nothing but the party. */
export interface Delegate {
  readonly person: string | undefined;
  /** The words of the fullest name; one word for a surname that could not be told. */
  readonly words: readonly string[];
  readonly offices: ReadonlySet<string>;
}

export interface Report {
  readonly article: string;
  /** The day of the article's publication. */
  readonly published: string | undefined;
  /** With the keys of the dossier for its people. */
  readonly meeting: Meeting;
  readonly days: Days | undefined;
  /** Of a report without a date: the visit during which it was, else the weeks of the news. */
  readonly window: Days | undefined;
  readonly visit: Meeting | undefined;
  /** 0 for Sunday, where the text names a weekday and its article no day of publication. */
  readonly weekday: number | undefined;
  readonly sides: ReadonlyMap<PartyCode, readonly Delegate[]>;
}

/** How long after a meeting a report that gives no day is still taken to be of it, in days. */
const NEWS_DAYS = 14;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const daysOf = ({ date }: Meeting): Days | undefined => {
  if (date === undefined) return undefined;
  const days = toDays(date);
  return Number.isNaN(days.from) || Number.isNaN(days.to) ? undefined : days;
};

const toWeekday = ({ evidence: { quote } }: Rejection): number =>
  WEEKDAYS.indexOf(quote.toLowerCase().split(/\s+/).at(-1) ?? '');

/** Whether a date was dropped that is nothing but a weekday. */
export const namesWeekday = (rejection: Rejection): boolean => rejection.kind === 'date' && toWeekday(rejection) >= 0;

const weekdayOf = ({ evidence }: Meeting, { rejections }: Extraction): number | undefined => {
  const named = new Set(
    rejections
      .filter(namesWeekday)
      .filter(({ evidence: { span } }) =>
        evidence.some((own) => own.span.begin <= span.begin && span.end <= own.span.end),
      )
      .map(toWeekday),
  );
  return named.size === 1 ? [...named][0] : undefined;
};

const partiesOf = ({ participations }: Meeting): ReadonlySet<string> =>
  new Set(participations.map(({ party }) => party));

/** Whether a meeting is one of a visit: both its parties are there, and none of the guests is somebody else. */
export const isOnVisit = (meeting: Meeting, visit: Meeting): boolean => {
  const parties = partiesOf(meeting);
  if (visit.kind !== 'visit' || meeting.kind === 'visit' || meeting.kind === 'call') return false;
  if (visit.status === 'planned' && meeting.status === 'held') return false;
  const host = visit.place?.country;
  if (host === undefined || (meeting.place?.country !== undefined && meeting.place.country !== host)) return false;
  const guests = visit.participations.filter(({ party }) => party !== host);
  if (guests.length === 0 || !parties.has(host) || !guests.every(({ party }) => parties.has(party))) return false;
  const named = guests.flatMap(({ person }) => (person === undefined ? [] : [person]));
  const present = meeting.participations.filter(({ party, person }) => party !== host && person !== undefined);
  return named.length === 0 || present.some(({ person }) => named.includes(person as string));
};

const newsOf = (published: string | undefined, { status }: Meeting): Days | undefined => {
  if (published === undefined) return undefined;
  const day = toDay(published);
  if (Number.isNaN(day)) return undefined;
  return status === 'planned'
    ? { from: day - 1, to: day + NEWS_DAYS, hasYear: true }
    : { from: day - NEWS_DAYS, to: day + 1, hasYear: true };
};

const toDelegate = ({ person, role }: Participation, people: People, offices: Offices): Delegate => {
  const known = person === undefined ? undefined : people.profileOf(person);
  const own = role === undefined ? [] : [offices.officeOf(role)];
  return {
    person,
    words: known?.words ?? [],
    offices: new Set([...(known?.offices ?? []), ...own].filter((office) => offices.rankOf(office) !== undefined)),
  };
};

const toSides = (meeting: Meeting, people: People, offices: Offices): Map<PartyCode, Delegate[]> => {
  const sides = new Map<PartyCode, Delegate[]>();
  for (const participation of meeting.participations) {
    const delegates = sides.get(participation.party);
    const delegate = toDelegate(participation, people, offices);
    if (delegates) delegates.push(delegate);
    else sides.set(participation.party, [delegate]);
  }
  return sides;
};

/** The meetings of one article, each as a report. */
export const toReports = (extraction: Extraction, people: People, offices: Offices): Report[] => {
  const { article, published } = extraction;
  const meetings = extraction.meetings.map((meeting) => ({
    ...meeting,
    participations: meeting.participations.map((one) => {
      if (one.person === undefined) return one;
      const personBasis = people.isInferred(article, one.person) ? ({ personBasis: 'inferred' } as const) : {};
      return { ...one, person: people.keyOf(article, one.person), ...personBasis };
    }),
  }));
  return meetings.map((meeting) => {
    const days = daysOf(meeting);
    const visits = meetings.filter((visit) => visit.date !== undefined && isOnVisit(meeting, visit));
    const visit = visits.length === 1 ? visits[0] : undefined;
    const window = (visit && daysOf(visit)) ?? newsOf(published, meeting);
    return {
      article,
      published,
      meeting,
      days,
      window: days === undefined ? window : undefined,
      visit: days === undefined ? visit : undefined,
      weekday: days === undefined ? weekdayOf(meeting, extraction) : undefined,
      sides: toSides(meeting, people, offices),
    };
  });
};
