// In: the articles, and what they say together. Out: the same in parts, one for each article, person, meeting, position and
// reference. The one idea: of no two parts are the quads about the same node, so each can be made, kept and written alone.
import type { Article, Dossier, Evidence, InitiativeReference, Place } from '../model/index.ts';

/** What the graph says of an article. */
export type Source = Pick<Article, 'id' | 'text' | 'headline' | 'published' | 'url' | 'publisher' | 'language'>;

/** Facts to map: those of all articles, or of one thing. */
export type Facts = Dossier & {
  readonly articles: readonly Source[];
  /** The words that facts were read from, each stretch of text with each of its rules once. */
  readonly evidence: readonly Evidence[];
};

/** Some of the facts, all about one thing. */
export type Part = Partial<Facts>;

/** All facts at once. */
export function toFacts(articles: readonly Article[], dossier: Dossier): Facts {
  return { ...dossier, articles: articles.map(toSource), evidence: toEvidence(dossier) };
}

/** The facts in parts, by the name of each. Evidence stands with its article, an account or a disagreement with what it is of. */
export function toParts(facts: Facts): ReadonlyMap<string, Part> {
  const parts = new Map<string, Record<keyof Facts, unknown[]>>();
  const add = <K extends keyof Facts>(noun: K, toThing: (one: Facts[K][number]) => string): void => {
    for (const one of facts[noun]) {
      const thing = toThing(one);
      const part = parts.get(thing) ?? ({} as Record<keyof Facts, unknown[]>);
      parts.set(thing, part);
      part[noun] ??= [];
      part[noun].push(one);
    }
  };
  const iris = new Map(facts.persons.map(({ key, concept }) => [key, concept ?? key]));
  const toPerson = (key: string): string => `person ${iris.get(key) ?? key}`;
  add('articles', ({ id }) => `article ${id}`);
  add('evidence', ({ article }) => `article ${article}`);
  add('persons', ({ key }) => toPerson(key));
  add('meetings', ({ key }) => `meeting ${key}`);
  add('accounts', ({ kind, of }) => (kind === 'person' ? toPerson(of) : `meeting ${of}`));
  add('disagreements', ({ meeting }) => `meeting ${meeting}`);
  add('positions', ({ key }) => `position ${key}`);
  add('initiatives', ({ key }) => `reference ${key}`);
  return parts as ReadonlyMap<string, Part>;
}

/** What articles say of places and initiatives, of which several parts may tell. */
export type Told = {
  readonly places: readonly Pick<Place, 'name' | 'country' | 'concept'>[];
  readonly initiatives: readonly Pick<InitiativeReference, 'name' | 'concept'>[];
};

/** The places and initiatives of which a part tells, each as often as it does. */
export function toTold({ meetings = [], accounts = [], initiatives = [] }: Part): Told {
  const told = [...meetings, ...accounts.flatMap(({ meeting }) => meeting ?? [])];
  return {
    places: told.flatMap(({ place }) =>
      place ? { name: place.name, country: place.country, concept: place.concept } : [],
    ),
    initiatives: initiatives.map(({ name, concept }) => ({ name, concept })),
  };
}

/** The articles that a part is of; of a person, none: what matters of people is seen where they take part. */
export function toArticleIds(part: Part): readonly string[] {
  const {
    articles = [],
    evidence = [],
    persons,
    accounts = [],
    meetings = [],
    positions = [],
    initiatives = [],
  } = part;
  if (persons !== undefined) return [];
  return [
    ...articles.map(({ id }) => id),
    ...[...evidence, ...accounts].map(({ article }) => article),
    ...[...meetings, ...positions, ...initiatives].flatMap(({ reports }) => reports),
  ];
}

/** The keys of the persons whom a part names. */
export function toNamedPersons({ meetings = [], accounts = [], positions = [], initiatives = [] }: Part): Set<string> {
  return new Set([
    ...meetings.flatMap(({ participations }) => participations.flatMap(({ person }) => person ?? [])),
    ...accounts.flatMap(({ kind, of }) => (kind === 'person' ? of : [])),
    ...[...positions, ...initiatives].flatMap(({ speaker }) => speaker ?? []),
  ]);
}

function toSource({ id, text, headline, published, url, publisher, language }: Article): Source {
  return { id, text, headline, published, url, publisher, language };
}

// Many facts are read from the same words: their node is described once.
function toEvidence({ persons, meetings, positions, initiatives }: Dossier): readonly Evidence[] {
  const all = [
    ...persons.flatMap(({ offices }) => offices.map(({ evidence }) => evidence)),
    ...meetings.flatMap(({ evidence, participations }) =>
      [evidence, ...participations.map((one) => one.evidence)].flat(),
    ),
    ...[...positions, ...initiatives].flatMap(({ evidence }) => evidence),
  ];
  const toKey = ({ article, span, rule }: Evidence): string => `${span.begin} ${span.end} ${rule} ${article}`;
  return [...new Map(all.map((evidence) => [toKey(evidence), evidence])).values()];
}
