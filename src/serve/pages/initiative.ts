// In: an initiative. Out: who backs it and who does not, since when and in which words. The one idea: to be spoken of is not to
// be backed, so references that take no side have a column of their own.
import { html, toName, toSection, toText } from '../html/parts.ts';
import type { View, Visit } from '../view.ts';
import { type Concept, toConceptFacts, toSaidCount, toSaidFilters, toStands, toWhatIsSaid } from './said.ts';

/** Of what is known of it, and all that fits the visitor's choice. */
export async function toInitiative(visit: Visit, found: Concept): Promise<View> {
  const { facts, rows } = found;
  const title = toText(facts.name);
  const main = html`<h1>${toName(title)}</h1>
${toConceptFacts(visit, found)}
<p class="lead">${toSaidCount(visit, rows, 'reference', 'references')}. Each counts on the day of its occasion; where that is not known, on the day of publication.</p>
${toSaidFilters(visit, found)}
${toStands(visit, found, [
  ['supports', 'it'],
  ['opposes', 'it'],
  ['neutral', 'only speaks of it'],
])}
${toSection('Every reference, with its words', toWhatIsSaid(visit, found), 'statements')}`;
  return { title, section: '/initiatives', main };
}
