// In: a saved question, and what was chosen for its parameters. Out: its form, and its answer. The one idea: the form follows
// from the question's own header, so that a new question needs no new page.
import type { Parameter, SavedQuery } from '../../query/index.ts';
import { toRowAnswer } from '../answers/rows.ts';
import { toGraphAnswer } from '../answers/triples.ts';
import { html, nothing, toText } from '../html/parts.ts';
import type { Html, Page, Visit } from '../view.ts';

const MOST_OFFERED = 300;

/** Of these there are too many to offer them all; they are found by their labels. */
const unlisted: ReadonlySet<string> = new Set(['claim', 'meeting', 'article']);

export const question: Page = async (visit) => {
  const { params, links, path, questions } = visit;
  const name = path.slice('/questions/'.length);
  const query = questions.saved.find((saved) => saved.name === name || saved.alias === name);
  if (!query) return undefined;
  const given = Object.fromEntries(query.params.map((parameter) => [parameter.name, params[parameter.name]]));
  const isReady = query.params.every((parameter) => !parameter.required || parameter.default || given[parameter.name]);
  const answer = isReady
    ? await toAnswer(visit, query, given)
    : html`<p class="empty">Choose first what is asked for.</p>`;
  const main = html`<h1>${query.summary}</h1>
<p class="lead">${query.description}</p>
${links.isStatic ? nothing : await toForm(visit, query)}
${answer}
<details><summary>The query</summary><pre tabindex="0"><code>${query.text}</code></pre></details>`;
  const graph = isConstruct(query) && isReady ? { name: query.name, given } : undefined;
  return { title: query.summary, section: '/questions', main, graph };
};

function isConstruct({ text }: SavedQuery): boolean {
  return /^CONSTRUCT\b/im.test(text);
}

async function toAnswer(
  visit: Visit,
  query: SavedQuery,
  given: Readonly<Record<string, string | undefined>>,
): Promise<Html> {
  const path = `/questions/${query.name}`;
  const answer = isConstruct(query)
    ? await toGraphAnswer(visit, { path, turtle: await visit.construct(query.name, given) })
    : await toRowAnswer(visit, { path, variables: readVariables(query), rows: await visit.ask(query.name, given) });
  return html`<section aria-labelledby="answer"><h2 id="answer">Answer</h2>${answer}</section>`;
}

// The names stand between SELECT and WHERE, also those that are computed.
function readVariables({ text }: SavedQuery): readonly string[] {
  const head = /\bSELECT\b(?:\s+DISTINCT)?([\s\S]*?)\bWHERE\b/i.exec(text)?.[1] ?? '';
  const plain = head.replace(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\bAS\s+(\?\w+)\s*\)/gi, ' $1 ');
  return [...plain.matchAll(/\?(\w+)/g)].map(([, name = '']) => name);
}

async function toForm(visit: Visit, query: SavedQuery): Promise<Html> {
  if (query.params.length === 0) return nothing;
  const fields = await Promise.all(query.params.map((parameter) => toField(visit, parameter)));
  return html`<form class="parameters" action="${visit.links.to(`/questions/${query.name}`)}">${fields}<button>Ask</button></form>`;
}

async function toField(visit: Visit, parameter: Parameter): Promise<Html> {
  const { name, type, description, required } = parameter;
  const value = visit.params[name] ?? parameter.default ?? '';
  const options = await readOptions(visit, type);
  const list =
    options.length === 0
      ? nothing
      : html`<datalist id="of-${name}">${options.map((each) => html`<option value="${each}">`)}</datalist>`;
  const isNeeded = required && parameter.default === undefined;
  return html`<label><span>${name}${isNeeded ? html` <small>(needed)</small>` : nothing}</span>
<input name="${name}" value="${value}" ${options.length === 0 ? nothing : html`list="of-${name}"`} ${isNeeded ? html`required` : nothing} ${type === 'integer' ? html`inputmode="numeric"` : nothing} aria-describedby="on-${name}">
<small id="on-${name}">${description}</small></label>${list}`;
}

async function readOptions(visit: Visit, type: string): Promise<readonly string[]> {
  if (!visit.questions.types.has(type) || unlisted.has(type)) return [];
  const rows = await visit.ask(`types/${type}`);
  const labels = rows.filter((row) => toText(row.tier) === '1').map((row) => toText(row.label));
  return [...new Set(labels)].slice(0, MOST_OFFERED);
}
