// In: the nodes of a graph. Out: how much is in it, how complete it is, and where it asks for a person's eye.
import { type Facts, groupBy, type MeetingRecord, type Party, toFacts } from '../graph/index.ts';
import { IRI, type Nodes } from '../rdf/index.ts';
import { type Conflict, findConflicts } from './conflicts.ts';
import { type Share, type Spread, toShare, toSpread } from './shares.ts';

export type ArticleCount = {
  readonly article: string;
  readonly headline: string | undefined;
  readonly published: string | undefined;
  readonly meetings: number;
  readonly positions: number;
  readonly initiatives: number;
  /** Of the three together. */
  readonly facts: number;
};

/** Words for an office that the vocabulary does not know, and who is called so. */
export type UnknownOffice = {
  readonly role: string;
  readonly people: readonly string[];
  readonly articles: readonly string[];
};

/** A party that facts name and that is linked to nothing outside; `facts` counts those that name it. */
export type UnlinkedParty = { readonly party: string; readonly iri: string; readonly facts: number };

export type Statistics = {
  /** Class to number of nodes, in plain words. */
  readonly counts: Readonly<Record<string, number>>;
  readonly meetings: Readonly<Record<string, Share>>;
  readonly statements: Readonly<Record<string, Share>>;
  readonly factsPerArticle: Spread;
  readonly articles: readonly ArticleCount[];
  readonly articlesWithoutFacts: readonly string[];
  readonly unknownOffices: readonly UnknownOffice[];
  readonly unlinkedParties: readonly UnlinkedParty[];
  readonly conflicts: readonly Conflict[];
};

export function toStatistics(nodes: Nodes): Statistics {
  const facts = toFacts(nodes);
  const articles = countFacts(facts);
  return {
    counts: countClasses(nodes, facts),
    meetings: toMeetingShares(facts.meetings),
    statements: toStatementShares(facts),
    factsPerArticle: toSpread(articles.map((one) => one.facts)),
    articles,
    articlesWithoutFacts: articles.filter((one) => one.facts === 0).map(({ article }) => article),
    unknownOffices: findUnknownOffices(facts),
    unlinkedParties: findUnlinkedParties(facts),
    conflicts: findConflicts(facts),
  };
}

function countClasses(nodes: Nodes, facts: Facts) {
  const { articles, meetings, positions, references, offices } = facts;
  const count = (...classes: readonly string[]): number => nodes.ofClass(...classes).length;
  const { rap, schema } = IRI;
  return {
    articles: articles.length,
    meetings: meetings.length,
    participations: count(rap.Participation),
    positions: positions.length,
    'references to initiatives': references.length,
    people: count(schema.Person),
    'offices held': offices.length,
    'parties that facts name': new Set(findParties(facts).map(({ iri }) => iri)).size,
    countries: count(schema.Country),
    organisations: count(schema.Organization),
    places: count(schema.Place),
    issues: count(rap.Issue),
    propositions: count(rap.Proposition),
    initiatives: count(rap.Initiative),
    quotations: count(rap.Evidence),
  };
}

function toMeetingShares(meetings: readonly MeetingRecord[]): Readonly<Record<string, Share>> {
  return {
    held: toShare(meetings, ({ status }) => status === 'held'),
    'with a date': toShare(meetings, ({ start }) => start !== undefined),
    'with a date to the day': toShare(meetings, ({ start }) => /^\d{4}-\d\d-\d\d$/.test(start ?? '')),
    'with a date that is inferred': toShare(meetings, ({ dateBasis }) => dateBasis === 'inferred'),
    'with a place': toShare(meetings, ({ place }) => place !== undefined),
    'with a place that is inferred': toShare(meetings, ({ placeBasis }) => placeBasis === 'inferred'),
    'with a named participant': toShare(meetings, ({ participations }) => participations.some(({ person }) => person)),
    'with a named participant on each side': toShare(meetings, isNamedOnEachSide),
    'in several articles': toShare(meetings, ({ sources }) => sources.length > 1),
  };
}

function isNamedOnEachSide({ participations }: MeetingRecord): boolean {
  const sides = groupBy(participations, ({ party }) => party?.iri ?? '');
  return sides.size > 1 && [...sides.values()].every((side) => side.some(({ person }) => person));
}

function toStatementShares({ positions, references }: Facts): Readonly<Record<string, Share>> {
  return {
    'positions with a date': toShare(positions, ({ statedOn }) => statedOn !== undefined),
    'positions with a speaker': toShare(positions, ({ speaker }) => speaker !== undefined),
    'positions that others attribute': toShare(positions, ({ attributedBy }) => attributedBy !== undefined),
    'references with a speaker': toShare(references, ({ speaker }) => speaker !== undefined),
  };
}

function countFacts({ articles, meetings, positions, references }: Facts): readonly ArticleCount[] {
  const countBy = (
    facts: Facts['meetings'] | Facts['positions'] | Facts['references'],
  ): ReadonlyMap<string, number> => {
    const sources = facts.flatMap((fact) => fact.sources.map(({ iri }) => iri));
    return new Map([...groupBy(sources, (iri) => iri)].map(([iri, same]) => [iri, same.length]));
  };
  const [met, held, referred] = [meetings, positions, references].map(countBy);
  return articles.map(({ iri, id, headline, published }) => {
    const counts = [met, held, referred].map((count) => count?.get(iri) ?? 0);
    const [one = 0, two = 0, three = 0] = counts;
    return {
      article: id,
      headline,
      published,
      meetings: one,
      positions: two,
      initiatives: three,
      facts: one + two + three,
    };
  });
}

function findUnknownOffices({ offices }: Facts): readonly UnknownOffice[] {
  const unknown = offices
    .filter(({ office }) => office === undefined)
    .flatMap((office) => office.roles.map((role) => ({ role, office })));
  return [...groupBy(unknown, ({ role }) => role)]
    .map(([role, same]) => ({
      role,
      people: toSorted(same.map(({ office }) => office.person?.name ?? '')),
      articles: toSorted(same.flatMap(({ office }) => office.sources.map(({ id }) => id))),
    }))
    .toSorted((one, other) => other.people.length - one.people.length || (one.role < other.role ? -1 : 1));
}

function findParties({ meetings, positions, references, offices }: Facts): readonly Party[] {
  return [
    ...meetings.flatMap(({ participations }) => participations.map(({ party }) => party)),
    ...positions.flatMap(({ holder, attributedBy }) => [holder, attributedBy]),
    ...references.map(({ actor }) => actor),
    ...offices.map(({ party }) => party),
  ].filter((party): party is Party => party !== undefined);
}

function findUnlinkedParties(facts: Facts): readonly UnlinkedParty[] {
  const unlinked = findParties(facts).filter(({ match }) => match === undefined);
  return [...groupBy(unlinked, ({ iri }) => iri)]
    .map(([iri, same]) => ({ party: same[0]?.name ?? iri, iri, facts: same.length }))
    .toSorted((one, other) => other.facts - one.facts || (one.iri < other.iri ? -1 : 1));
}

const toSorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
