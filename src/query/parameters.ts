// In: a question and what the user set, as text. Out: a term for each variable that is set. The one idea: a parameter
// of a type such as `party` is whatever the question of that type (`queries/types/party.rq`) finds in the graph, so
// that a value which the graph does not know is an error with suggestions, and never an empty answer.
import { IRI, isAbsoluteIri, isLexicalForm, literal, namedNode } from '../rdf/index.ts';
import { bindVariables, type Value, type Values } from './bind.ts';
import { type Candidate, failUnknown, findCandidate } from './candidates.ts';
import { type Dataset, type Engine, selectRows } from './engine.ts';
import { QueryError } from './errors.ts';
import { literalTypes, type Parameter } from './header.ts';
import { toFullIri } from './prefixed.ts';
import type { SavedQuery } from './saved.ts';

export type ResolveOptions = {
  readonly query: SavedQuery;
  /** Parameter to value, as the user wrote them. */
  readonly given: ReadonlyMap<string, string>;
  /** The questions of the types, by their names. */
  readonly types: ReadonlyMap<string, SavedQuery>;
  readonly engine: Engine;
  readonly dataset: Dataset;
  /**
   * Asked for what the graph does not name: no answer is an answer where the value is known (which members of the OIC
   * have said nothing on an issue on which nobody has?).
   */
  readonly vocabulary?: (() => Dataset) | undefined;
  /** For values such as `party:CN`. */
  readonly prefixes: Readonly<Record<string, string>>;
};

/** Resolves labels, codes and IRIs to terms. Throws a QueryError for what is unknown, ambiguous or missing. */
export async function resolveParameters(options: ResolveOptions): Promise<ReadonlyMap<string, Values>> {
  const { query, given } = options;
  const unknown = [...given.keys()].find((name) => !query.params.some((parameter) => parameter.name === name));
  if (unknown !== undefined)
    throw new QueryError(`${query.name} takes no parameter "${unknown}"; ${toAccepted(query)}`);
  const values = new Map<string, Values>();
  for (const parameter of query.params) {
    const text = given.get(parameter.name) ?? parameter.default;
    if (text !== undefined) values.set(parameter.name, await resolve(parameter, text.trim(), options));
    else if (parameter.required) {
      throw new QueryError(
        `${query.name} needs --${parameter.name}: ${parameter.description} (${toAcceptedValues(parameter, options.types)})`,
      );
    }
  }
  return values;
}

/** "it takes --party, --from", for messages. */
export function toAccepted({ params }: SavedQuery): string {
  return params.length === 0 ? 'it takes none' : `it takes ${params.map(({ name }) => `--${name}`).join(', ')}`;
}

/** What may be given for a parameter, in words. */
export function toAcceptedValues({ type }: Parameter, types: ReadonlyMap<string, SavedQuery>): string {
  return types.get(type)?.summary ?? literalTypes[type] ?? type;
}

async function resolve(parameter: Parameter, text: string, options: ResolveOptions): Promise<Values> {
  const { name, type } = parameter;
  if (text === '') throw new QueryError(`--${name} is empty; it takes ${toAcceptedValues(parameter, options.types)}`);
  const lookUp = options.types.get(type);
  if (lookUp) return findNode(parameter, text, lookUp, options);
  const value = toLiteral(type, text);
  if (value) return value;
  throw new QueryError(
    `--${name} takes ${toAcceptedValues(parameter, options.types)}, and not ${JSON.stringify(text)}`,
  );
}

function toLiteral(type: string, text: string): Values | undefined {
  if (type === 'string') return literal(text);
  if (type === 'iri') return isAbsoluteIri(text) ? namedNode(text) : undefined;
  if (type === 'iris') {
    const all = text.split(/\s+/);
    return all.every(isAbsoluteIri) ? all.map((each) => namedNode(each)) : undefined;
  }
  const datatype = type === 'integer' ? IRI.xsd.integer : toDatatypeOfDate(text);
  return datatype !== undefined && isLexicalForm(text, datatype) ? literal(text, namedNode(datatype)) : undefined;
}

function toDatatypeOfDate(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return IRI.xsd.gYear;
  if (/^\d{4}-\d\d$/.test(text)) return IRI.xsd.gYearMonth;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? IRI.xsd.date : undefined;
}

async function findNode(
  { name, type }: Parameter,
  text: string,
  lookUp: SavedQuery,
  options: ResolveOptions,
): Promise<Value> {
  const { engine, dataset, vocabulary, prefixes } = options;
  const named = await findIri(toFullIri(text, prefixes), lookUp, options);
  if (named) return named;
  const candidates = await readCandidates(lookUp, engine, dataset);
  const how = { name, type, prefixes };
  const inGraph = findCandidate(text, candidates, how);
  if (inGraph || !vocabulary) return inGraph ?? failUnknown(text, candidates, how);
  const known = await readCandidates(lookUp, engine, vocabulary());
  return findCandidate(text, known, how) ?? failUnknown(text, candidates, { ...how, known });
}

// In a large graph, one node is found long before all of its type are listed.
async function findIri(
  iri: string,
  lookUp: SavedQuery,
  { engine, dataset }: ResolveOptions,
): Promise<Value | undefined> {
  if (!isAbsoluteIri(iri)) return undefined;
  const term = namedNode(iri);
  const rows = await selectRows(engine, bindVariables(lookUp.text, new Map([['term', term]])), dataset);
  return rows.length > 0 ? term : undefined;
}

async function readCandidates({ text }: SavedQuery, engine: Engine, dataset: Dataset): Promise<readonly Candidate[]> {
  const rows = await selectRows(engine, text, dataset);
  return rows.flatMap((row) => {
    const term = row.get('term');
    if (term?.termType !== 'NamedNode') return [];
    return [{ iri: term.value, label: row.get('label')?.value, tier: Number(row.get('tier')?.value ?? 1) }];
  });
}
