// In: an answer to any question at all. Out: what the graph calls the things in it, and where they are. The one idea: whoever
// writes a query asks for things; their names are asked for after it, for as many as are shown.
import type { Cell, Row } from '../asker.ts';
import { toText } from '../html/parts.ts';
import type { Visit } from '../view.ts';

/** Of so many at most; the rest stands there by its IRI. */
const MOST_THINGS = 1500;

export type Thing = {
  readonly name: string;
  /** As people read it: "office" for `rap:Office`. */
  readonly kind: string;
};

export type Things = ReadonlyMap<string, Thing>;

/** The IRIs in these columns, each once, in the order in which they come. */
export function findIris(rows: readonly Row[], variables: readonly string[]): readonly string[] {
  const cells = rows.flatMap((row) => variables.flatMap((variable) => row[variable] ?? []));
  return [...new Set(cells.filter(isIri).map(({ value }) => value))];
}

/** Whether it names a thing, in a way in which it can be asked for. */
export function isIri(cell: Cell | undefined): cell is Cell {
  return cell?.type === 'uri' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(cell.value);
}

/** The variables that stand for a thing in some row. */
export function findThingVariables(rows: readonly Row[], variables: readonly string[]): readonly string[] {
  return variables.filter((variable) => rows.some((row) => isIri(row[variable])));
}

/** Names and kinds; a thing that the graph has no name for is not in it. */
export async function askThings(visit: Visit, iris: readonly string[]): Promise<Things> {
  const rows = await askAbout(visit, 'names-of-things', iris);
  return new Map(
    rows.map((row) => [toText(row.thing), { name: toText(row.name), kind: toKind(toText(row.class).trim()) }]),
  );
}

/** A row for each that has a place on the globe. */
export function askPlaces(visit: Visit, iris: readonly string[]): Promise<readonly Row[]> {
  return askAbout(visit, 'where-things-are', iris);
}

async function askAbout(visit: Visit, question: string, iris: readonly string[]): Promise<readonly Row[]> {
  return iris.length === 0 ? [] : visit.ask(question, { thing: iris.slice(0, MOST_THINGS).join(' ') });
}

/** What a cell is called: by the name that the graph has for it, else by the least that tells it from others. */
export function toThingName({ links }: Visit, things: Things, iri: string): string {
  return things.get(iri)?.name ?? links.toParameter(iri);
}

function toKind(iri: string): string {
  return toWords(iri.replace(/^.*[/#]/, ''));
}

/** `meetingName` as people read it: "meeting name". */
export function toWords(variable: string): string {
  return variable.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
