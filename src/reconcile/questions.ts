// In: an entity. Out: what a service is asked about it, as the Reconciliation API 0.2 (clause 4.1) writes a query. The one
// idea: types and properties are words of the service, which only the user can know; without them the name is asked for.
import type { Entity, Kind } from './entities.ts';

/** A value of a property: text, or an entity of the service by its id. */
type PropertyValue = string | { readonly id: string; readonly name: string };

export type Query = {
  readonly query: string;
  readonly type?: string;
  readonly limit: number;
  readonly properties?: readonly { readonly pid: string; readonly v: PropertyValue }[];
};

export type Question = { readonly entity: Entity; readonly query: Query };

export type QuestionOptions = {
  /** The service's type for a kind: `Q5` for people, on Wikidata. */
  readonly types?: Readonly<Partial<Record<Kind, string>>> | undefined;
  /** The service's property by which something of a kind names its country or organisation. */
  readonly properties?: Readonly<Partial<Record<Kind, string>>> | undefined;
  /** How many candidates are asked for. */
  readonly limit: number;
  /** How the service's identifiers begin, as IRIs: a country with a link there is named by its id. */
  readonly identifierSpace?: string | undefined;
};

/** The question about one entity. */
export function toQuestion(entity: Entity, { types, properties, limit, identifierSpace }: QuestionOptions): Question {
  const { kind, name, of } = entity;
  const type = types?.[kind];
  const pid = properties?.[kind];
  const link = of?.links.find((iri) => identifierSpace !== undefined && iri.startsWith(identifierSpace));
  const v = link && of ? { id: link.slice(identifierSpace?.length), name: of.name } : of?.name;
  const query: Query = {
    query: name,
    ...(type === undefined ? {} : { type }),
    limit,
    ...(pid === undefined || v === undefined ? {} : { properties: [{ pid, v }] }),
  };
  return { entity, query };
}
