// In: what an article says. Out: each fact in words, once for each of its pieces of evidence. The one idea: a row of
// this file for a noun of the model.
import type {
  Evidence,
  Extraction,
  Meeting,
  PartialDate,
  Participation,
  Person,
  Place,
  Position,
} from '../model/index.ts';
import type { Fact } from './explanation.ts';

type Names = (key: string | undefined) => string | undefined;

/** All facts of an article in words, and what was dropped; equal ones from the same words stand once. */
export function toFacts(extraction: Extraction): readonly Fact[] {
  const { persons, meetings, positions, initiatives, rejections } = extraction;
  const names = new Map(persons.map(({ key, name }) => [key, name]));
  const nameOf: Names = (key) => (key === undefined ? undefined : (names.get(key) ?? key));
  const facts = [
    ...meetings.flatMap((meeting) => toMeetingFacts(meeting, nameOf)),
    ...persons.flatMap(toOfficeFacts),
    ...positions.flatMap((position) => toEach('position', toPositionText(position, nameOf), position.evidence)),
    ...initiatives.flatMap(({ actor, speaker, stance, act, name, evidence }) =>
      toEach('initiative', toPhrase([`${actor} ${stance} ${name}`, act, toSpeaker(nameOf(speaker))]), evidence),
    ),
    ...rejections.flatMap(({ kind, reason, evidence }) =>
      toEach('dropped', `${kind}${toQuoted(evidence)}: ${reason}`, [evidence]),
    ),
  ];
  const toKey = ({ kind, text, evidence }: Fact): string =>
    JSON.stringify([kind, text, evidence.rule, evidence.span.begin, evidence.span.end]);
  return [...new Map(facts.map((fact) => [toKey(fact), fact])).values()];
}

function toEach(kind: Fact['kind'], text: string, evidence: readonly Evidence[]): readonly Fact[] {
  return evidence.map((each) => ({ kind, text, evidence: each }));
}

// The whole sentence stands above already.
function toQuoted({ quote }: Evidence): string {
  return quote.length <= LONGEST_QUOTE ? ` “${quote}”` : '';
}

const LONGEST_QUOTE = 60;

function toMeetingFacts(meeting: Meeting, nameOf: Names): readonly Fact[] {
  const { kind, status, participations, date, place, evidence } = meeting;
  const toName = ({ person, party, role }: Participation): string =>
    `${nameOf(person) ?? 'an unnamed delegate'} (${[party, role].filter(Boolean).join(', ')})`;
  const text = toPhrase([
    `${kind}, ${status}: ${participations.map(toName).join(' with ')}`,
    date && `on ${toDate(date)}`,
    place && `in ${toPlace(place)}`,
  ]);
  // The meeting names its delegates already: only what was read of them elsewhere is worth a line of its own.
  const isElsewhere = ({ span }: Evidence): boolean =>
    !evidence.some((own) => own.span.begin < span.end && span.begin < own.span.end);
  return [
    ...toEach('meeting', text, evidence),
    ...participations.flatMap((participation) =>
      toEach('participant', toName(participation), participation.evidence.filter(isElsewhere)),
    ),
  ];
}

function toOfficeFacts({ name, offices }: Person): readonly Fact[] {
  return offices.flatMap(({ role, party, evidence }) =>
    toEach('office', `${name}: ${role}${party ? ` of ${party}` : ''}`, [evidence]),
  );
}

function toPositionText(position: Position, nameOf: Names): string {
  const { holder, stance, issue, proposition, act, speaker, attributedBy, statedOn, occasion } = position;
  return toPhrase([
    `${holder} ${stance} ${[issue, proposition].flatMap((iri) => (iri ? [toLocalName(iri)] : [])).join(' > ')}`,
    act,
    toSpeaker(nameOf(speaker)),
    attributedBy && `as ${attributedBy} says`,
    statedOn && `on ${toDate(statedOn)}`,
    occasion && 'at the meeting',
  ]);
}

function toPhrase(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('; ');
}

function toSpeaker(name: string | undefined): string | undefined {
  return name && `said by ${name}`;
}

function toDate({ start, end, basis }: PartialDate): string {
  return `${end ? `${start} to ${end}` : start}${basis === 'inferred' ? ' (inferred)' : ''}`;
}

function toPlace({ name, country, basis }: Place): string {
  const notes = [country, basis === 'inferred' ? basis : undefined].filter(Boolean).join(', ');
  return notes ? `${name} (${notes})` : name;
}

function toLocalName(iri: string): string {
  return iri.replace(/^.*[/#]/, '');
}
