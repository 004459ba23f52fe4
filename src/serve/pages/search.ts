// In: words that somebody looks for. Out: things of that name, kind by kind, and quotations that hold the words. The one idea:
// whole names come before parts of names, and in every hit the words are marked.
import type { Cell, Row } from '../asker.ts';
import { fold, toMarked, toRank } from '../html/hits.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toLink, toName, toSection, toText, toTime } from '../html/parts.ts';
import type { Html, Page, Visit } from '../view.ts';

const OF_EACH_KIND = 8;
const AT_ONCE = 50;
// What the questions give at most.
const MOST = { names: 1000, quotations: 500 } as const;

const kinds = [
  ['person', 'People'],
  ['party', 'Countries and organisations'],
  ['issue', 'Issues'],
  ['initiative', 'Initiatives'],
  ['place', 'Places'],
  ['office', 'Offices'],
  ['meeting', 'Meetings'],
  ['article', 'Articles'],
] as const;

export const search: Page = async (visit) => {
  const { q = '', kind } = visit.params;
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.join('').length < 2) return { title: 'Search', main: html`<h1>Search</h1>${toForm(visit, q)}${toHint()}` };
  const [one, two] = words;
  const given = { one, two, three: words.slice(2).join(' ') };
  const [names, quotations, markedNames, markedQuotations] = await Promise.all([
    visit.ask('names-that-hold-words', given),
    visit.ask('quotations-that-hold-words', given),
    visit.ask('names-with-marks'),
    visit.ask('quotations-with-marks'),
  ]);
  const phrase = words.join(' ');
  const hits = toHits([...names, ...markedNames.filter((row) => holdsAll(row.text, words))], phrase);
  const found = [...quotations, ...markedQuotations.filter((row) => holdsAll(row.quote, words))];
  const quoted = toQuoted(found, phrase);
  const marked = {
    words: hits.length + quoted.length > 0 && quoted.some((row) => holds(row, phrase)) ? [phrase] : words,
    all: words,
  };
  const sections = kinds
    .filter(([name]) => kind === undefined || kind === name)
    .map(([name, head]) =>
      toKind(
        visit,
        hits.filter(({ row }) => toText(row.what) === name),
        { name, head, words: marked.all },
      ),
    );
  const main = html`<h1>Search</h1>${toForm(visit, q)}
<p class="lead" role="status">${toCount(visit, hits.length, 'name')}${names.length >= MOST.names ? ' and more' : nothing}, ${toCount(visit, quoted.length, 'quotation')}${quoted.length >= MOST.quotations ? ' and more' : nothing}${kind === undefined ? nothing : toTaken(visit)}</p>
${hits.length + quoted.length === 0 ? html`<p class="empty">Nothing has these words. Try fewer, or a part of a word.</p>` : sections}
${kind === undefined || kind === 'quotation' ? toQuotations(visit, quoted, marked.words) : nothing}`;
  return { title: `${q} · Search`, main };
};

type Hit = { readonly row: Row; readonly rank: number };

// One hit for each thing: the name that fits best, of other names that fit equally the shorter.
function toHits(rows: readonly Row[], phrase: string): readonly Hit[] {
  const best = new Map<string, Hit>();
  for (const row of rows) {
    // Of names that fit equally its own comes first.
    const isOther = row.label !== undefined && toText(row.label) !== toText(row.text);
    const rank = toRank(toText(row.text), phrase) + (isOther ? 0.5 : 0);
    const before = best.get(toText(row.thing));
    if (before === undefined || rank < before.rank) best.set(toText(row.thing), { row, rank });
  }
  return [...best.values()].sort((one, other) => one.rank - other.rank);
}

// SPARQL compares letters as they stand, so names with marks are all asked for, once, and looked through here.
function holdsAll(cell: Cell | undefined, words: readonly string[]): boolean {
  const folded = fold(toText(cell));
  return words.every((word) => folded.includes(word));
}

// Words that stand together come first, then what is newest.
function toQuoted(rows: readonly Row[], phrase: string): readonly Row[] {
  const distinct = [...new Map(rows.map((row) => [toText(row.evidence), row])).values()];
  const newest = distinct.sort((one, other) => (toText(one.published) < toText(other.published) ? 1 : -1));
  return [...newest].sort((one, other) => Number(!holds(one, phrase)) - Number(!holds(other, phrase)));
}

function holds(row: Row, phrase: string): boolean {
  return fold(toText(row.quote)).includes(phrase);
}

function toForm({ links }: Visit, q: string): Html {
  if (links.isStatic) return nothing;
  return html`<form class="choice" role="search" action="${links.to('/search')}" aria-label="Names and quotations">
  <label for="q">Words</label> <input id="q" name="q" type="search" value="${q}" required minlength="2" maxlength="200">
  <button>Search</button>
</form>`;
}

function toHint(): Html {
  return html`<p class="lead">Give at least two letters: a name or a part of one, a code such as CN, or words of a quotation. Capital letters and accents do not matter.</p>`;
}

function toTaken({ links, params }: Visit): Html {
  const { page, kind, ...rest } = params;
  const name = kinds.find(([each]) => each === kind)?.[1] ?? 'Quotations';
  return html` · <a class="taken" href="${links.to('/search', rest)}">${name} <span aria-hidden="true">×</span><span class="hidden">take back</span></a>`;
}

type KindOptions = { readonly name: string; readonly head: string; readonly words: readonly string[] };

function toKind(visit: Visit, hits: readonly Hit[], { name, head, words }: KindOptions): Html {
  if (hits.length === 0) return nothing;
  const { links, params, formats } = visit;
  const isAlone = params.kind === name;
  const { shown, pager } = isAlone
    ? toPager(visit, '/search', hits, AT_ONCE)
    : { shown: hits.slice(0, OF_EACH_KIND), pager: nothing };
  const all = html`<p><a href="${links.to('/search', { ...params, kind: name, page: undefined })}">All ${formats.number(hits.length)}</a></p>`;
  const list = html`<ul class="hits">${shown.map(({ row }) => html`<li>${toHit(visit, row, words)}</li>`)}</ul>`;
  return toSection(head, html`${list}${pager}${shown.length < hits.length && !isAlone ? all : nothing}`);
}

function toHit(visit: Visit, row: Row, words: readonly string[]): Html {
  const [text, label] = [toText(row.text), toText(row.label)];
  const href = visit.links.ofIri(toText(row.thing));
  const marked = html`<bdi>${toMarked(text, words)}</bdi>`;
  // What is found by another name is shown by its own.
  if (label !== '' && label !== text) return html`${toLink(visit, row.thing, label)} <small>also ${marked}</small>`;
  return href === undefined ? marked : html`<a href="${href}">${marked}</a>`;
}

function toQuotations(visit: Visit, rows: readonly Row[], words: readonly string[]): Html {
  if (rows.length === 0) return nothing;
  const { links, params, formats } = visit;
  const isAlone = params.kind === 'quotation';
  const { shown, pager } = isAlone
    ? toPager(visit, '/search', rows, AT_ONCE)
    : { shown: rows.slice(0, OF_EACH_KIND), pager: nothing };
  const all = html`<p><a href="${links.to('/search', { ...params, kind: 'quotation', page: undefined })}">All ${formats.number(rows.length)}</a></p>`;
  const quotes = shown.map((row) => {
    const href = links.ofIri(toText(row.evidence));
    const name = toName(toText(row.articleName));
    const source = href === undefined ? name : html`<a href="${href}">${name}</a>`;
    return html`<blockquote><p dir="auto">${toMarked(toText(row.quote), words)}</p><footer>${source} ${toTime(visit, row.published)}</footer></blockquote>`;
  });
  return toSection('Quotations', html`${quotes}${pager}${shown.length < rows.length && !isAlone ? all : nothing}`);
}
