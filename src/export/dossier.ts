// In: the facts of a graph, and what a dossier is about. Out: the dossier, in Markdown. The one idea: a party, a person,
// an issue and a meeting each have their own choice of facts, and show them alike.
import { type ArticleRecord, type Fact, type Facts, toName } from '../graph/index.ts';
import { IRI, type Nodes } from '../rdf/index.ts';
import { toDayText, toLatestFirst, toMeetingItem, toPart, toPositionItem, toReferenceItem } from './dossier-parts.ts';
import { toInline, toLink } from './markdown.ts';
import { toStanceTable } from './stance-table.ts';

export type DossierKind = 'party' | 'person' | 'issue' | 'meeting';

type Choice = { readonly about: readonly string[] } & Pick<Facts, 'meetings' | 'positions' | 'references' | 'offices'>;

/** A dossier of the node with this IRI. */
export function toDossier(
  nodes: Nodes,
  facts: Facts,
  { kind, iri }: { readonly kind: DossierKind; readonly iri: string },
): string {
  const { about, meetings, positions, references, offices } = choices[kind](nodes, facts, iri);
  const held = meetings.filter(({ status }) => status !== 'planned');
  const planned = meetings.filter(({ status }) => status === 'planned');
  const own = positions.filter(({ attributedBy }) => attributedBy === undefined);
  const attributed = positions.filter(({ attributedBy }) => attributedBy !== undefined);
  const byDay = (some: Facts['meetings']) => toLatestFirst(some, ({ start }) => start).map(toMeetingItem);
  const stated = (some: Facts['positions']) => toLatestFirst(some, ({ statedOn }) => statedOn).map(toPositionItem);
  const sources = toSources([...meetings, ...positions, ...references]);
  const lines = about.map((line) => `${line}\n`).join('\n');
  return [
    `# ${toInline(toName(nodes, iri))}\n`,
    lines === '' ? '' : `\n${lines}`,
    toPart('Offices', offices.map(toOfficeItem), ''),
    kind === 'issue'
      ? toPart(
          'Who stands where',
          toStanceTable(positions, 'party', ({ holder }) => holder),
          '',
        )
      : '',
    kind === 'party'
      ? toPart(
          'Where it stands',
          toStanceTable(toHeldBy(positions, iri), 'issue', ({ issue }) => issue),
          '',
        )
      : '',
    toPart(kind === 'meeting' ? 'The meeting' : 'Meetings', byDay(held)),
    toPart('Planned', byDay(planned)),
    toPart(kind === 'meeting' ? 'What was said there' : 'Positions, in their own words', stated(own)),
    toPart('Positions, according to others', stated(attributed)),
    toPart('Initiatives', toLatestFirst(references, () => undefined).map(toReferenceItem)),
    toPart('Articles', sources.map(toArticleItem), ''),
  ].join('');
}

const choices: Readonly<Record<DossierKind, (nodes: Nodes, facts: Facts, iri: string) => Choice>> = {
  party: (nodes, { meetings, positions, references }, iri) => ({
    about: toAbout(nodes, iri),
    meetings: meetings.filter(({ participations }) => participations.some(({ party }) => party?.iri === iri)),
    positions: positions.filter(({ holder, attributedBy }) => holder?.iri === iri || attributedBy?.iri === iri),
    references: references.filter(({ actor }) => actor?.iri === iri),
    offices: [],
  }),
  person: (nodes, { meetings, positions, references, offices }, iri) => ({
    about: toAbout(nodes, iri),
    meetings: meetings.filter(({ participations }) => participations.some(({ person }) => person?.iri === iri)),
    positions: positions.filter(({ speaker }) => speaker?.iri === iri),
    references: references.filter(({ speaker }) => speaker?.iri === iri),
    offices: offices.filter(({ person }) => person?.iri === iri),
  }),
  issue: (nodes, { meetings, positions }, iri) => {
    const own = positions.filter(({ issue }) => issue?.iri === iri);
    const occasions = new Set(own.map(({ occasion }) => occasion?.iri));
    const reference = nodes
      .values(iri, IRI.rap.referenceProposition)
      .map((text) => `To support it is to say: ${toInline(text)}`);
    const raised = meetings.filter((meeting) => occasions.has(meeting.iri));
    return {
      about: [...toAbout(nodes, iri), ...reference],
      meetings: raised,
      positions: own,
      references: [],
      offices: [],
    };
  },
  meeting: (_, { meetings, positions, references }, iri) => ({
    about: [],
    meetings: meetings.filter((meeting) => meeting.iri === iri),
    positions: positions.filter(({ occasion }) => occasion?.iri === iri),
    references: references.filter(({ occasion }) => occasion?.iri === iri),
    offices: [],
  }),
};

function toHeldBy(positions: Facts['positions'], iri: string): Facts['positions'] {
  return positions.filter(({ holder }) => holder?.iri === iri);
}

function toAbout(nodes: Nodes, iri: string): readonly string[] {
  // Of an issue these would be all phrases that it is found by.
  const others = nodes.values(iri, IRI.schema.alternateName);
  const matches = nodes.values(iri, IRI.skos.exactMatch).map((match) => toLink('Wikidata', match));
  return [...(others.length === 0 ? [] : [`Also: ${[...new Set(others)].map(toInline).join(', ')}.`]), ...matches];
}

function toOfficeItem({ office, roles, party, sources }: Facts['offices'][number]): string {
  const title = office?.name ?? roles[0] ?? 'office not known';
  const of = party === undefined ? '' : ` (${toInline(party.name)})`;
  const days = sources.flatMap(({ published }) => published ?? []).sort();
  const known =
    days.length === 0 ? '' : `, in articles of ${[...new Set([days[0], days.at(-1)])].map(toDayText).join(' to ')}`;
  return `- ${toInline(title)}${of}${known}\n`;
}

function toSources(facts: readonly Fact[]): readonly ArticleRecord[] {
  const byIri = new Map(facts.flatMap(({ sources }) => sources).map((article) => [article.iri, article]));
  const key = ({ published = '', id }: ArticleRecord): string => `${published} ${id}`;
  return [...byIri.values()].toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

function toArticleItem({ id, headline, published, publisher, url }: ArticleRecord): string {
  const parts = [toLink(headline ?? id, url), publisher && toInline(publisher), published && toDayText(published)];
  return `- ${parts.filter(Boolean).join(', ')}\n`;
}
