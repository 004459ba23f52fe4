// In: an article's facts, and what was corrected of them. Out: the forms by which a person says that one is wrong, that one is
// missing, or takes that back. The one idea: a form holds all that its line will say, so it works without a script.
import type { Standing } from '../../correct/index.ts';
import type { Row } from '../asker.ts';
import { html, nothing, toName, toText } from '../html/parts.ts';
import type { Editing, Html, Visit } from '../view.ts';

const kindsWithForms: ReadonlySet<string> = new Set(['meeting', 'position', 'initiative']);

/** A button beside a fact; nothing for what cannot be corrected by itself. */
export function toWrongForm(visit: Visit, article: string, row: Row): Html {
  const kind = toText(row.kind);
  if (!visit.editing || !kindsWithForms.has(kind)) return nothing;
  const topic: Record<string, string> =
    kind === 'position' ? { issue: toText(row.topic) } : { initiative: toText(row.topic) };
  const holder: Record<string, string> =
    kind === 'position' ? { holder: toText(row.holder) } : { actor: toText(row.holder) };
  const said = kind === 'meeting' ? {} : { ...holder, ...topic, stance: toText(row.stance) };
  const place = { begin: toText(row.begin), end: toText(row.end), quote: toText(row.quote) };
  return toForm(visit, { verdict: 'wrong', article, kind, ...place, ...said }, 'wrong');
}

/** What was corrected in this article, each with a way to take it back. */
export function toCorrections(visit: Visit, corrections: readonly Standing[]): Html {
  if (corrections.length === 0)
    return html`<p class="empty">Nothing was corrected here. A correction counts from the next build on.</p>`;
  return html`<ul class="corrections">${corrections.map(
    (correction) => html`<li><strong>${correction.verdict}</strong> ${correction.kind}: ${describe(correction)}
<blockquote><p dir="auto">${correction.quote}</p></blockquote>
${toForm(visit, { verdict: 'withdrawn', of: correction.id }, 'take back')}</li>`,
  )}</ul><p>They count from the next build on.</p>`;
}

function describe(correction: Standing): Html {
  if (correction.kind === 'position') {
    return toName(`${correction.holder} ${correction.stance} ${correction.issue.split('/').at(-1)}`);
  }
  if (correction.kind === 'initiative') {
    return toName(`${correction.actor} ${correction.stance} ${correction.initiative.split('/').at(-1)}`);
  }
  return correction.verdict === 'missing' ? toName(correction.delegates.map(({ party }) => party).join(', ')) : nothing;
}

/** Forms for what was not read; the words are those that are selected in the text, or pasted. */
export function toMissingForms(visit: Visit, article: string): Html {
  const { editing } = visit;
  if (!editing) return nothing;
  const { parties, issues, initiatives } = editing.names;
  const words = html`<label>Words <textarea name="quote" rows="3" required data-words placeholder="Select them in the text above"></textarea></label>`;
  const stance = html`<label>Stance <select name="stance"><option>supports</option><option>opposes</option><option>neutral</option></select></label>`;
  const hidden = (kind: string) =>
    html`${toHidden({ verdict: 'missing', article, kind, page: visit.path })}${toTokenField(editing)}`;
  return html`<datalist id="parties">${parties.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</datalist>
<details><summary>A position</summary><form class="choice" method="post" action="/corrections">${hidden('position')}${words}
<label>Who holds it <input name="holder" list="parties" required></label>
<label>On <select name="issue">${issues.map(toOption)}</select></label>${stance}
<label>As whom it is said by, if by another <input name="attributedBy" list="parties"></label><button>Add</button></form></details>
<details><summary>A reference to an initiative</summary><form class="choice" method="post" action="/corrections">${hidden('initiative')}${words}
<label>Who refers to it <input name="actor" list="parties" required></label>
<label>To <select name="initiative">${initiatives.map(toOption)}</select></label>${stance}<button>Add</button></form></details>
<details><summary>A meeting</summary><form class="choice" method="post" action="/corrections">${hidden('meeting')}${words}
<label>Kind <select name="meetingKind">${['bilateral', 'multilateral', 'call', 'visit', 'summit'].map((kind) => html`<option>${kind}</option>`)}</select></label>
<label>Who was there, a line each: party; name; office <textarea name="delegates" rows="3" required placeholder="CN; Wang Yi; Foreign Minister"></textarea></label>
<label>Day, month or year <input name="date" pattern="\\d{4}(-\\d{2}(-\\d{2})?)?|--\\d{2}-\\d{2}" placeholder="2026-01-26"></label><button>Add</button></form></details>`;
}

function toOption({ iri, name }: { readonly iri: string; readonly name: string }): Html {
  return html`<option value="${iri}">${name}</option>`;
}

function toForm(visit: Visit, fields: Readonly<Record<string, string>>, name: string): Html {
  const { editing } = visit;
  if (!editing) return nothing;
  return html`<form class="correct" method="post" action="/corrections">${toHidden({ ...fields, page: visit.path })}${toTokenField(editing)}<button>${name}</button></form>`;
}

function toHidden(fields: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

function toTokenField({ needsToken }: Editing): Html {
  return needsToken
    ? html`<label>Token <input type="password" name="token" required autocomplete="current-password"></label>`
    : nothing;
}
