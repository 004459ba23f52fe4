// In: an issue. Out: what a stance on it means, who supports and who opposes, with the sentences that say so, by act and over
// time, and which members of an organisation have said nothing. The one idea: the answer comes first, the proof beside it.
import { html, nothing, toCount, toLink, toName, toSection, toText } from '../html/parts.ts';
import type { Html, View, Visit } from '../view.ts';
import { type Concept, toSaidCount, toSaidFilters, toStands, toWhatIsSaid } from './said.ts';

/** Asks for silent members only where an organisation is chosen. */
export async function toIssue(visit: Visit, found: Concept): Promise<View> {
  const { facts, rows } = found;
  const title = toText(facts.name);
  const proposition = facts.proposition
    ? html`<p class="proposition"><span>A stance is for or against:</span> <strong>${toName(toText(facts.proposition))}</strong></p>`
    : nothing;
  const main = html`<h1>${toName(title)}</h1>
${proposition}
<p class="lead">${toSaidCount(visit, rows, 'position', 'positions')}</p>
${toSaidFilters(visit, found)}
${toStands(visit, found, [
  ['supports', 'the proposition'],
  ['opposes', 'the proposition'],
  ['neutral', 'takes no side'],
])}
${await toSilent(visit, found)}
${toSection('Every position, with its words', toWhatIsSaid(visit, found), 'statements')}`;
  return { title, section: '/issues', main };
}

async function toSilent(visit: Visit, { path }: Concept): Promise<Html> {
  const { links, params } = visit;
  const { organisation, page, ...rest } = params;
  if (links.isStatic && organisation === undefined) return nothing;
  const [organisations, silent] = await Promise.all([
    visit.ask('organisations-with-members'),
    organisation === undefined ? undefined : visit.ask('members-without-position', { organisation, issue: visit.iri }),
  ]);
  const isChosen = (value: string, name: string) =>
    [value, name, links.toParameter(value)].includes(organisation ?? '') || value.endsWith(`/${organisation}`);
  const form = html`<form class="filters" action="${path}#silent">
${Object.entries(rest).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label>Members of <select name="organisation" required><option value="">choose an organisation</option>${organisations.map(
    (row) => {
      const [iri, name] = [toText(row.organisation), toText(row.name)];
      const value = toText(row.code) || links.toParameter(iri);
      const chosen = value === organisation || isChosen(iri, name);
      return html`<option value="${value}" ${chosen ? 'selected' : ''}>${name} (${toText(row.members)})</option>`;
    },
  )}</select></label><button>Show</button></form>`;
  if (silent === undefined) return toSection('Who has said nothing', form, 'silent');
  const list = html`<p>${toCount(visit, silent.length, 'member')} without any position on this issue; beside each, how many positions it has on other issues.</p>
<ul class="silent">${silent.map((row) => html`<li>${toLink(visit, row.member, row.memberName)} <span class="count">${toText(row.onOtherIssues)}</span></li>`)}</ul>`;
  return toSection('Who has said nothing', html`${links.isStatic ? nothing : form}${list}`, 'silent');
}
