/**
 * In: merged meetings. Out: the same, with delegates whom no report names, but whose office one known person held on the
 * day. The idea: such a person is marked as inferred, so that nobody takes the vocabulary's word for the text's.
 */
import type { Meeting, Participation, Person } from '../model/index.ts';
import { isOneDay, toDay, toDays } from './days.ts';
import type { Offices } from './offices.ts';
import { byText } from './order.ts';
import { localName } from './person-keys.ts';

export interface Held {
  readonly meetings: readonly Meeting[];
  /** People whom no article names. */
  readonly persons: readonly Person[];
}

const dayOf = ({ date }: Meeting, published: string | undefined): number | undefined => {
  const days = date && toDays(date);
  if (days && isOneDay(days)) return days.from;
  return date === undefined && published !== undefined ? toDay(published) : undefined;
};
export const inferHolders = (
  meetings: readonly Meeting[],
  publishedOf: (article: string) => string | undefined,
  offices: Offices,
): Held => {
  const persons = new Map<string, Person>();
  const named = meetings.map((meeting) => {
    const [published] = meeting.reports.flatMap((article) => publishedOf(article) ?? []).sort(byText);
    const day = dayOf(meeting, published);
    if (day === undefined) return meeting;
    const participations = meeting.participations.map((one): Participation => {
      if (one.person !== undefined || one.role === undefined) return one;
      const holder = offices.holderOf(offices.officeOf(one.role), one.party, day);
      if (holder === undefined) return one;
      const person = localName(holder.iri);
      if (meeting.participations.some((other) => other.person === person)) return one;
      persons.set(person, {
        key: person,
        name: holder.name,
        aliases: [],
        offices: [],
        concept: holder.iri,
        party: one.party,
      });
      return { ...one, person, personBasis: 'inferred' };
    });
    return { ...meeting, participations };
  });
  return { meetings: named, persons: [...persons.values()] };
};
