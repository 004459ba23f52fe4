// In: rows of statements, one for each quotation. Out: the statements, party by party and stance by stance. The one idea: who
// is for it and who against stands side by side, each with a sentence that says so, and own words apart from others'.
import type { Row } from '../asker.ts';
import type { Html, Visit } from '../view.ts';
import { groupBy } from './groups.ts';
import { html, nothing, toLink, toName, toStance, toText, toTime } from './parts.ts';
import { toQuotes } from './quotes.ts';

const QUOTED = 5;
const NAMED = 60;

/** How many are for it, against it, and neither; told by signs and words. */
export function toBalance(row: Row): Html {
  const [supports, opposes, neutral] = [row.supports, row.opposes, row.neutral].map((cell) => Number(toText(cell)));
  return html`<span class="balance"><span class="stance supports"><span aria-hidden="true">▲</span> ${supports} <span class="hidden">support,</span></span>
<span class="stance opposes"><span aria-hidden="true">▼</span> ${opposes} <span class="hidden">oppose,</span></span>
<span class="stance neutral"><span aria-hidden="true">●</span> ${neutral} <span class="hidden">neutral</span></span></span>`;
}

/** The statements that rows quote: the first row of each. */
export function toStatements(rows: readonly Row[]): readonly Row[] {
  return groupBy(rows, (row) => toText(row.statement)).flatMap(([, [row]]) => (row ? [row] : []));
}

/** Is it another party that says so of the holder? */
export function isAttributed(row: Row): boolean {
  return row.attributor !== undefined;
}

export type Side = readonly [stance: 'supports' | 'opposes' | 'neutral', heading: string];

/** A column for each stance, with the parties that speak most first. */
export function toSides(visit: Visit, path: string, rows: readonly Row[], sides: readonly Side[]): Html {
  const statements = toStatements(rows);
  return html`<div class="sides">${sides.map(([stance, heading]) => {
    const ofStance = statements.filter((row) => toText(row.stanceName) === stance);
    if (ofStance.length === 0 && stance === 'neutral') return nothing;
    return html`<section class="side" aria-labelledby="side-${stance}">
<h2 id="side-${stance}">${toStance({ type: 'literal', value: stance })} <span>${heading}</span></h2>
${ofStance.length === 0 ? html`<p class="empty">Nobody, in these articles.</p>` : toParties(visit, path, ofStance)}</section>`;
  })}</div>`;
}

function toParties(visit: Visit, path: string, statements: readonly Row[]): Html {
  const own = toByParty(statements.filter((row) => !isAttributed(row)));
  const attributed = toByParty(statements.filter(isAttributed));
  return html`${toQuoted(visit, path, own)}
${attributed.length === 0 ? nothing : html`<h3>As others say of them</h3>${toQuoted(visit, path, attributed)}`}`;
}

type ByParty = readonly (readonly [string, readonly Row[]])[];

function toByParty(statements: readonly Row[]): ByParty {
  // Sorting is stable, so parties that say as much stay in the order of their newest statements.
  return [...groupBy(statements, (row) => toText(row.holder))].sort(([, one], [, other]) => other.length - one.length);
}

function toQuoted(visit: Visit, path: string, parties: ByParty): Html {
  const [first, others] = [parties.slice(0, QUOTED), parties.slice(QUOTED)];
  return html`${first.map(([, statements]) => {
    const [newest] = statements;
    if (!newest) return nothing;
    const by = newest.attributor
      ? html`<span class="attributed">as ${toLink(visit, newest.attributor, newest.attributed)} says</span>`
      : nothing;
    return html`<div class="held"><p>${toLink(visit, newest.holder, newest.holderName)} ${by} ${toMore(visit, path, newest, statements.length)}</p>
${toQuotes(visit, [newest])}${toTime(visit, newest.date)}</div>`;
  })}
${others.length === 0 ? nothing : html`<details><summary>${visit.formats.number(others.length)} more</summary><ul class="facet">${others.slice(0, NAMED).map(([, [row, ...rest]]) => (row ? html`<li>${toLink(visit, row.holder, row.holderName)} ${toMore(visit, path, row, rest.length + 1)}</li>` : nothing))}</ul>${others.length > NAMED ? html`<p class="empty">and ${visit.formats.number(others.length - NAMED)} others, in the list of statements.</p>` : nothing}</details>`}`;
}

function toMore({ links, params, formats }: Visit, path: string, row: Row, count: number): Html {
  const shown = formats.number(count);
  if (count < 2 || links.isStatic) return html`<small class="count">${shown}×</small>`;
  const party = links.toParameter(toText(row.holder));
  const href = `${links.to(path, { ...params, page: undefined, party, stance: toText(row.stanceName) })}#statements`;
  return html`<a class="count" href="${href}" aria-label="all ${shown} statements of ${toText(row.holderName)}, ${toText(row.stanceName)}">${shown}×</a>`;
}

/** Every statement with all its quotations. */
export function toStatementList(visit: Visit, statements: readonly (readonly [string, readonly Row[]])[]): Html {
  return html`<ul class="statements">${statements.map(([, quotes]) => {
    const [row] = quotes;
    if (!row) return nothing;
    const speaker = row.speaker
      ? html`<span class="speaker">${toLink(visit, row.speaker, row.speakerName)}</span>`
      : nothing;
    const by = row.attributor
      ? html`<span class="attributed">as ${toLink(visit, row.attributor, row.attributed)} says of it</span>`
      : nothing;
    const occasion = row.occasion
      ? html`<p class="occasion"><small>at ${toLink(visit, row.occasion, row.occasionName)}</small></p>`
      : nothing;
    return html`<li><p class="statement">${toLink(visit, row.holder, row.holderName)} ${toStance(row.stanceName)}
<small>${toText(row.actName)}</small> ${row.aspect ? html`<small>“${toName(toText(row.aspect))}”</small>` : nothing} ${speaker} ${by} ${toTime(visit, row.date)}</p>
${toQuotes(visit, quotes)}${occasion}</li>`;
  })}</ul>`;
}
