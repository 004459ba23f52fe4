// In: what the extractor found in one article. Out: a gold record that says the same, for a person to correct. The one
// idea: the draft is complete in the sense of the scores, so every change that the person makes is a finding.
import type { Article, Extraction, Meeting, Participation, Person, Position } from '../model/index.ts';
import { toDateText } from './found.ts';
import type { GoldInitiative, GoldMeeting, GoldParticipant, GoldPosition, GoldRecord } from './gold.ts';
import { isNamed, isSamePerson, type LabelsOf, toLocalName } from './names.ts';
import { findQuote } from './quote.ts';

export type DraftOptions = {
  readonly labelsOf: LabelsOf;
  /** The code by which people know an initiative, such as `BRI`; by its IRI. */
  readonly codeOf: (iri: string) => string | undefined;
  /** The issues whose positions are to be annotated; `all` are those that the vocabulary has. */
  readonly issues: readonly string[] | 'all';
};

/** The draft for one article, its keys in the order of the guidelines. */
export function toDraft(article: Article, extraction: Extraction, options: DraftOptions): GoldRecord {
  const persons = new Map(extraction.persons.map((person) => [person.key, person]));
  const { labelsOf, issues } = options;
  const isWanted = ({ issue }: Position): boolean =>
    issues === 'all' || issues.some((one) => isNamed([...labelsOf(issue), toLocalName(issue)], one));
  return {
    id: article.id,
    published: article.published ?? null,
    meetings: extraction.meetings.map((meeting) => toMeeting(meeting, persons)),
    positions: toDistinct(
      extraction.positions.filter(isWanted).map((position) => toPosition(position, persons, labelsOf)),
      ({ holder, issue, stance, attributedBy }) => [holder, issue, stance, attributedBy !== undefined],
    ),
    initiatives: toDistinct(
      extraction.initiatives.map(
        ({ name, concept, actor, stance }): GoldInitiative => ({
          initiative: (concept === undefined ? undefined : options.codeOf(concept)) ?? name,
          actor,
          stance,
        }),
      ),
      ({ initiative, actor }) => [initiative, actor],
    ),
  };
}

type Persons = ReadonlyMap<string, Person>;

function toMeeting({ kind, participations, date, place }: Meeting, persons: Persons): GoldMeeting {
  // What only follows from the dateline or from publication is a hint, and gold says so of hints.
  const optional = [...(date?.basis === 'inferred' ? ['date'] : []), ...(place?.basis === 'inferred' ? ['place'] : [])];
  return {
    kind,
    participants: toReadingOrder(participations).map((participation) => toParticipant(participation, persons)),
    date: toDateText(date),
    place: place?.name ?? null,
    ...(optional.length > 0 ? { optional } : {}),
  };
}

// Whom the text names comes first, as the text names them.
function toReadingOrder(participations: readonly Participation[]): readonly Participation[] {
  const toBegin = ({ evidence }: Participation): number => evidence[0]?.span.begin ?? 0;
  const [named, unnamed] = [true, false].map((isNamed) =>
    participations.filter(({ person }) => (person !== undefined) === isNamed),
  );
  return [named ?? [], unnamed ?? []].flatMap((group) =>
    [...group].sort((one, other) => toBegin(one) - toBegin(other)),
  );
}

function toParticipant({ person, role, party }: Participation, persons: Persons): GoldParticipant {
  const name = toName(person, persons);
  const aliases = person === undefined ? [] : (persons.get(person)?.aliases ?? []);
  // A part of the name is no spelling of its own.
  const aka = aliases.filter((alias) => name !== null && !isSamePerson([alias], [name]));
  return { name, role: role ?? null, represents: party, ...(aka.length > 0 ? { aka } : {}) };
}

function toPosition(position: Position, persons: Persons, labelsOf: LabelsOf): GoldPosition {
  const { holder, speaker, issue, proposition, stance, act, attributedBy, evidence } = position;
  const [first] = evidence;
  const labels = [...(proposition === undefined ? [] : labelsOf(proposition)), ...labelsOf(issue), toLocalName(issue)];
  return {
    holder,
    speaker: toName(speaker, persons),
    issue: toLocalName(issue),
    stance,
    act,
    ...(attributedBy === undefined ? {} : { attributedBy }),
    ...(first === undefined ? {} : { quote: findQuote(first.quote, labels) }),
  };
}

const toName = (key: string | undefined, persons: Persons): string | null =>
  key === undefined ? null : (persons.get(key)?.name ?? key);

// Gold has each claim once, with its first evidence.
function toDistinct<T>(items: readonly T[], toKey: (item: T) => readonly unknown[]): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(toKey(item));
    if (!first.has(key)) first.set(key, item);
  }
  return [...first.values()];
}
