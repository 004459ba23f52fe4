// In: the facts of a graph, and what a dossier is about. Out: the dossier, in Markdown. The one idea: first how much there is
// and who stands where, then each fact with its words, by what it is about, the latest first, as one would write a memo.
import { type ArticleRecord, type Fact, type Facts, groupBy, type Thing, toName } from '../graph/index.ts';
import type { Nodes } from '../rdf/index.ts';
import { type Choice, choices, type DossierKind, toMeasure, toSupport } from './dossier-choices.ts';
import {
  toDayText,
  toLatestFirst,
  toMeetingItem,
  toOfficeItem,
  toPart,
  toPositionItem,
  toReferenceItem,
} from './dossier-parts.ts';
import { toInline, toLink } from './markdown.ts';
import { toReferenceTable, toStanceTable } from './stance-table.ts';

export type { DossierKind } from './dossier-choices.ts';

/** A dossier of the node with this IRI. */
export function toDossier(
  nodes: Nodes,
  facts: Facts,
  { kind, iri }: { readonly kind: DossierKind; readonly iri: string },
): string {
  const name = toInline(toName(nodes, iri));
  const choice = choices[kind](nodes, facts, iri, name);
  const { about, meetings, offices, positions, references, toReferenceGroup } = choice;
  const byDay = (planned: boolean) =>
    toLatestFirst(
      meetings.filter(({ status }) => (status === 'planned') === planned),
      ({ start }) => start,
    ).map(toMeetingItem);
  const measure = ({ iri: issue }: Thing): string => toMeasure(nodes, issue) ?? '';
  // Elsewhere it stands in the head or in the table.
  const hasNotes = kind === 'person' || kind === 'meeting';
  const toNote = (thing: Thing): string => (hasNotes && measure(thing) !== '' ? toSupport(measure(thing)) : '');
  const sources = toSources([...meetings, ...toPositions(choice), ...references]);
  const lines = [...about, ...(kind === 'meeting' ? [] : [toSummary(choice, sources)])];
  const stances = kind === 'issue' || kind === 'party';
  return [
    `# ${name}\n`,
    ...lines.map((line) => `\n${line}\n`),
    toPart('Offices', offices.map(toOfficeItem), ''),
    stances ? toPart(...toStandings(kind, choice, iri, measure)) : '',
    kind === 'initiative' ? toPart('Who stands where', toReferenceTable(references), '') : '',
    toPart(kind === 'meeting' ? 'The meeting' : 'Meetings', byDay(false)),
    toPart('Planned', byDay(true)),
    ...positions.map(({ title, positions: some, toGroup }) => {
      const latest = toLatestFirst(some, ({ statedOn }) => statedOn);
      return toPart(title, toGrouped(latest, toGroup, toPositionItem, toNote));
    }),
    toPart(
      kind === 'initiative' ? 'What parties say of it' : 'Initiatives',
      toGrouped(
        toLatestFirst(references, () => undefined),
        toReferenceGroup,
        toReferenceItem,
        () => '',
      ),
    ),
    toPart('Articles', sources.map(toArticleItem), ''),
  ].join('');
}

function toStandings(
  kind: 'issue' | 'party',
  choice: Choice,
  iri: string,
  measure: (issue: Thing) => string,
): [string, readonly string[], ''] {
  const positions = toPositions(choice);
  if (kind === 'issue')
    return ['Who stands where', toStanceTable(positions, { title: 'party', toThing: ({ holder }) => holder }), ''];
  const held = positions.filter(({ holder }) => holder?.iri === iri);
  return ['Where it stands', toStanceTable(held, { title: 'issue', toThing: ({ issue }) => issue, measure }), ''];
}

const toPositions = ({ positions }: Choice): Facts['positions'] => [
  ...new Map(positions.flatMap((part) => part.positions).map((one) => [one.iri, one])).values(),
];

/** The items under headings, by name; `toNote` says a sentence of what a heading names. */
function toGrouped<T extends Fact>(
  facts: readonly T[],
  toGroup: (fact: T) => Thing | undefined,
  toItem: (fact: T) => string,
  toNote: (thing: Thing) => string,
): readonly string[] {
  const groups = groupBy(facts, (fact) => `${toGroup(fact)?.name ?? 'not known'} ${toGroup(fact)?.iri}`);
  return [...groups.keys()].sort().map((key) => {
    const same = groups.get(key) ?? [];
    const thing = same[0] && toGroup(same[0]);
    const note = thing === undefined ? '' : toNote(thing);
    const head = `### ${toInline(thing?.name ?? 'not known')}\n\n${note === '' ? '' : `${note}\n\n`}`;
    return head + same.map(toItem).join('\n');
  });
}

function toSummary(choice: Choice, sources: readonly ArticleRecord[]): string {
  const { meetings, references } = choice;
  const positions = toPositions(choice);
  const issues = new Set(positions.map(({ issue }) => issue?.iri)).size;
  const planned = meetings.filter(({ status }) => status === 'planned').length;
  const days = sources.flatMap(({ published }) => (/^\d/.test(published ?? '') ? (published ?? []) : [])).sort();
  const parts = [
    [meetings.length - planned, 'meeting'],
    [planned, 'planned meeting'],
    [positions.length, 'position'],
    [references.length, 'reference'],
  ] as const;
  const counts = parts.filter(([count]) => count > 0).map(([count, what]) => toCount(count, what));
  const on = issues > 1 ? ` (on ${toCount(issues, 'issue')})` : '';
  const known = counts.map((text) =>
    /position/.test(text) ? text + on : text.replace(/(reference\w*)/, '$1 to initiatives'),
  );
  const range = [...new Set([days[0], days.at(-1)])].map(toDayText).join(' to ');
  const published = days.length === 0 ? '' : `, published ${range}`;
  if (known.length === 0) return 'The graph has no facts on it.';
  return `In the graph: ${known.join(', ')}; from ${toCount(sources.length, 'article')}${published}.`;
}

const toCount = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;

function toSources(facts: readonly Fact[]): readonly ArticleRecord[] {
  const byIri = new Map(facts.flatMap(({ sources }) => sources).map((article) => [article.iri, article]));
  const key = ({ published = '', id }: ArticleRecord): string => `${published} ${id}`;
  return [...byIri.values()].toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

function toArticleItem({ id, headline, published, publisher, url }: ArticleRecord): string {
  const parts = [toLink(headline ?? id, url), publisher && toInline(publisher), published && toDayText(published)];
  return `- ${parts.filter(Boolean).join(', ')}\n`;
}
