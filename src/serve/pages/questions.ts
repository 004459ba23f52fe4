// In: the saved questions. Out: a list of them, by what they are about. The one idea: what can be asked on the command line
// can be asked here, by the same names.
import { readAll, toExamples } from '../../query/index.ts';
import { toDocument } from '../../rdf/index.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing } from '../html/parts.ts';
import type { Page } from '../view.ts';

export const questions: Page = async ({ links, questions: { saved } }) => {
  const byTag = groupBy(saved, ({ tags }) => tags[0] ?? 'others');
  const main = html`<h1>Questions</h1>
<p class="lead">Saved SPARQL queries; each takes what you choose and says how it is read.
${links.isStatic ? nothing : html`Or <a href="${links.to('/query')}">write your own</a>.`}</p>
${byTag.map(
  ([tag, all]) =>
    html`<h2>${tag}</h2><dl class="questions">${all.map(
      ({ name, summary }) =>
        html`<div><dt><a href="${links.to(`/questions/${name}`)}">${summary}</a></dt><dd><code>${name}</code></dd></div>`,
    )}</dl>`,
)}`;
  return { title: 'Questions', section: '/questions', main, graph: { turtle: await toTurtle(saved) } };
};

// As other endpoints publish theirs, so that who finds the graph finds what to ask of it.
async function toTurtle(saved: Parameters<typeof toExamples>[0]): Promise<string> {
  return (await readAll(toDocument(toExamples(saved), { format: 'turtle' }).text)).join('');
}
