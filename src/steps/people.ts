// In: the people of all articles, then reports by block. Out: who is who, by article, and what is known of each person. The one
// idea: of the step that sees all articles only names are kept; what several articles spell alike is kept once.
import { type Offices, openRegister, type Register } from '../consolidate/index.ts';
import type { Extraction, Office, Person } from '../model/index.ts';
import type { Met } from './groups.ts';
import { RecordError, toRecordLine } from './records.ts';

/** A Map of V8 holds 2^24 entries, and some have one for each mention of a person. */
const MOST_MENTIONS = 16_000_000;

/** The step `people`. All records of the step, of all articles, have to come to one process. */
export async function* findPeople(
  met: AsyncIterable<Met>,
  offices: Offices,
  most = MOST_MENTIONS,
): AsyncGenerator<string> {
  let mentions = 0;
  const names = openNames();
  let register: Register | undefined;
  for await (const one of met) {
    if ('line' in one) yield one.line;
    else if (one.group.kind === '1 people') {
      const [extraction, other] = one.group.values;
      if (other !== undefined) throw toSharedId(extraction as Extraction);
      mentions += (extraction as Extraction).persons.length;
      if (mentions > most) throw toTooMany(most);
      names.add(extraction as Extraction);
    } else if (one.group.kind === '1 reports') {
      register ??= openRegister(names.toList(), offices);
      register.addBlock(one.group.values);
    }
  }
  const { persons, identify } = (register ?? openRegister(names.toList(), offices)).conclude();
  for (const { offices: _, ...person } of persons) {
    yield toRecordLine('3 person', person.key, { person: { ...person, offices: [] } });
  }
  for (const extraction of names.toList()) {
    yield toRecordLine('2 article', extraction.article, { people: identify(extraction) });
  }
}

/** The same id twice: nobody could tell the facts of the two articles apart. */
export function toSharedId({ article }: Pick<Extraction, 'article'>): RecordError {
  const id = JSON.stringify(article);
  return new RecordError(`two articles have the id ${id}, or one was given twice: give each an id of its own, once`);
}

function toTooMany(most: number): RecordError {
  const met = `people are mentioned more than ${most.toLocaleString('en')} times, which is what one process holds`;
  return new RecordError(`${met}: build the articles in portions, such as years`);
}

function intern<T>(one: T, known: Map<string, T>): T {
  const text = JSON.stringify(one);
  const same = known.get(text) ?? one;
  known.set(text, same);
  return same;
}

/** What else an article says has no part in who is who. */
const nothingElse = { meetings: [], positions: [], initiatives: [], rejections: [], sentences: [] };

/** Keeps the people of articles; those that are spelt alike once, for which nothing is looked up any more when all are there. */
function openNames(): { readonly add: (extraction: Extraction) => void; readonly toList: () => readonly Extraction[] } {
  const extractions: Extraction[] = [];
  const known = new Map<string, Person>();
  const held = new Map<string, Office>();
  const internPerson = (person: Person): Person => {
    const text = JSON.stringify(person);
    const same = known.get(text) ?? { ...person, offices: person.offices.map((office) => intern(office, held)) };
    known.set(text, same);
    return same;
  };
  return {
    add: ({ article, published, persons }) => {
      extractions.push({ article, published, persons: persons.map(internPerson), ...nothingElse });
    },
    toList: () => {
      known.clear();
      return extractions;
    },
  };
}
