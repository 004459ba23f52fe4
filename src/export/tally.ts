// In: the quads of a graph, or of some of its subjects. Out: what its description counts. The one idea: what is counted of a
// subject depends on its own quads alone, and few forms of it recur; so a tally adds up from subjects that are known.
import type { Quad, Term } from '@rdfjs/types';
import { IRI, prefixes } from '../rdf/index.ts';

/** What counts of one subject. */
export type SubjectTally = {
  readonly subject: string;
  /** Its classes, how often it has each property, and its links to Wikidata, as JSON: a `Form`. */
  readonly form: string;
  /** Of a meeting or position: its days. */
  readonly days: readonly string[];
};

type Form = {
  readonly classes: readonly string[];
  readonly properties: readonly (readonly [iri: string, count: number])[];
  readonly links: number;
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
  /** The first and the last of all that are given to the day. */
  readonly days: readonly [first: string, last: string] | undefined;
};

/** Counts a graph without repetitions. */
export function tallyQuads(quads: Iterable<Quad>): Tally {
  const bySubject = new Map<string, Quad[]>();
  const objects = new Set<string>();
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.value);
    if (known) known.push(quad);
    else bySubject.set(quad.subject.value, [quad]);
    objects.add(toObjectKey(quad.object));
  }
  return addTallies([...bySubject.values()].map(tallySubject), objects.size);
}

/** Counts the quads of one subject. */
export function tallySubject(quads: readonly Quad[]): SubjectTally {
  const classes: string[] = [];
  const properties = new Map<string, number>();
  let links = 0;
  for (const { predicate, object } of quads) {
    properties.set(predicate.value, (properties.get(predicate.value) ?? 0) + 1);
    if (predicate.value === IRI.rdf.type) classes.push(object.value);
    if (predicate.value === IRI.skos.exactMatch && object.value.startsWith(prefixes.wd)) links += 1;
  }
  const dated = new Set(classes.flatMap((one) => datedBy[one] ?? []));
  const days = quads.filter(({ predicate }) => dated.has(predicate.value)).map(({ object }) => object.value);
  const form: Form = { classes, properties: [...properties], links };
  return { subject: quads[0]?.subject.value ?? '', form: JSON.stringify(form), days };
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

/** The tally of different subjects, and of as many different objects. */
export function addTallies(tallies: readonly SubjectTally[], objects: number): Tally {
  const forms = new Map<string, number>();
  for (const { form } of tallies) forms.set(form, (forms.get(form) ?? 0) + 1);
  const [classes, properties] = [new Map<string, number>(), new Map<string, number>()];
  const meetingForms = new Set<string>();
  let [triples, links] = [0, 0];
  for (const [text, times] of forms) {
    const form: Form = JSON.parse(text);
    for (const one of form.classes) classes.set(one, (classes.get(one) ?? 0) + times);
    for (const [one, count] of form.properties) {
      properties.set(one, (properties.get(one) ?? 0) + times * count);
      triples += times * count;
    }
    links += times * form.links;
    if (form.classes.includes(IRI.rap.Meeting)) meetingForms.add(text);
  }
  let meeting: string | undefined;
  let days: [string, string] | undefined;
  for (const { subject, form, days: own } of tallies) {
    if (meetingForms.has(form) && (meeting === undefined || subject < meeting)) meeting = subject;
    for (const day of own) {
      // Days without a year or a month say too little.
      if (!/^\d{4}-\d\d-\d\d$/.test(day)) continue;
      days = [days && days[0] < day ? days[0] : day, days && days[1] > day ? days[1] : day];
    }
  }
  return { triples, subjects: tallies.length, objects, classes, properties, links, meeting, days };
}
