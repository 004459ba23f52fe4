// In: the rows of an answer to any question at all. Out: the rows as a table, and above it a chart, a map or a graph where they
// fit. The one idea: what an answer can be shown as follows from its cells, and each way of showing it has an address.
import type { Row } from '../asker.ts';
import { toPager } from '../html/pager.ts';
import { html, nothing, toCount } from '../html/parts.ts';
import type { Html, Visit } from '../view.ts';
import { findMeasured, toBars } from './bars.ts';
import { findMapped, toAnswerMap, toSpots } from './mapped.ts';
import { toAnswerTable } from './table.ts';
import { askPlaces, askThings, findIris, findThingVariables, isIri, toWords } from './things.ts';
import { toAnswerGraph } from './tied.ts';
import { toViews } from './views.ts';

const AT_ONCE = 100;
const MOST_DRAWN = 5000;

export type RowAnswer = {
  /** Of the page. */
  readonly path: string;
  readonly variables: readonly string[];
  readonly rows: readonly Row[];
};

/** How many rows, the ways to show them, the one that was chosen, and always the table. */
export async function toRowAnswer(visit: Visit, { path, variables, rows }: RowAnswer): Promise<Html> {
  const { shown, pager } = toPager(visit, path, rows, AT_ONCE);
  const drawn = rows.slice(0, MOST_DRAWN);
  const withThings = findThingVariables(drawn, variables);
  const spots = toSpots(await askPlaces(visit, findIris(drawn, withThings)));
  const measured = findMeasured(variables, rows);
  const mapped = findMapped(withThings, drawn, spots);
  const [one, other] = withThings;
  const view = toViews(visit, path, [
    ...(measured ? (['chart'] as const) : []),
    'table',
    ...(mapped.length > 0 ? (['map'] as const) : []),
    ...(other === undefined ? [] : (['graph'] as const)),
  ]);
  const isPicture = view.chosen === 'map' || view.chosen === 'graph';
  const named = findIris(isPicture ? [...shown, ...drawn] : shown, withThings);
  const things = await askThings(visit, named);
  const toPicture = (): Html => {
    if (view.chosen === 'chart' && measured) return toBars(visit, measured, rows, things);
    if (view.chosen === 'map') {
      const variable = mapped.find((each) => each === visit.params.of) ?? mapped[0] ?? '';
      return html`${toColumns(visit, path, mapped, variable)}${toAnswerMap(visit, { variable, rows: drawn, spots, things })}`;
    }
    if (view.chosen !== 'graph' || one === undefined || other === undefined) return nothing;
    const pairs = drawn.flatMap((row) =>
      isIri(row[one]) && isIri(row[other]) ? [{ one: row[one].value, other: row[other].value }] : [],
    );
    return toAnswerGraph(visit, pairs, things, `Graph of ${toWords(one)} and ${toWords(other)}`);
  };
  return html`<p>${toCount(visit, rows.length, 'row')}${rows.length > MOST_DRAWN && isPicture ? `, of which the first ${visit.formats.number(MOST_DRAWN)} are drawn` : nothing}</p>
${view.links}${toPicture()}${toAnswerTable(visit, variables, shown, things)}${pager}`;
}

// Several columns may have places: holders and towns, say.
function toColumns({ links, params }: Visit, path: string, mapped: readonly string[], chosen: string): Html {
  if (mapped.length < 2) return nothing;
  return html`<p class="views" role="group" aria-label="Mapped by">By ${mapped.map((variable) => {
    const current = variable === chosen ? html`aria-current="true"` : '';
    return html`<a href="${links.to(path, { ...params, view: 'map', of: variable, page: undefined })}" ${current}>${toWords(variable)}</a> `;
  })}</p>`;
}
