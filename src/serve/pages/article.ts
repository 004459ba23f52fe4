// In: an article. Out: its text with all that was read from it, where it was read, by which rule and how surely, and what
// was dropped. The one idea: a reader checks the graph against the words, not the other way round.
import type { Row } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { type Marked, toFragment, toMarkedText, toPieces } from '../html/marked-text.ts';
import { html, nothing, toFacts, toLink, toName, toSection, toText, toTime } from '../html/parts.ts';
import type { ArticleText, Html, Page, Visit } from '../view.ts';
import { toCorrections, toMissingForms, toWrongForm } from './correcting.ts';

/** What is read from an article, as the marks and the list name it. */
const kinds: Readonly<Record<string, string>> = {
  meeting: 'Meetings',
  position: 'Positions',
  initiative: 'Initiatives',
  office: 'Offices',
  participation: 'Participants',
  dropped: 'Dropped',
};

export const article: Page = async (visit) => {
  const [there] = await visit.ask('is-there', { thing: visit.iri });
  if (!there) return undefined;
  const given = { article: visit.iri };
  const [about] = await visit.ask('facts-about-an-article', given);
  if (!about) return undefined;
  const rows = await visit.ask('facts-of-an-article', given);
  const full = await findText(visit, about);
  const facts = groupBy(rows, (row) => toText(row.fact));
  const marks = [...toMarks(rows, facts), ...toDroppedMarks(full)];
  const pieces = full ? [{ begin: 0, text: full.text }] : toPieces(rows.map(toQuote));
  const title = toText(about.name);
  const main = html`<h1>${toName(title)}</h1>
${toFacts([
  ['Publisher', about.publisher && toName(toText(about.publisher))],
  ['Published', about.published && toTime(visit, about.published)],
  ['Where', about.url && toLink(visit, { type: 'uri', value: toText(about.url) }, about.url)],
  ['Name', html`<code>${toText(about.id)}</code>`],
])}
${toNotice(full)}
<div class="reader">
  <div class="reading">${toLegend(marks)}${toMarkedText(pieces, marks)}</div>
  <aside aria-label="What was read">${toList(visit, facts, toText(about.id))}</aside>
</div>
${await toEditor(visit, toText(about.id))}
${full && full.dropped.length > 0 ? toSection('What was dropped', toDropped(full)) : nothing}`;
  return { title, section: '/articles', main };
};

async function toEditor(visit: Visit, id: string): Promise<Html> {
  if (!visit.editing) return nothing;
  const corrections = await visit.editing.of(id);
  return html`${toSection('Corrections', toCorrections(visit, corrections))}${toSection('What is missing', toMissingForms(visit, id))}`;
}

async function findText(visit: Visit, about: Row): Promise<ArticleText | undefined> {
  const found = await visit.readArticle?.(toText(about.id));
  if (found) return found;
  return about.text ? { text: toText(about.text), dropped: [] } : undefined;
}

function toNotice(full: ArticleText | undefined): Html {
  if (full) return nothing;
  return html`<p class="empty">The graph holds the words that facts were read from, and not the whole text: serve it with
<code>--articles</code>, or build it with <code>--include-text</code>.</p>`;
}

function toQuote({ begin, quote }: Row): { begin: number; text: string } {
  return { begin: Number(toText(begin)), text: toText(quote) };
}

type Facts = readonly (readonly [string, readonly Row[]])[];

function toMarks(rows: readonly Row[], facts: Facts): readonly Marked[] {
  const numbers = new Map(facts.map(([fact], at) => [fact, at + 1]));
  return groupBy(rows, (row) => toText(row.evidence)).map(([, same]) => {
    const [row] = same as [Row, ...Row[]];
    const read = groupBy(same, (each) => toText(each.fact));
    return {
      begin: Number(toText(row.begin)),
      end: Number(toText(row.end)),
      kinds: [...new Set(same.map(({ kind }) => toText(kind)))],
      title: read.map(([, [first]]) => (first ? describe(first) : '')).join('\n'),
      // Names recur in every sentence: a number at each would drown the text.
      numbers: read.flatMap(([fact, [first]]) =>
        toText(first?.kind) === 'participation' ? [] : [numbers.get(fact) ?? 0],
      ),
    };
  });
}

function describe({ kind, label, rule, confidence }: Row): string {
  const share = confidence ? `, right in ${Math.round(Number(toText(confidence)) * 100)} of 100 cases` : '';
  return `${toText(kind)}: ${toText(label)} (rule ${toText(rule)}${share})`;
}

function toDroppedMarks(full: ArticleText | undefined): readonly Marked[] {
  return (full?.dropped ?? []).map(({ begin, end, kind, reason }) => ({
    ...{ begin, end, kinds: ['dropped'], numbers: [] },
    title: `dropped ${kind}: ${reason}`,
  }));
}

function toLegend(marks: readonly Marked[]): Html {
  const there = Object.entries(kinds).filter(([kind]) => marks.some((mark) => mark.kinds.includes(kind)));
  return html`<fieldset class="legend"><legend>Marked</legend>${there.map(
    ([kind, name]) =>
      html`<label><input type="checkbox" id="show-${kind}" checked> <mark class="${kind}">${name}</mark></label>`,
  )}</fieldset>`;
}

function toList(visit: Visit, facts: Facts, id: string): Html {
  const numbered = facts.map(([, rows], at) => ({ rows, number: at + 1, kind: toText(rows[0]?.kind) }));
  return html`${Object.entries(kinds).map(([kind, name]) => {
    const own = numbered.filter((each) => each.kind === kind);
    return own.length === 0
      ? nothing
      : html`<h2>${name}</h2><ol class="facts-read">${own.map((each) => toEntry(visit, each, id))}</ol>`;
  })}`;
}

function toEntry(
  visit: Visit,
  { rows, number }: { readonly rows: readonly Row[]; readonly number: number },
  id: string,
): Html {
  const [row] = rows as [Row, ...Row[]];
  const places = groupBy(rows, (each) => toText(each.evidence)).map(([, [each]], at) => {
    const span = { begin: Number(toText(each?.begin)), end: Number(toText(each?.end)) };
    return html` <a href="#${toFragment(span)}" aria-label="The words, place ${at + 1}">¶</a>`;
  });
  const rules = [...new Set(rows.map(({ rule }) => toText(rule)))].join(', ');
  const share = row.confidence ? ` · ${visit.formats.number(Number(toText(row.confidence)))}` : '';
  return html`<li id="fact-${number}" value="${number}">${toLink(visit, row.fact, row.label)}${places}
<small>${rules}${share}</small>${toWrongForm(visit, id, row)}</li>`;
}

function toDropped({ text, dropped }: ArticleText): Html {
  const letters = [...text];
  return html`<ul>${dropped.map(
    ({ begin, end, kind, reason, rule }) =>
      html`<li><strong>${kind}</strong>: ${reason} <small>${rule}</small>
<blockquote><p dir="auto">${letters.slice(begin, end).join('')}</p></blockquote></li>`,
  )}</ul>`;
}
