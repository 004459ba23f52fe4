// In: an IRI among the concepts. Out: the page of an issue or an initiative, else what the graph says of the concept. The one
// idea: what kind of concept it is, a question says, so an issue of one's own has its page as well.
import { html, nothing, toName, toSection, toText } from '../html/parts.ts';
import type { Page, View, Visit } from '../view.ts';
import { toInitiative } from './initiative.ts';
import { toIssue } from './issue.ts';
import { type Concept, toConceptFacts, toWhatIsSaid } from './said.ts';
import { thing } from './thing.ts';

export const concept: Page = async (visit) => {
  const { stance, act, party, from, to } = visit.params;
  const [rows, about] = await Promise.all([
    visit.ask('statements-on-a-concept', { concept: visit.iri, stance, act, party, from, to }),
    visit.ask('concept', { concept: visit.iri }),
  ]);
  const [facts] = about;
  if (!facts) return thing(visit);
  const found = { facts, about, path: visit.path, rows };
  const kind = toText(facts.kind);
  const view =
    kind === 'issue'
      ? await toIssue(visit, found)
      : kind === 'initiative'
        ? await toInitiative(visit, found)
        : toOther(visit, found);
  return { ...view, graph: { name: 'dossier-of-a-concept', given: { concept: visit.iri } } };
};

/** A proposition, a stance, an act or a kind: its label and definition, and what is said on it. */
function toOther(visit: Visit, found: Concept): View {
  const { facts, rows } = found;
  const title = toText(facts.name);
  const main = html`<h1>${toName(title)}</h1>
${toConceptFacts(visit, found)}
${rows.length === 0 ? nothing : toSection('What is said', toWhatIsSaid(visit, found), 'statements')}`;
  return { title, main };
}
