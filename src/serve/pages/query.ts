// In: SPARQL that a visitor wrote. Out: an editor, and the answer. The one idea: it works as a plain form; the script puts an
// editor in its place that knows this graph's terms.

import { prefixes } from '../../rdf/index.ts';
import { toRowAnswer } from '../answers/rows.ts';
import { toGraphAnswer } from '../answers/triples.ts';
import { html, nothing, toText } from '../html/parts.ts';
import type { Html, Page, Ran, Visit } from '../view.ts';

const BEGINNING = `PREFIX rap: <https://w3id.org/rapporteur/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?meeting ?name
WHERE {
  ?meeting a rap:Meeting ; rdfs:label ?name .
}
ORDER BY ?name
LIMIT 100
`;

export const query: Page = async (visit) => {
  const { links, params } = visit;
  if (links.isStatic) return undefined;
  // Asked first, so that the page's rows are those of the answer.
  const answer = params.query === undefined ? nothing : await toAnswer(visit, params.query);
  const main = html`<h1>Ask in SPARQL</h1>
<form class="editor" action="${links.to('/query')}">
<label for="sparql">Query</label>
<textarea id="sparql" name="query" rows="14" spellcheck="false" autocapitalize="off" autocomplete="off" maxlength="8000" required>${params.query ?? BEGINNING}</textarea>
<p><button>Ask</button> <a href="${links.to('/questions')}">Saved questions</a> · <a href="${links.to('/ontology')}">Terms</a> · endpoint <code>/sparql</code></p>
</form>
${await toTerms(visit)}
${answer}`;
  return { title: 'Ask in SPARQL', section: '/questions', main, script: 'editor.js' };
};

// What the script offers while somebody writes: the graph's own terms, each with what it means.
async function toTerms(visit: Visit): Promise<Html> {
  const [used, known] = await Promise.all([visit.ask('terms-in-use'), visit.ask('terms-of-the-ontology')]);
  const labels = new Map(known.map((row) => [toText(row.term), toText(row.label)]));
  const options = used.flatMap(({ term, kind }) => {
    const iri = toText(term);
    const found = Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace) && iri !== namespace);
    if (!found) return [];
    const [prefix, namespace] = found;
    const name = `${prefix}:${iri.slice(namespace.length)}`;
    return [
      html`<option value="${name}" label="${labels.get(iri) ?? toText(kind)}" data-namespace="${namespace}"></option>`,
    ];
  });
  return html`<datalist id="terms-of-the-graph">${options}</datalist>`;
}

async function toAnswer(visit: Visit, sparql: string): Promise<Html> {
  const ran = await visit.run(sparql);
  const downloads = ['json', 'csv', 'tsv', 'xml'].map((format) => {
    return html`<a href="${visit.links.to('/sparql', { query: sparql, format })}" download="answer.${format}">${format.toUpperCase()}</a> `;
  });
  return html`<section aria-labelledby="answer"><h2 id="answer">Answer</h2>${await toContent(visit, ran)}
<p>Download: ${ran.kind === 'graph' ? html`<a href="${visit.links.to('/sparql', { query: sparql, format: 'turtle' })}" download="answer.ttl">Turtle</a>` : downloads}</p></section>`;
}

async function toContent(visit: Visit, ran: Ran): Promise<Html> {
  if (ran.kind === 'boolean') return html`<p><strong>${ran.value ? 'yes' : 'no'}</strong></p>`;
  const cut = ran.isCut
    ? html`<p class="cut">There is more: only the beginning is shown here, and the files below have more.</p>`
    : nothing;
  const answer =
    ran.kind === 'graph'
      ? await toGraphAnswer(visit, { path: '/query', turtle: ran.turtle })
      : await toRowAnswer(visit, { path: '/query', variables: ran.variables, rows: ran.rows });
  return html`${cut}${answer}`;
}
