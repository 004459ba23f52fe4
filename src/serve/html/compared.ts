// In: the stances of two parties, and their statements with the words. Out: issue by issue both sides next to each other.
// The one idea: a verdict in a word, since two parties can agree and differ on one issue at different times.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { groupBy } from './groups.ts';
import { html, nothing, toCount, toLink, toName, toStance, toText } from './parts.ts';
import { toStatementGroups, toStatementList } from './statements.ts';

const MOST_OPEN = 3;
const OF_EACH = 2;
const ALL_OF_ONE = 30;
const MOST_ISSUES = 30;

type Sides = {
  readonly names: readonly [string, string];
  readonly words: readonly [readonly Row[], readonly Row[]];
};

/** Rows of the question two-parties-compared, those on which they differ first. */
export function toComparedIssues(visit: Visit, rows: readonly Row[], { names, words }: Sides): Html {
  if (rows.length === 0) return html`<p class="empty">There is no issue on which both are on record.</p>`;
  const issues = groupBy(rows, (row) => toText(row.issue)).map(([issue, of]) => ({
    issue,
    of,
    verdict: toVerdict(of),
  }));
  const order = Object.keys(verdicts);
  const sorted = [...issues].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict));
  return html`${sorted.map(({ issue, of, verdict }, at) => {
    const isAlone = sorted.length === 1;
    const ofIssue = words.map((side) => toStatementGroups(side.filter((row) => toText(row.topic) === issue)));
    const most = isAlone ? ALL_OF_ONE : OF_EACH;
    const sides = ofIssue.map(
      (side, which) =>
        html`<div><h4>${toName(names[which as 0 | 1])} ${toStances(of, which)}</h4>${toStatementList(visit, side.slice(0, most))}</div>`,
    );
    const hasMore = ofIssue.some((side) => side.length > most);
    // Beyond that the page would be too long; the words are one click away.
    const body = at < MOST_ISSUES ? html`<div class="sides">${sides}</div>` : nothing;
    const more = (hasMore || at >= MOST_ISSUES) && !isAlone ? toMore(visit, issue) : nothing;
    return html`<details class="topic" ${isAlone || at < MOST_OPEN ? 'open' : ''}><summary><h3>${toName(toText(of[0]?.issueName))}</h3> <span class="verdict ${verdict}">${verdicts[verdict]}</span></summary>${body}${more}</details>`;
  })}`;
}

const verdicts = { different: '≠ they differ', mixed: '± they differ and agree', same: '= they agree' } as const;

function toVerdict(rows: readonly Row[]): keyof typeof verdicts {
  const found = new Set(rows.map((row) => toText(row.agreement)));
  if (found.size > 1) return 'mixed';
  return found.has('same') ? 'same' : 'different';
}

function toStances(rows: readonly Row[], which: number): Html {
  const cells = rows.map((row) => (which === 0 ? row.stance : row.theirStance));
  return html`${[...new Map(cells.map((cell) => [toText(cell), cell])).values()].map((cell) => html`${toStance(cell)} `)}`;
}

function toMore({ links, params }: Visit, issue: string): Html {
  if (links.isStatic) return nothing;
  return html`<p><a href="${links.to('/compare', { ...params, issue: links.toParameter(issue) })}">All words on this issue</a></p>`;
}

/** The issues on which one has spoken and the other has not. */
export function toOnlyOne(visit: Visit, words: Sides['words'], names: Sides['names']): Html {
  const topics = words.map((rows) => {
    const positions = rows.filter((row) => toText(row.what) === 'position');
    return new Map(positions.map((row) => [toText(row.topic), row]));
  });
  return html`<dl class="facts">${topics.map((own, which) => {
    const other = topics[1 - which];
    const only = [...own.entries()].flatMap(([topic, row]) => (other?.has(topic) ? [] : [row]));
    const links = only.map((row, at) => html`${at === 0 ? nothing : ' · '}${toLink(visit, row.topic, row.topicName)}`);
    return html`<div><dt>${toName(names[which as 0 | 1])}</dt><dd>${only.length === 0 ? 'none' : html`<small>${toCount(visit, only.length, 'issue')}:</small> ${links}`}</dd></div>`;
  })}</dl>`;
}
