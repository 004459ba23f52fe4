/**
 * In: each person with all mentions. Out: the key of each, the same whatever the order of the articles.
 * The idea: the name and the party are the key, and where two people share both, an office that only one of them held.
 */
import type { Person } from '../model/index.ts';
import { slug } from './names.ts';
import { byText } from './order.ts';
import type { PersonCluster } from './persons.ts';

export const localName = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1);

/** The key of a person; what tells namesakes apart is added only where there are any. */
export const toKeys = (people: ReadonlyMap<PersonCluster, Omit<Person, 'key'>>): ReadonlyMap<string, PersonCluster> => {
  const byKey = new Map<string, PersonCluster[]>();
  for (const [cluster, { name, party, concept }] of people) {
    const key = concept === undefined ? [slug(name), party].filter(Boolean).join('-') : localName(concept);
    const namesakes = byKey.get(key);
    if (namesakes) namesakes.push(cluster);
    else byKey.set(key, [cluster]);
  }
  const keys = new Map<string, PersonCluster>();
  for (const [key, namesakes] of [...byKey].sort(([one], [other]) => byText(one, other))) {
    const [only] = namesakes;
    if (only && namesakes.length === 1) {
      keys.set(key, only);
      continue;
    }
    const offices = namesakes.map(({ items }) =>
      slug(items.flatMap((item) => [...item.offices].map(localName)).sort()[0] ?? ''),
    );
    const articles = namesakes.map(({ joined }) =>
      joined.map(({ mention }) => `${mention.article} ${mention.person.key}`).sort(),
    );
    for (const [at, cluster] of namesakes.entries()) {
      const isOfOffice = offices[at] !== '' && offices.filter((office) => office === offices[at]).length === 1;
      const own = isOfOffice ? offices[at] : slug(articles[at]?.[0] ?? '');
      keys.set(`${key}-${own}`, cluster);
    }
  }
  return keys;
};
