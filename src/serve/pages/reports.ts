// In: two articles. Out: what both say, and what only one of them says. The one idea: facts are the same where their IRIs
// are, so the comparison is one of sets, and each fact has the words of either side.
import type { Row } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toLink, toName, toSection, toText, toTime } from '../html/parts.ts';
import type { Html, Page, Visit } from '../view.ts';

export const reports: Page = async (visit) => {
  const { one, other } = visit.params;
  if (one === undefined || other === undefined) return toChoice(visit);
  const [left, right] = await Promise.all([readSide(visit, one), readSide(visit, other)]);
  if (!left || !right) return undefined;
  const both = left.facts.filter(([fact]) => right.facts.some(([same]) => same === fact));
  const only = (side: Side, than: Side) => side.facts.filter(([fact]) => !than.facts.some(([same]) => same === fact));
  const main = html`<h1>Two reports compared</h1>
<div class="sides">${toHead(visit, left)}${toHead(visit, right)}</div>
${toSection(
  'Both say',
  toRows(both, (fact) => [quotesOf(visit, left, fact), quotesOf(visit, right, fact)]),
)}
${toSection(
  `Only in the first`,
  toRows(only(left, right), (fact) => [quotesOf(visit, left, fact), nothing]),
)}
${toSection(
  `Only in the second`,
  toRows(only(right, left), (fact) => [nothing, quotesOf(visit, right, fact)]),
)}`;
  return { title: 'Two reports compared', section: '/articles', main };
};

type Facts = readonly (readonly [string, readonly Row[]])[];
type Side = { readonly iri: string; readonly about: Row; readonly facts: Facts };

async function readSide(visit: Visit, article: string): Promise<Side | undefined> {
  const [[about], rows] = await Promise.all([
    visit.ask('facts-about-an-article', { article }),
    visit.ask('facts-of-an-article', { article }),
  ]);
  // Who somebody is, is no news.
  const news = rows.filter((row) => toText(row.kind) !== 'office' && toText(row.kind) !== 'participation');
  const iri = toText(rows[0]?.evidence).replace(/#.*/, '');
  return about && { iri, about, facts: groupBy(news, (row) => toText(row.fact)) };
}

function toHead(visit: Visit, { iri, about }: Side): Html {
  const link = iri === '' ? toName(toText(about.name)) : toLink(visit, { type: 'uri', value: iri }, about.name);
  return html`<p><strong>${link}</strong><br><small>${toName(toText(about.publisher))} ${toTime(visit, about.published)}</small></p>`;
}

function toRows(facts: Facts, toSides: (fact: string) => readonly [Html, Html]): Html {
  if (facts.length === 0) return html`<p class="empty">Nothing.</p>`;
  return html`${facts.map(([fact, [row]]) => {
    const [left, right] = toSides(fact);
    return html`<article><h3>${toName(toText(row?.label))} <small>${toText(row?.kind)}</small></h3>
<div class="sides"><div>${left}</div><div>${right}</div></div></article>`;
  })}`;
}

function quotesOf(visit: Visit, { facts }: Side, fact: string): Html {
  const rows = facts.find(([same]) => same === fact)?.[1] ?? [];
  const distinct = groupBy(rows, (row) => toText(row.evidence)).flatMap(([, [row]]) => (row ? [row] : []));
  return html`${distinct.map((row) => {
    const href = visit.links.ofIri(toText(row.evidence)) ?? '';
    return html`<blockquote><p dir="auto">${toText(row.quote)}</p><footer><a href="${href}">in the text</a></footer></blockquote>`;
  })}`;
}

async function toChoice(visit: Visit) {
  const rows = visit.links.isStatic ? [] : await visit.ask('list-of-articles');
  const toField = (name: string, label: string) =>
    html`<label>${label} <input name="${name}" list="articles" value="${visit.params[name] ?? ''}" required></label>`;
  const options = rows.slice(0, 500).map((row) => html`<option value="${idOf(row)}">${toText(row.name)}</option>`);
  const main = html`<h1>Compare two reports</h1>
<form class="choice" action="${visit.links.to('/reports')}">${toField('one', 'First')}${toField('other', 'Second')}
<datalist id="articles">${options}</datalist><button>Compare</button></form>`;
  return { title: 'Compare two reports', section: '/articles', main };
}

function idOf(row: Row): string {
  return decodeURIComponent(toText(row.article).split('/article/').at(-1) ?? '');
}
