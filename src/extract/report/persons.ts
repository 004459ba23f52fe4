/** In: the people of a Reading. Out: Persons of the model: who takes part, speaks, or holds an office in the text. */
import type { InitiativeReference, Meeting, Person, Position } from '../../model/index.ts';
import type { PersonEntry } from '../nouns/people.ts';
import { type Context, slug, toFreeKey } from './evidence.ts';

export const toPersonKeys = (entries: readonly PersonEntry[]): ReadonlyMap<PersonEntry, string> => {
  const keys = new Map<PersonEntry, string>();
  const taken = new Set<string>();
  for (const entry of entries) {
    const plain = slug(entry.name);
    const key = toFreeKey(
      taken.has(plain) && entry.party !== undefined ? `${plain}-${slug(entry.party)}` : plain,
      taken,
    );
    taken.add(key);
    keys.set(entry, key);
  }
  return keys;
};

interface Facts {
  readonly meetings: readonly Meeting[];
  readonly positions: readonly Position[];
  readonly initiatives: readonly InitiativeReference[];
}

export const toPersons = (entries: readonly PersonEntry[], facts: Facts, context: Context): Person[] => {
  const used = new Set([
    ...facts.meetings.flatMap((meeting) => meeting.participations.map((one) => one.person)),
    ...facts.positions.map((one) => one.speaker),
    ...facts.initiatives.map((one) => one.speaker),
  ]);
  return entries.flatMap((entry): Person[] => {
    const key = context.personKeys.get(entry) as string;
    if (!used.has(key) && entry.offices.length === 0) return [];
    return [
      {
        key,
        name: entry.name,
        aliases: [...entry.forms].filter((form) => form !== entry.name).sort(),
        offices: entry.offices.map((office) => {
          const party = office.party ?? entry.party;
          const [concept] = office.concepts;
          return {
            role: office.role,
            evidence: context.toEvidence({ begin: office.begin, end: office.end, rule: 'office' }),
            ...(concept === undefined ? {} : { concept }),
            ...(party === undefined ? {} : { party }),
          };
        }),
        ...(entry.known ? { concept: entry.known.iri } : {}),
        ...(entry.party === undefined ? {} : { party: entry.party }),
      },
    ];
  });
};
