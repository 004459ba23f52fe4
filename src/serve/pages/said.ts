// In: the statements on a concept. Out: the parts that pages of issues and of initiatives share: filters, matrix, lanes, and
// every statement with its words. The one idea: all of them show the same rows, which are those of the CSV file.
import type { Row } from '../asker.ts';
import { period, toFilters } from '../html/filters.ts';
import { groupBy } from '../html/groups.ts';
import { toElsewhere } from '../html/identity.ts';
import { toLanes } from '../html/lanes.ts';
import { toMatrix } from '../html/matrix.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount, toFacts, toLink, toName, toSection, toText, toTime } from '../html/parts.ts';
import { isAttributed, type Side, toSides, toStatementList, toStatements } from '../html/stances.ts';
import type { Html, Visit } from '../view.ts';

const AT_ONCE = 25;
const SUGGESTED = 200;

/** What a page of a concept is made from: what is known of the concept, and the statements that fit the visitor's choice. */
export type Concept = {
  /** The first row. */
  readonly facts: Row;
  readonly about: readonly Row[];
  readonly path: string;
  readonly rows: readonly Row[];
};

/** Stance, act, party and period. */
export function toSaidFilters(visit: Visit, { path, rows }: Concept): Html {
  const toNames = (name: string) =>
    [...new Set(rows.map((row) => toText(row[name])).filter((text) => text !== ''))].sort();
  return toFilters(visit, path, [
    {
      name: 'stance',
      label: 'Stance',
      options: ['supports', 'opposes', 'neutral'].map((each) => [each, each] as const),
    },
    { name: 'act', label: 'Act', options: toNames('actName').map((each) => [each, each] as const) },
    { name: 'party', label: 'Party', suggestions: toNames('holderName').slice(0, SUGGESTED) },
    ...period,
  ]);
}

/** "12 positions of 5 parties". */
export function toSaidCount(visit: Visit, rows: readonly Row[], one: string, many: string): Html {
  const statements = toStatements(rows);
  const parties = new Set(statements.map((row) => toText(row.holder))).size;
  return html`${toCount(visit, statements.length, one, many)} of ${toCount(visit, parties, 'party', 'parties')}`;
}

/** Who is for it and against, the matrices, the lanes. */
export function toStands(visit: Visit, { path, rows }: Concept, sides: readonly Side[]): Html {
  const statements = toStatements(rows);
  const own = statements.filter((row) => !isAttributed(row));
  const attributed = statements.filter(isAttributed);
  return html`${toSides(visit, path, rows, sides)}
${own.length === 0 ? nothing : toSection('Parties by stance and act, in their own words', toMatrix(visit, path, own, 'How often each party does what'), 'matrix')}
${attributed.length === 0 ? nothing : toSection('As others say of them', toMatrix(visit, path, attributed, 'What others say that each party does'), 'attributed')}
${toSection('Over time', toLanes(visit, path, statements, 'Statements over time, a line for each party'), 'time')}`;
}

/** Every statement with its words, a page at a time. */
export function toWhatIsSaid(visit: Visit, { path, rows }: Concept): Html {
  if (rows.length === 0) return html`<p class="empty">No statement fits. Take back one of the choices.</p>`;
  const statements = groupBy(rows, (row) => toText(row.statement));
  const { shown, pager } = toPager(visit, path, statements, AT_ONCE);
  return html`${toStatementList(visit, shown)}${pager}`;
}

/** What the graph knows of the concept itself; it has a row for each of its proposers, and of what it is linked to. */
export function toConceptFacts(visit: Visit, { about }: Concept): Html {
  const [facts = {}] = about;
  return toFacts([
    ['Kind', html`${toText(facts.kind)}`],
    ['Definition', facts.definition && toName(toText(facts.definition))],
    ['Code', facts.code && toName(toText(facts.code))],
    ['Under', toLinks(visit, about, 'broader', 'broaderName')],
    ['Proposed by', toLinks(visit, about, 'proposer', 'proposerName')],
    ['Since', facts.since && toTime(visit, facts.since)],
    ['Elsewhere', toElsewhere(visit, about, 'same')],
  ]);
}

function toLinks(visit: Visit, rows: readonly Row[], iri: string, name: string): Html | undefined {
  const distinct = groupBy(rows, (row) => toText(row[iri])).flatMap(([key, [row]]) =>
    key === '' || !row ? [] : [row],
  );
  if (distinct.length === 0) return undefined;
  return html`${distinct.map((row, at) => html`${at === 0 ? nothing : ', '}${toLink(visit, row[iri], row[name])}`)}`;
}
