// In: what the extractor found in one article. Out: the same as the scores compare it: each thing under all its names.
// The one idea: keys and IRIs end here, since gold has neither.
import type { Evidence, Extraction, Meeting, MeetingKind, PartialDate, Participation, Stance } from '../model/index.ts';
import { type LabelsOf, toLocalName } from './names.ts';

/** The facts of an Extraction, or of a Dossier. */
export type Facts = Pick<Extraction, 'persons' | 'meetings' | 'positions' | 'initiatives'>;

export type FoundDelegate = {
  /** All spellings of the name; none for an unnamed delegate. */
  readonly spellings: readonly string[];
  readonly partyNames: readonly string[];
  readonly role: string | undefined;
  readonly evidence: Evidence | undefined;
  readonly rules: readonly string[];
};

export type FoundMeeting = {
  readonly kind: MeetingKind;
  /** As gold writes it: a day, month or year, or a range with `/`. */
  readonly date: string | null;
  readonly placeNames: readonly string[];
  readonly delegates: readonly FoundDelegate[];
  readonly evidence: Evidence | undefined;
  readonly rules: readonly string[];
};

/** A position or a reference to an initiative. */
export type FoundClaim = {
  readonly holderNames: readonly string[];
  readonly topicNames: readonly string[];
  readonly stance: Stance;
  readonly source: 'own' | 'attributed';
  readonly evidence: Evidence | undefined;
  /** By which it was read. */
  readonly rules: readonly string[];
};

export type Found = {
  readonly meetings: readonly FoundMeeting[];
  readonly positions: readonly FoundClaim[];
  readonly initiatives: readonly FoundClaim[];
};

/** Gives everything that was found its names. Claims stand by holder, topic and stance, however the text orders them. */
export function toFound({ persons, meetings, positions, initiatives }: Facts, labelsOf: LabelsOf): Found {
  const spellings = new Map(
    persons.map(({ key, name, aliases, concept }) => [key, [name, ...aliases, ...toLabels(concept, labelsOf)]]),
  );
  const partyNames = (code: string): readonly string[] => [code, ...labelsOf(code)];
  const toDelegate = ({ person, party, role, evidence }: Participation): FoundDelegate => ({
    spellings: person === undefined ? [] : (spellings.get(person) ?? [person]),
    partyNames: partyNames(party),
    role,
    evidence: evidence[0],
    rules: toRules(evidence.slice(0, 1)),
  });
  const toMeeting = ({ kind, date, place, participations, evidence }: Meeting): FoundMeeting => ({
    kind,
    date: toDateText(date),
    placeNames: place ? [place.name, ...toNames(place.concept, labelsOf)] : [],
    delegates: participations.map(toDelegate),
    evidence: findFullest(evidence),
    rules: toRules(evidence),
  });
  return {
    meetings: meetings.map(toMeeting),
    positions: [...positions].sort(byText(toPositionText)).map(({ holder, issue, stance, attributedBy, evidence }) => ({
      holderNames: partyNames(holder),
      topicNames: toNames(issue, labelsOf),
      stance,
      source: attributedBy === undefined ? 'own' : 'attributed',
      evidence: evidence[0],
      rules: toRules(evidence),
    })),
    initiatives: [...initiatives].sort(byText(toReferenceText)).map(({ actor, name, concept, stance, evidence }) => ({
      holderNames: partyNames(actor),
      topicNames: [...toNames(concept, labelsOf), name],
      stance,
      source: 'own',
      evidence: evidence[0],
      rules: toRules(evidence),
    })),
  };
}

const toRules = (evidence: readonly Evidence[]): readonly string[] => [...new Set(evidence.map(({ rule }) => rule))];

// A meeting may be named in passing, as by the headline; where most is said of it, it is read.
const findFullest = (evidence: readonly Evidence[]): Evidence | undefined =>
  [...evidence].sort((one, other) => other.quote.length - one.quote.length)[0];

/** `2026-01-22/2026-01-27` */
export function toDateText(date: PartialDate | undefined): string | null {
  if (date === undefined) return null;
  return date.end === undefined || date.end === date.start ? date.start : `${date.start}/${date.end}`;
}

const toLabels = (iri: string | undefined, labelsOf: LabelsOf): readonly string[] =>
  iri === undefined ? [] : labelsOf(iri);

const toNames = (iri: string | undefined, labelsOf: LabelsOf): readonly string[] =>
  iri === undefined ? [] : [...labelsOf(iri), toLocalName(iri)];

const toPositionText = ({ holder, issue, stance, attributedBy = '' }: Facts['positions'][number]): string =>
  [holder, toLocalName(issue), stance, attributedBy].join('\n');

const toReferenceText = ({ actor, concept, name, stance }: Facts['initiatives'][number]): string =>
  [actor, concept === undefined ? name : toLocalName(concept), stance].join('\n');

const byText =
  <T>(toText: (value: T) => string) =>
  (one: T, other: T): number => {
    const [left, right] = [toText(one), toText(other)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
