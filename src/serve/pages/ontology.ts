// In: the ontology. Out: its terms with definitions, examples and what they go with, and a drawing of the classes. The one
// idea: the page is made from the Turtle that the graph refers to, so it cannot say something else.
import type { Cell, Row } from '../asker.ts';
import { toClassDiagram } from '../html/class-diagram.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toFacts, toText } from '../html/parts.ts';
import { readOntology } from '../ontology.ts';
import type { Html, Page, Visit } from '../view.ts';

export const ontology: Page = async (visit) => {
  const rows = await visit.ask('terms-of-the-ontology');
  const terms = groupBy(rows, (row) => toText(row.term));
  const of = (kind: string) => terms.filter(([, [row]]) => toText(row?.kind) === kind);
  const main = html`<h1>The ontology</h1>
<p class="lead">The terms that graphs of Rapporteur use beside those of schema.org, SKOS, PROV, NIF and ORG.
<a href="${visit.links.to('/ontology.ttl')}">As Turtle</a></p>
${toClassDiagram(toEdges(rows), (name) => (of('class').some(([iri]) => toLocal(iri) === name) ? `#${name}` : undefined))}
<h2>Classes</h2>${of('class').map(([iri, all]) => toTerm(visit, iri, all))}
<h2>Properties</h2>${of('property').map(([iri, all]) => toTerm(visit, iri, all))}`;
  return { title: 'The ontology', main, graph: { turtle: await readOntology() } };
};

function toEdges(rows: readonly Row[]) {
  const between = rows.filter(
    ({ kind, domain, range }) => toText(kind) === 'property' && domain && range && !isDatatype(range),
  );
  return between.map(({ term, domain, range, label }) => ({
    from: toLocal(toText(domain)),
    to: toLocal(toText(range)),
    name: toText(label),
    href: `#${toLocal(toText(term))}`,
  }));
}

function isDatatype({ value }: Cell): boolean {
  return value.includes('XMLSchema') || value.endsWith('rdf-schema#Literal');
}

function toLocal(iri: string): string {
  return iri.split(/[#/]/).at(-1) ?? iri;
}

function toTerm(visit: Visit, iri: string, rows: readonly Row[]): Html {
  const [row] = rows;
  const name = toLocal(iri);
  const list = (variable: string): Html | undefined => {
    const values = [...new Set(rows.map((each) => toText(each[variable])))].filter((value) => value !== '');
    if (values.length === 0) return undefined;
    return html`${values.map((value, at) => html`${at === 0 ? nothing : ', '}${toReference(visit, value)}`)}`;
  };
  return html`<article class="term" id="${name}"><h3>${toText(row?.label)} <code>rap:${name}</code></h3>
<p>${toText(row?.definition)}</p>
${toFacts([
  ['Kind of', list('broader')],
  ['Goes with', list('domain')],
  ['Takes', list('range')],
  ['Near to', list('alignment')],
])}
${row?.example ? html`<pre tabindex="0"><code>${toText(row.example)}</code></pre>` : nothing}</article>`;
}

function toReference({ links }: Visit, iri: string): Html {
  const href = links.ofIri(iri);
  const name = links.toParameter(iri);
  return href === undefined ? html`<code>${name}</code>` : html`<a href="${href}"><code>${name}</code></a>`;
}
