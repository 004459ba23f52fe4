// In: two parties, as the address names them. Out: on which issues they agree and on which they do not, with the words of
// both, and the meetings between them. The one idea: agreement is nothing without the sentences, so they stand side by side.
import type { Row } from '../asker.ts';
import { toComparedIssues, toOnlyOne } from '../html/compared.ts';
import { html, nothing, toCount, toLink, toName, toSection, toText } from '../html/parts.ts';
import { toYears } from '../html/years.ts';
import type { Html, Page, Visit } from '../view.ts';
import { toList } from './meetings.ts';

const NEWEST = 8;

export const compare: Page = async (visit) => {
  const { party, with: other, issue } = visit.params;
  const view = (main: Html, title = 'Two parties compared') => ({ title, section: '/parties', main });
  if (party === undefined || other === undefined) {
    const parties = await visit.ask('list-of-parties');
    return view(html`<h1>Two parties compared</h1>${toForm(visit, parties)}
<p class="lead">Choose two countries or organisations: the issues on which both are on record, with the words of each.</p>`);
  }
  const [rows, meetings, theirs, others, parties, ...[[one], [two]]] = await Promise.all([
    visit.ask('two-parties-compared', { party, with: other, issue }),
    visit.ask('meetings-with-a-party', { party, with: other }),
    visit.ask('statements-of-a-party', { party, issue }),
    visit.ask('statements-of-a-party', { party: other, issue }),
    visit.ask('list-of-parties'),
    visit.ask('which-party', { party }),
    visit.ask('which-party', { party: other }),
  ]);
  const names = [toText(one?.name), toText(two?.name)] as const;
  const words = [theirs, others] as const;
  const main = html`<h1>${toName(names[0])} and ${toName(names[1])}</h1>
${toForm(visit, parties)}
${toLead(visit, rows, one, two)}
${toSection('On which both are on record', toComparedIssues(visit, rows, { names, words }), 'issues')}
${issue === undefined ? toSection('On which only one is', toOnlyOne(visit, words, names), 'only-one') : nothing}
${toSection('Meetings between them', toMeetings(visit, meetings, { party, with: other }), 'meetings')}`;
  return view(main, `${names[0]} and ${names[1]} compared`);
};

function toLead(visit: Visit, rows: readonly Row[], one: Row | undefined, two: Row | undefined): Html {
  const { issue, ...rest } = visit.params;
  const taken = html`<a class="taken" href="${visit.links.to('/compare', rest)}">one issue <span aria-hidden="true">×</span><span class="hidden">take back</span></a>`;
  const count = new Set(rows.map((row) => toText(row.issue))).size;
  const pages = [one, two].map((row, at) => html`${at === 0 ? nothing : ', '}${toLink(visit, row?.party, row?.name)}`);
  return html`<p class="lead">${toCount(visit, count, 'issue')} in common ${issue === undefined ? nothing : taken} · ${pages}</p>`;
}

function toForm({ links, params }: Visit, parties: readonly Row[]): Html {
  if (links.isStatic) return nothing;
  const toField = (name: string, label: string) =>
    html`<label>${label} <input name="${name}" list="parties" value="${toShown(params[name], parties)}" required autocomplete="off"></label>`;
  return html`<form class="choice" action="${links.to('/compare')}">
  ${toField('party', 'Compare')} ${toField('with', 'with')}
  <datalist id="parties">${parties.map((row) => html`<option value="${toText(row.name)}">${toText(row.code)}</option>`)}</datalist>
  <button>Compare</button>
</form>`;
}

// In the field stands what a person would write.
function toShown(value: string | undefined, parties: readonly Row[]): string {
  const local = value?.replace(/^.*[:/]/, '').toLowerCase();
  const found = parties.find((row) =>
    [toText(row.code), toText(row.name)].some((each) => each.toLowerCase() === local),
  );
  return found ? toText(found.name) : (value ?? '');
}

function toMeetings(visit: Visit, rows: readonly Row[], given: Readonly<Record<string, string>>): Html {
  if (rows.length === 0) return html`<p class="empty">No meeting of both was read.</p>`;
  const all = html`<p><a href="${visit.links.to('/meetings', given)}">All ${visit.formats.number(rows.length)}, to be narrowed down</a></p>`;
  return html`${toYears(visit, rows, given)}${toList(visit, rows.slice(0, NEWEST))}${rows.length <= NEWEST ? nothing : all}`;
}
