// In: a view, and what was asked for it. Out: the whole page. The one idea: every page has the same head, the same ways on,
// and at its foot the questions that it was made of, with the same answers as files.
import type { Answered } from '../asker.ts';
import type { Links } from '../links.ts';
import type { Html, Visited } from '../view.ts';
import { html, nothing } from './parts.ts';

const sections: readonly (readonly [path: string, name: string])[] = [
  ['/meetings', 'Meetings'],
  ['/issues', 'Issues'],
  ['/initiatives', 'Initiatives'],
  ['/parties', 'Parties'],
  ['/people', 'People'],
  ['/network', 'Network'],
  ['/map', 'Map'],
  ['/articles', 'Articles'],
  ['/questions', 'Questions'],
];

export type LayoutOptions = {
  readonly links: Links;
  /** Where the same answers stand as a file, by ending; undefined where there is none. */
  toTwin(ending: string): string | undefined;
};

/** A whole document. */
export function toDocumentHtml({ view, answers }: Visited, options: LayoutOptions): Html {
  const { links } = options;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${view.title} · Rapporteur</title>
<link rel="stylesheet" href="${links.asset('explorer.css')}">
<link rel="icon" href="${links.asset('icon.svg')}" type="image/svg+xml">
${toAlternates(options)}
<script src="${links.asset('explorer.js')}" defer></script>
${view.script === undefined ? nothing : html`<script src="${links.asset(view.script)}" defer></script>`}
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header>
  <a class="brand" href="${links.to('/')}">Rapporteur</a>
  <nav aria-label="Sections">
    <ul>${sections.map(([path, name]) => toEntry(path, name, view.section, links))}</ul>
  </nav>
  ${links.isStatic ? nothing : toSearch(links)}
</header>
<main id="main">
${view.main}
</main>
${toFoot(answers, options)}
</body>
</html>
`;
}

function toEntry(path: string, name: string, section: string | undefined, links: Links): Html {
  return path === section
    ? html`<li><a href="${links.to(path)}" aria-current="page">${name}</a></li>`
    : html`<li><a href="${links.to(path)}">${name}</a></li>`;
}

function toSearch(links: Links): Html {
  return html`<form class="search" role="search" action="${links.to('/search')}">
    <label class="hidden" for="search">Search names and quotations</label>
    <input id="search" name="q" type="search" placeholder="Search names and words" required minlength="2" maxlength="200">
    <button>Search</button>
  </form>`;
}

const twins = [
  ['json', 'application/json', 'JSON'],
  ['csv', 'text/csv', 'CSV'],
  ['ttl', 'text/turtle', 'Turtle'],
] as const;

function toAlternates({ toTwin }: LayoutOptions): Html {
  return html`${twins.map(([ending, type]) => {
    const href = toTwin(ending);
    return href === undefined ? nothing : html`<link rel="alternate" type="${type}" href="${href}">`;
  })}`;
}

function toFoot(answers: readonly Answered[], { links, toTwin }: LayoutOptions): Html {
  const files = twins.flatMap(([ending, , name]) => {
    const href = toTwin(ending);
    return href === undefined ? [] : [html`<li><a href="${href}" rel="alternate">${name}</a></li>`];
  });
  return html`<footer>
  <div class="twins"><span>This page as data:</span><ul>${files}</ul></div>
  <details class="queries">
    <summary>Show ${answers.length === 1 ? 'query' : 'queries'}</summary>
    ${answers.map(({ question, sparql, rows }) => toQuery(question.name, sparql, rows.length, links))}
  </details>
</footer>`;
}

/** What an address may hold, and a page shows of each query. */
const LONGEST_QUERY = 6000;

function toQuery(name: string, sparql: string, count: number, links: Links): Html {
  const isLong = sparql.length > LONGEST_QUERY;
  const ask =
    links.isStatic || isLong
      ? nothing
      : html`<p><a href="${links.to('/query', { query: sparql })}">Open in the query editor</a></p>`;
  const shown = isLong ? `${sparql.slice(0, 1500)} …` : sparql;
  const more = isLong ? html`<p>That is its beginning; the JSON file has all of it.</p>` : nothing;
  return html`<article><h3><code>${name}</code> <small>${count === 1 ? '1 row' : `${count} rows`}</small></h3>
<pre tabindex="0"><code>${shown}</code></pre>${more}${ask}</article>`;
}
