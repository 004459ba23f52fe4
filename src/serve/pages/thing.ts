// In: anything that the graph names. Out: what is said of it, the words that it was read from, and what refers to it. The one
// idea: no IRI of ours leads nowhere; what has no page of its own has this one.
import type { Row } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toFacts, toLink, toName, toSection, toText } from '../html/parts.ts';
import { toQuotes } from '../html/quotes.ts';
import type { Html, Page, Visit } from '../view.ts';

const VALUES_SHOWN = 20;

export const thing: Page = async (visit) => {
  const given = { thing: visit.iri };
  const [properties, words, references, counts] = await Promise.all([
    visit.ask('properties-of-a-thing', given),
    visit.ask('words-of-a-thing', given),
    visit.ask('references-to-a-thing', given),
    visit.ask('references-counted', given),
  ]);
  if (properties.length === 0 && references.length === 0) return undefined;
  const title = toText(properties.find((row) => row.label)?.label) || toLocalName(visit.iri);
  const said = properties.filter((row) => !isLabel(toText(row.property)));
  const main = html`<h1>${toName(title)}</h1>
<p class="lead"><code>${visit.iri}</code></p>
${toFacts(groupBy(said, (row) => toText(row.property)).map(([property, rows]) => [toWords(property), toValues(visit, rows)] as const))}
${words.length === 0 ? nothing : toSection('Read from', html`${toQuotes(visit, words)}${toRules(words)}`, 'evidence')}
${references.length === 0 ? nothing : toSection('What refers to it', toReferences(visit, references, counts), 'references')}`;
  return { title, main, graph: { name: 'description', given } };
};

/** The local name of an IRI as words: `https://schema.org/startDate` as "start date". */
export function toWords(iri: string): string {
  const words = toLocalName(iri)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words === 'type' ? 'is a' : words;
}

function toLocalName(iri: string): string {
  const local = iri.replace(/[/#]+$/, '').replace(/^.*[/#]/, '');
  try {
    return decodeURIComponent(local);
  } catch {
    return local;
  }
}

// The heading says it already.
function isLabel(property: string): boolean {
  return /[/#](?:label|prefLabel)$/.test(property);
}

function toValues(visit: Visit, rows: readonly Row[]): Html {
  const distinct = [...new Map(rows.map((row) => [toText(row.value), row])).values()];
  const [first, rest] = [distinct.slice(0, VALUES_SHOWN), distinct.slice(VALUES_SHOWN)];
  const toAll = (shown: readonly Row[]) =>
    html`${shown.map((row, at) => html`${at === 0 ? nothing : ' · '}${toValue(visit, row)}`)}`;
  return html`${toAll(first)}${rest.length === 0 ? nothing : html`<details><summary>${visit.formats.number(rest.length)} more</summary>${toAll(rest)}</details>`}`;
}

function toValue(visit: Visit, { property, value, valueName }: Row): Html {
  const text = toText(value);
  if (value?.type !== 'uri') return toName(visit.formats.date(text));
  const name =
    toText(valueName) || (toText(property).endsWith('#type') ? toWords(text) : text.replace(/^.*\/(?=.)/, ''));
  return toLink(visit, value, name);
}

function toRules(rows: readonly Row[]): Html {
  const rules = [...new Set(rows.map((row) => toText(row.rule)))].filter((rule) => rule !== '').sort();
  if (rules.length === 0) return nothing;
  return html`<p><small>Read by ${rules.length === 1 ? 'the rule' : 'the rules'} ${rules.map((rule, at) => html`${at === 0 ? nothing : ', '}<code>${rule}</code>`)}</small></p>`;
}

function toReferences(visit: Visit, rows: readonly Row[], counts: readonly Row[]): Html {
  const { formats } = visit;
  return html`${groupBy(rows, (row) => toText(row.property)).map(([property, of]) => {
    const total = Number(toText(counts.find((row) => toText(row.property) === property)?.count));
    const distinct = [...new Map(of.map((row) => [toText(row.subject), row])).values()];
    const count =
      total > of.length ? `${formats.number(of.length)} of ${formats.number(total)}` : formats.number(total);
    const list = html`<ul>${distinct.map((row) => html`<li>${toLink(visit, row.subject, row.name ?? toLocalName(toText(row.subject)))}</li>`)}</ul>`;
    return html`<details ${rows.length <= VALUES_SHOWN ? 'open' : ''}><summary>as “${toWords(property)}” <small>${count}</small></summary>${list}</details>`;
  })}`;
}
