// In: a graph that answers a question. Out: its triples as a drawing and a table, or as Turtle. The one idea: what is tied to
// what is seen in the drawing; what is said in words stands in the table.
import { IRI, parseTurtle } from '../../rdf/index.ts';
import type { Cell, Row } from '../asker.ts';
import { toPager } from '../html/pager.ts';
import { html, toCount } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { toAnswerTable } from './table.ts';
import { askThings, findIris, isIri, type Thing, toWords } from './things.ts';
import { toAnswerGraph } from './tied.ts';
import { toViews } from './views.ts';

const AT_ONCE = 100;
const variables = ['thing', 'property', 'value'] as const;
const MOST_DRAWN = 5000;

export type GraphAnswer = { readonly path: string; readonly turtle: string };

/** How many triples, the ways to show them, and the one that was chosen. */
export async function toGraphAnswer(visit: Visit, { path, turtle }: GraphAnswer): Promise<Html> {
  const rows = parseTurtle(turtle, visit.iri || 'urn:answer').map(({ subject, predicate, object }) => ({
    ...{ thing: toCell(subject), property: toCell(predicate), value: toCell(object) },
  }));
  const pairs = toPairs(rows);
  const view = toViews(visit, path, [...(pairs.length > 0 ? (['graph'] as const) : []), 'table', 'turtle']);
  const count = html`<p>${toCount(visit, rows.length, 'triple')}</p>`;
  if (view.chosen === 'turtle') return html`${count}${view.links}<pre tabindex="0"><code>${turtle}</code></pre>`;
  const { shown, pager } = toPager(visit, path, rows, AT_ONCE);
  const own = toOwnThings(rows);
  const isDrawn = view.chosen === 'graph';
  const ends = isDrawn ? pairs.flatMap(({ one, other }) => [one, other]) : [];
  const others = [...findIris(shown, variables), ...ends].filter((iri) => !own.has(iri));
  const things = new Map([...(await askThings(visit, [...new Set(others)])), ...own]);
  return html`${count}${view.links}${isDrawn ? toAnswerGraph(visit, pairs, things, 'Graph of the answer') : ''}
${toAnswerTable(visit, variables, shown, things)}${pager}`;
}

// Of which class something is, its form says; a class is no neighbour.
function toPairs(rows: readonly Row[]) {
  return rows.slice(0, MOST_DRAWN).flatMap(({ thing, property, value }) => {
    if (!isIri(thing) || !isIri(value) || property?.value === IRI.rdf.type) return [];
    return [{ one: thing.value, other: value.value, how: toWords((property?.value ?? '').replace(/^.*[/#]/, '')) }];
  });
}

/** What the answer itself says of names and classes, which may be of the query's making. */
function toOwnThings(rows: readonly Row[]): ReadonlyMap<string, Thing> {
  const names = new Map<string, string>();
  const kinds = new Map<string, string>();
  for (const { thing, property, value } of rows) {
    const [iri, said] = [thing?.value ?? '', value?.value ?? ''];
    if (property?.value === IRI.rdf.type) kinds.set(iri, toWords(said.replace(/^.*[/#]/, '')));
    if (naming.has(property?.value ?? '') && !names.has(iri)) names.set(iri, said);
  }
  return new Map([...names].map(([iri, name]) => [iri, { name, kind: kinds.get(iri) ?? '' }]));
}

const naming: ReadonlySet<string> = new Set([IRI.rdfs.label, IRI.schema.name, IRI.skos.prefLabel]);

type Term = ReturnType<typeof parseTurtle>[number]['subject' | 'object'];

function toCell(term: Term | ReturnType<typeof parseTurtle>[number]['predicate']): Cell {
  if (term.termType === 'NamedNode') return { type: 'uri', value: term.value };
  if (term.termType !== 'Literal') return { type: 'bnode', value: term.value };
  return { type: 'literal', value: term.value, datatype: term.datatype.value, 'xml:lang': term.language || undefined };
}
