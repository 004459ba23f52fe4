// In: the meetings of gold, and those that were found. Out: verdicts on meetings, and within pairs of them on
// participants, roles, dates and places. The one idea: whom, when and where is asked only of a meeting that was found.
import type { Found, FoundDelegate, FoundMeeting } from './found.ts';
import { type GoldMeeting, type GoldParticipant, isOptional } from './gold.ts';
import { isNamed, toPlain } from './names.ts';
import { isPerson, isSamePlace, pairMeetings } from './pairing.ts';
import { type Clues, type Facet, toDelegateList, toDelegateText, type Verdict } from './verdict.ts';

/** Compares meetings. */
export function judgeMeetings(
  golds: readonly GoldMeeting[],
  { meetings }: Pick<Found, 'meetings'>,
): readonly Verdict[] {
  const { pairs, missed, extra } = pairMeetings(golds, meetings);
  return [
    ...pairs.flatMap(({ gold, found }) => judgePair(gold, found)),
    ...missed
      .filter((gold) => !isOptional(gold, 'meeting'))
      .map((gold) => miss('meetings', toDelegateList(gold.participants), toClues(gold))),
    ...extra.map((found) => ({
      facet: 'meetings' as const,
      verdict: 'false' as const,
      what: found.delegates.map(toFoundText).join(' and '),
      evidence: found.evidence,
      rules: found.rules,
    })),
  ];
}

function judgePair(gold: GoldMeeting, found: FoundMeeting): readonly Verdict[] {
  const meeting = toDelegateList(gold.participants);
  const judgeValue = (facet: Facet, wanted: string | null, met: string | null, isSame: boolean): readonly Verdict[] => {
    if (isSame) return wanted === null ? [] : [{ facet, verdict: 'right' }];
    const clues = { ...toClues(gold), names: [...toClues(gold).names, ...(wanted === null ? [] : [[wanted]])] };
    return [
      ...(wanted === null ? [] : [miss(facet, `${wanted}, of ${meeting}`, clues)]),
      ...(met === null
        ? []
        : [{ facet, verdict: 'false' as const, what: `${met}, of ${meeting}`, evidence: found.evidence }]),
    ];
  };
  const [place = null] = found.placeNames;
  return [
    ...(isOptional(gold, 'meeting') ? [] : [{ facet: 'meetings', verdict: 'right', rules: found.rules } as const]),
    ...judgeDelegates(gold, found),
    ...(isOptional(gold, 'date') ? [] : judgeValue('dates', gold.date, found.date, gold.date === found.date)),
    ...(isOptional(gold, 'place') ? [] : judgeValue('places', gold.place, place, isSamePlace(gold, found))),
  ];
}

// Who is named finds their delegate first, and the unnamed share the others, so that the order of gold does not matter.
function judgeDelegates(gold: GoldMeeting, found: FoundMeeting): readonly Verdict[] {
  const free = new Set(found.delegates);
  const meeting = toDelegateList(gold.participants);
  const named = gold.participants.filter(({ name }) => name !== null);
  const unnamed = gold.participants.filter(({ name }) => name === null);
  const verdicts = [...named, ...unnamed].flatMap((participant): readonly Verdict[] => {
    const delegate = findDelegate(participant, [...free]);
    if (delegate === undefined) {
      const what = `${toDelegateText(participant)}, of ${meeting}`;
      return isOptional(participant, 'name') ? [] : [miss('participants', what, toClues(gold, participant))];
    }
    free.delete(delegate);
    const { rules } = delegate;
    return [{ facet: 'participants', verdict: 'right', rules }, ...judgeRole(gold, participant, delegate)];
  });
  const strangers = [...free].map((delegate) => ({
    facet: 'participants' as const,
    verdict: 'false' as const,
    what: `${toFoundText(delegate)}, of ${meeting}`,
    evidence: delegate.evidence,
    rules: delegate.rules,
  }));
  return [...verdicts, ...strangers];
}

function findDelegate(participant: GoldParticipant, delegates: readonly FoundDelegate[]): FoundDelegate | undefined {
  const { name, role, represents } = participant;
  const ofParty = delegates.filter(({ partyNames }) => isNamed(partyNames, represents));
  if (name !== null) {
    const same = ofParty.filter((delegate) => isPerson(participant, delegate));
    return same.find(({ spellings }) => isNamed(spellings.slice(0, 1), name)) ?? same[0];
  }
  const unnamed = ofParty.filter(({ spellings }) => spellings.length === 0);
  return unnamed.find((delegate) => role !== null && hasRole(delegate, role)) ?? unnamed[0] ?? ofParty[0];
}

function judgeRole(gold: GoldMeeting, participant: GoldParticipant, delegate: FoundDelegate): readonly Verdict[] {
  const { name, role } = participant;
  if (name === null || role === null || isOptional(participant, 'role')) return [];
  if (hasRole(delegate, role)) return [{ facet: 'roles', verdict: 'right', rules: ['office'] }];
  const missed = miss('roles', `${name}: ${role}`, toClues({ ...gold, participants: [participant] }, participant));
  if (delegate.role === undefined) return [missed];
  const what = `${name}: ${delegate.role}, gold ${role}`;
  return [missed, { facet: 'roles', verdict: 'false', what, evidence: delegate.evidence, rules: ['office'] }];
}

const hasRole = ({ role }: FoundDelegate, wanted: string): boolean =>
  role !== undefined && toPlain(role).includes(toPlain(wanted));

function miss(facet: Facet, what: string, clues: Clues): Verdict {
  return { facet, verdict: 'missed', what, clues };
}

function toClues({ participants, place, quote }: GoldMeeting, sought?: GoldParticipant): Clues {
  const names = participants.flatMap(({ name, aka = [], role }) => [
    ...(name === null ? [] : [[name, ...aka]]),
    ...(role === null ? [] : [[role]]),
  ]);
  const wanted = sought?.name ?? undefined;
  return {
    quote,
    names: [...names, ...(wanted === undefined ? [] : [[wanted]]), ...(place === null ? [] : [[place]])],
  };
}

function toFoundText({ spellings, partyNames }: FoundDelegate): string {
  const [name] = spellings;
  return name === undefined ? `a delegate of ${partyNames[0]}` : `${name} (${partyNames[0]})`;
}
