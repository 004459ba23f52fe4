// In: the quads of a graph, or of parts of it. Out: what its description counts. The one idea: what is counted of a subject
// depends on its own quads alone, and few forms of it recur; so a tally adds up from shares that are known from before.
import type { Quad, Term } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';
import { readForm, toForm } from './form.ts';

/** What the quads of some subjects, all of them, add to a tally. */
export type Share = {
  /** How many subjects there are of each form: their classes, how often they have each property, links to Wikidata. */
  readonly forms: readonly (readonly [form: string, times: number])[];
  /** The IRIs of meetings. */
  readonly meetings: readonly string[];
  /** Of meetings and positions, where they are given to the day. */
  readonly days: readonly string[];
};

export type Tally = {
  readonly triples: number;
  readonly subjects: number;
  readonly objects: number;
  readonly classes: ReadonlyMap<string, number>;
  readonly properties: ReadonlyMap<string, number>;
  readonly links: number;
  /** The first meeting, by its IRI. */
  readonly meeting: string | undefined;
  /** The first and the last. */
  readonly days: readonly [first: string, last: string] | undefined;
};

/** Counts a graph without repetitions. */
export function tallyQuads(quads: readonly Quad[]): Tally {
  return addShares([toShare(quads)], new Set(quads.map(({ object }) => toObjectKey(object))).size);
}

/** Counts quads without repetitions, which are all that is said of their subjects. */
export function toShare(quads: Iterable<Quad>): Share {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.value);
    if (known) known.push(quad);
    else bySubject.set(quad.subject.value, [quad]);
  }
  const forms = new Map<string, number>();
  const meetings: string[] = [];
  const days: string[] = [];
  for (const [subject, own] of bySubject) {
    const classes = own.flatMap(({ predicate, object }) => (predicate.value === IRI.rdf.type ? object.value : []));
    const form = toForm(classes, own);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    if (classes.includes(IRI.rap.Meeting)) meetings.push(subject);
    const dated = new Set(classes.flatMap((one) => datedBy[one] ?? []));
    // Days without a year or a month say too little.
    for (const { predicate, object } of own)
      if (dated.has(predicate.value) && /^\d{4}-\d\d-\d\d$/.test(object.value)) days.push(object.value);
  }
  return { forms: [...forms], meetings, days };
}

/** The tally of shares without a common subject, and of as many different objects. */
export function addShares(shares: readonly Share[], objects: number): Tally {
  const forms = new Map<string, number>();
  for (const share of shares) for (const [form, times] of share.forms) forms.set(form, (forms.get(form) ?? 0) + times);
  const [classes, properties] = [new Map<string, number>(), new Map<string, number>()];
  let [triples, subjects, links] = [0, 0, 0];
  for (const [text, times] of forms) {
    const form = readForm(text);
    for (const one of form.classes) classes.set(one, (classes.get(one) ?? 0) + times);
    for (const [one, count] of form.properties) {
      properties.set(one, (properties.get(one) ?? 0) + times * count);
      triples += times * count;
    }
    subjects += times;
    links += times * form.links;
  }
  const meeting = toFirst(shares.flatMap((share) => share.meetings));
  const days = toPeriod(shares.flatMap((share) => share.days));
  return { triples, subjects, objects, classes, properties, links, meeting, days };
}

function toFirst(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>(
    (first, one) => (first === undefined || one < first ? one : first),
    undefined,
  );
}

function toPeriod(days: readonly string[]): Tally['days'] {
  let [first, last] = [days[0], days[0]];
  if (first === undefined || last === undefined) return undefined;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}

const datedBy: Readonly<Record<string, readonly string[]>> = {
  [IRI.rap.Meeting]: [IRI.schema.startDate, IRI.schema.endDate],
  [IRI.rap.Position]: [IRI.rap.statedOn],
};

/** A text that tells any two objects apart. */
export function toObjectKey(object: Term): string {
  if (object.termType !== 'Literal') return object.value;
  return JSON.stringify([object.value, object.language, object.datatype.value]);
}
