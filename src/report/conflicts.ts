// In: the facts of a graph. Out: those that do not go together, or may be one fact told twice. The one idea: nothing is
// decided here; each is a pair that a person should look at, with the articles to look into.
import { type Facts, groupBy, type MeetingRecord, type PositionRecord } from '../graph/index.ts';

export type Conflict = {
  /** `stances`: a party, in its own words, for and against; `attribution`: what others say of it differs from its own
   *  words; `places`: a person in two places on one day; `same-meeting`: two meetings that may be one. */
  readonly kind: 'stances' | 'attribution' | 'places' | 'same-meeting';
  /** Whom or what it is about. */
  readonly about: string;
  readonly what: string;
  readonly facts: readonly string[];
  readonly articles: readonly string[];
};

/** Sorted by kind, then by what they are about. */
export function findConflicts({ meetings, positions }: Facts): readonly Conflict[] {
  const found = [...findStanceConflicts(positions), ...findPlaceConflicts(meetings), ...findSameMeetings(meetings)];
  return found.toSorted((one, other) => compare(toKey(one), toKey(other)));
}

const opposite: ReadonlySet<string> = new Set(['supports', 'opposes']);

function findStanceConflicts(positions: readonly PositionRecord[]): readonly Conflict[] {
  const sided = positions.filter(({ holder, issue, stance }) => holder && issue && opposite.has(stance ?? ''));
  const groups = groupBy(sided, ({ holder, issue }) => `${holder?.iri} ${issue?.iri}`);
  return [...groups.values()].flatMap((same): readonly Conflict[] => {
    const own = same.filter(({ attributedBy }) => attributedBy === undefined);
    const about = `${same[0]?.holder?.name} on ${same[0]?.issue?.name}`;
    const stances = new Set(own.map(({ stance }) => stance));
    const others = same.filter(
      ({ attributedBy, stance }) => attributedBy && stances.size === 1 && !stances.has(stance),
    );
    return [
      ...(stances.size > 1 ? [toConflict('stances', about, toStanceDays(own), own)] : []),
      ...others.map((position) => {
        const what = `${[...stances][0]} by its own words, ${position.stance} according to ${position.attributedBy?.name}`;
        return toConflict('attribution', about, what, [position, ...own]);
      }),
    ];
  });
}

// "opposes 2026-01-26; supports 2019-12-24, undated"
function toStanceDays(positions: readonly PositionRecord[]): string {
  const byStance = [...groupBy(positions, ({ stance }) => stance ?? '')].sort();
  return byStance.map(([stance, same]) => `${stance} ${toDays(same)}`).join('; ');
}

function toDays(positions: readonly PositionRecord[]): string {
  const days = [...new Set(positions.map(({ statedOn }) => statedOn ?? 'undated'))].sort();
  return days.length > 3 ? `${days[0]} to ${days.at(-1)}` : days.join(', ');
}

// One can telephone from anywhere, and a visit passes through several places.
function findPlaceConflicts(meetings: readonly MeetingRecord[]): readonly Conflict[] {
  const placed = meetings.filter(({ kind, status, start, end, place }) => {
    const isOneDay = /^\d{4}-\d\d-\d\d$/.test(start ?? '') && end === undefined;
    return isOneDay && place && status === 'held' && kind !== 'call' && kind !== 'visit';
  });
  const attended = placed.flatMap((meeting) =>
    meeting.participations.flatMap(({ person }) => (person ? [{ person, meeting }] : [])),
  );
  const groups = groupBy(attended, ({ person, meeting }) => `${person.iri} ${meeting.start}`);
  return [...groups.values()].flatMap((same): readonly Conflict[] => {
    const places = [...new Set(same.map(({ meeting }) => meeting.place?.name ?? ''))].sort();
    if (places.length < 2) return [];
    const [first] = same;
    const what = `in ${places.join(' and in ')} on ${first?.meeting.start}`;
    return [
      toConflict(
        'places',
        first?.person.name ?? '',
        what,
        same.map(({ meeting }) => meeting),
      ),
    ];
  });
}

// The same named people; of one of the two the day is not known, or both are on one day.
function findSameMeetings(meetings: readonly MeetingRecord[]): readonly Conflict[] {
  const named = meetings.filter(({ participations }) => toPeople(participations).length > 1);
  const groups = groupBy(named, ({ kind, status, participations }) =>
    [kind, status, ...toPeople(participations)].join(' '),
  );
  return [...groups.values()].flatMap((same): readonly Conflict[] => {
    const undated = same.filter(({ start }) => start === undefined);
    const byDay = groupBy(
      same.filter(({ start }) => start !== undefined),
      ({ start }) => start ?? '',
    );
    const onOneDay = [...byDay.values()].filter((alike) => alike.length > 1);
    return [
      ...(undated.length > 0 && same.length > 1
        ? [toConflict('same-meeting', toWho(same), 'the day of one is not known', same)]
        : []),
      ...onOneDay.map((alike) => toConflict('same-meeting', toWho(alike), `both on ${alike[0]?.start}`, alike)),
    ];
  });
}

function toPeople(participations: MeetingRecord['participations']): readonly string[] {
  return [...new Set(participations.flatMap(({ person }) => person?.iri ?? []))].sort();
}

function toWho([first]: readonly MeetingRecord[]): string {
  return [...new Set(first?.participations.flatMap(({ person }) => person?.name ?? []))].sort().join(' and ');
}

function toConflict(
  kind: Conflict['kind'],
  about: string,
  what: string,
  facts: readonly (MeetingRecord | PositionRecord)[],
): Conflict {
  return {
    kind,
    about,
    what,
    facts: facts.map(({ iri }) => iri),
    articles: [...new Set(facts.flatMap(({ sources }) => sources.map(({ id }) => id)))].sort(),
  };
}

const toKey = ({ kind, about, what, facts }: Conflict): string => JSON.stringify([kind, about, what, ...facts]);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
