// In: a meeting. Out: who was there, when and where with who says so, what was said, and the reports side by side. The one
// idea: each fact stands beside the words that it was read from, and each report beside what it leaves out.
import type { Row } from '../asker.ts';
import { groupBy } from '../html/groups.ts';
import { html, nothing, toFacts, toLink, toName, toSection, toStance, toTable, toText, toTime } from '../html/parts.ts';
import { toQuotes } from '../html/quotes.ts';
import type { Html, Page, Visit } from '../view.ts';

const MOST_PAIRS = 15;

export const meeting: Page = async (visit) => {
  const given = { meeting: visit.iri };
  const [facts] = await visit.ask('facts-of-a-meeting', given);
  if (!facts) return undefined;
  const [participants, statements, reports, omissions, disagreements, parts, evidence] = await Promise.all([
    visit.ask('participants-of-a-meeting', given),
    visit.ask('statements-at-a-meeting', given),
    visit.ask('reports-of-a-meeting', given),
    visit.ask('what-each-report-leaves-out', given),
    visit.ask('where-reports-disagree', given),
    visit.ask('parts-of-a-visit', given),
    visit.ask('evidence-of-a-claim', { claim: visit.iri }),
  ]);
  const title = toText(facts.name);
  const main = html`<h1>${toName(title)}</h1>
${toFacts([
  ['Kind', html`${toText(facts.kind)}`],
  ['Status', html`${toText(facts.status)}`],
  ['When', facts.date && html`${toTime(visit, facts.date, facts.until)} ${toBasis(facts.dateBasis)}`],
  ['Where', facts.placeName && html`${toLink(visit, facts.place, facts.placeName)} ${toBasis(facts.placeBasis)}`],
  ['Part of', facts.visit && toLink(visit, facts.visit, facts.visitName)],
  [
    'Rule right in',
    facts.confidence && html`${visit.formats.number(Math.round(Number(toText(facts.confidence)) * 100))} of 100 cases`,
  ],
])}
${toSection('Who was there', toParticipants(visit, participants))}
${toSection('What was said', toStatements(visit, statements))}
${parts.length === 0 ? nothing : toSection('During this visit', toParts(visit, parts))}
${toSection('Read from', toQuotes(visit, evidence))}
${toSection('Reports side by side', html`${toReports(visit, reports, omissions)}${toPairs(visit, reports)}`)}
${disagreements.length === 0 ? nothing : toSection('Where they disagree', toDisagreements(visit, disagreements))}`;
  return { title, section: '/meetings', main, graph: { name: 'dossier-of-a-meeting', given } };
};

function toBasis(basis: Row[string]): Html {
  return toText(basis) === 'inferred' ? html`<small class="basis">inferred</small>` : nothing;
}

function toParticipants(visit: Visit, rows: readonly Row[]): Html {
  const delegates = groupBy(rows, (row) => toText(row.participation));
  return toTable(
    delegates.flatMap(([, [row]]) => (row ? [row] : [])),
    [
      { head: 'For', cell: (row) => toLink(visit, row.party, row.partyName) },
      { head: 'Who', cell: (row) => (row.person ? toLink(visit, row.person, row.delegate) : '') },
      { head: 'Office', cell: (row) => toName(toText(row.office)) },
    ],
    { caption: 'Participants' },
  );
}

function toStatements(visit: Visit, rows: readonly Row[]): Html {
  if (rows.length === 0) return html`<p class="empty">No position or initiative was read from the reports.</p>`;
  return html`<ul class="statements">${groupBy(rows, (row) => toText(row.statement)).map(([, quotes]) => {
    const [row] = quotes;
    return row ? html`<li>${toStatement(visit, row)}${toQuotes(visit, quotes)}</li>` : nothing;
  })}</ul>`;
}

/** "China supports Taiwan, says Wang Yi", with what is not known left out. */
export function toStatement(visit: Visit, row: Row): Html {
  const speaker = row.speaker
    ? html`<span class="speaker">${toLink(visit, row.speaker, row.speakerName)}</span>`
    : nothing;
  const by = row.attributedBy
    ? html`<span class="attributed">as ${toName(toText(row.attributedBy))} says of it</span>`
    : nothing;
  return html`<p class="statement">${toLink(visit, row.holder, row.holderName)} ${toStance(row.stanceName)}
${toLink(visit, row.topic, row.topicName)} <small>${toText(row.act)}</small> ${speaker} ${by}</p>`;
}

function toParts(visit: Visit, rows: readonly Row[]): Html {
  return html`<ul>${rows.map((row) => html`<li>${toTime(visit, row.date)} ${toLink(visit, row.part, row.name)}</li>`)}</ul>`;
}

function toReports(visit: Visit, rows: readonly Row[], omissions: readonly Row[]): Html {
  const id = (row: Row) => toText(row.article).split('/article/').at(-1);
  return toTable(
    rows,
    [
      { head: 'Report', cell: (row) => toLink(visit, row.article, row.headline) },
      { head: 'Publisher', cell: (row) => toName(toText(row.publisher)) },
      { head: 'Published', cell: (row) => toTime(visit, row.published) },
      { head: 'Gives', cell: (row) => html`${toTime(visit, row.date, row.until)} ${toName(toText(row.placeName))}` },
      { head: 'Leaves out', cell: (row) => toOmissions(omissions.filter((each) => toText(each.article) === id(row))) },
      { head: 'Taken for the same since', cell: (row) => html`<small>${toText(row.reason)}</small>` },
    ],
    { caption: 'Reports of this meeting' },
  );
}

/** Each two of the reports, to be read beside each other. */
function toPairs({ links, formats }: Visit, rows: readonly Row[]): Html {
  const articles = groupBy(rows, (row) => toText(row.article)).flatMap(([, [row]]) => (row ? [row] : []));
  const pairs = articles.flatMap((one, at) => articles.slice(at + 1).map((other) => [one, other] as const));
  if (pairs.length === 0) return nothing;
  const toParameter = (row: Row) => links.toParameter(toText(row.article));
  const isAlone = (name: string) => articles.filter(({ publisher }) => toText(publisher) === name).length === 1;
  const toShortName = ({ publisher, headline }: Row) =>
    toName(toText(publisher) !== '' && isAlone(toText(publisher)) ? toText(publisher) : toText(headline));
  const left = pairs.length - MOST_PAIRS;
  return html`<h3>Compare two of them</h3><ul class="pairs">${pairs.slice(0, MOST_PAIRS).map(([one, other]) => {
    const href = links.to('/reports', { one: toParameter(one), other: toParameter(other) });
    return html`<li><a href="${href}"><span class="hidden">compare</span> ${toShortName(one)} <span aria-hidden="true">↔</span><span class="hidden">with</span> ${toShortName(other)}</a></li>`;
  })}</ul>${left > 0 ? html`<p>And ${formats.number(left)} more pairs, for which two articles can be named ${links.isStatic ? 'on a server' : html`<a href="${links.to('/reports')}">by hand</a>`}.</p>` : nothing}`;
}

function toOmissions(rows: readonly Row[]): Html {
  if (rows.length === 0) return nothing;
  const counts = groupBy(rows, (row) => toText(row.what)).map(([what, each]) =>
    each.length === 1 ? what : `${each.length} ${what}s`,
  );
  return html`<details><summary>${counts.join(', ')}</summary><ul class="omissions">${rows.map((row) => html`<li><small>${toText(row.what)}</small> ${toName(toText(row.leftOut))}</li>`)}</ul></details>`;
}

function toDisagreements(_visit: Visit, rows: readonly Row[]): Html {
  return toTable(
    rows,
    [
      { head: 'On', cell: (row) => toText(row.aspect) },
      { head: 'Value', cell: (row) => toName(toText(row.value)) },
      { head: 'Taken', cell: (row) => toText(row.preferred) },
      { head: 'By', cell: (row) => toName(toText(row.article)) },
      { head: 'Since', cell: (row) => html`<small>${toText(row.reason)}</small>` },
    ],
    { caption: 'Where reports disagree' },
  );
}
