// In: the base. Out: the IRIs by which a user may name what was merged, before there is a graph.
import type { Account, Person } from '../model/index.ts';
import { toAccountIri, toMeetingIri, toPersonIri } from './iris.ts';

export type Naming = {
  readonly meetingIri: (key: string) => string;
  readonly personIri: (person: Pick<Person, 'key' | 'concept'>) => string;
  readonly accountIri: (account: Pick<Account, 'kind' | 'article' | 'key'>) => string;
};

/** The names that the graph will have under a base that was checked. */
export function toNaming(base: string): Naming {
  return {
    meetingIri: (key) => toMeetingIri(base, { key }).value,
    personIri: (person) => toPersonIri(base, person).value,
    accountIri: (account) => toAccountIri(base, account).value,
  };
}
