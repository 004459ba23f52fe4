/** In: somebody whom the vocabulary knows, and a day. Out: whom they represented on it. */
import type { KnownPerson } from '../../lexicon/index.ts';

/** Whether `day` lies between the ends of a tenure, each a day, a month or a year, or open; without a day it does. */
export const inTenure = (day: string | undefined, from: string | undefined, to: string | undefined): boolean =>
  day === undefined ||
  ((from === undefined || from <= day.slice(0, from.length)) && (to === undefined || day.slice(0, to.length) <= to));

/** The party that a known person represents on `day`; without a day, only if it is always the same. */
export const partyOfKnown = (person: KnownPerson, day: string | undefined): string | undefined => {
  const fitting =
    day === undefined ? person.tenures : person.tenures.filter((tenure) => inTenure(day, tenure.from, tenure.to));
  // an office that somebody is to hold in years to come says nothing of today
  const begun = person.tenures.filter(({ from }) => day === undefined || from === undefined || from <= day);
  const parties = [...new Set((fitting.length ? fitting : begun).map((tenure) => tenure.party))];
  return parties.length === 1 || day !== undefined ? parties[0] : undefined;
};
