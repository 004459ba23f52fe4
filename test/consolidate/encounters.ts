// Invented encounters: who met whom, on which day, where, and in which ways reports may tell of it. The one idea: the
// table holds what is true; reports.ts tells it in many ways, and a clustering is right if it finds the table again.
import type { Who } from './people.ts';

/** How a report gives the day. `visit` names a stay around it, `month` no more than the month. */
export type Dating =
  | 'day'
  | 'weekday'
  | 'ordinal'
  | 'no-year'
  | 'today'
  | 'undated'
  | 'month'
  | 'visit'
  | 'visit-weekday';

/** How a report names a delegate: in full, in another spelling, by surname and office, or by the office alone. */
export type Naming = 'full' | 'spelling' | 'surname' | 'office';

export type Encounter = {
  readonly id: string;
  readonly kind: 'talks' | 'call';
  readonly day: string;
  /** Of talks: the town, and whose it is. */
  readonly place?: string;
  readonly sides: readonly [Who, Who];
  /** Ways that would be ambiguous for any reader are left out of the table. */
  readonly datings: readonly Dating[];
  readonly namings?: readonly Naming[];
  /** A report of the plan comes before those of the encounter. */
  readonly isPlannedFirst?: true;
};

const any: readonly Dating[] = [
  'day',
  'weekday',
  'ordinal',
  'no-year',
  'today',
  'undated',
  'month',
  'visit',
  'visit-weekday',
];
const calls: readonly Dating[] = ['day', 'weekday', 'ordinal', 'no-year', 'today', 'undated'];
const exact: readonly Dating[] = ['day', 'weekday', 'ordinal', 'no-year', 'today'];
const named: readonly Naming[] = ['full', 'spelling', 'surname'];

const talks = (
  id: string,
  day: string,
  place: string,
  sides: readonly [Who, Who],
  datings = any,
  more = {},
): Encounter => ({
  id,
  kind: 'talks',
  day,
  place,
  sides,
  datings,
  ...more,
});
const call = (id: string, day: string, sides: readonly [Who, Who], datings = calls, more = {}): Encounter => ({
  id,
  kind: 'call',
  day,
  sides,
  datings,
  ...more,
});

export const encounters: readonly Encounter[] = [
  // One encounter of its people far and wide: all ways of telling must come together.
  talks('oslo', '2031-03-03', 'Oslo', ['vinje', 'barasa']),
  talks('amman', '2031-04-14', 'Amman', ['haddadin', 'rawahi']),
  talks('astana', '2031-05-20', 'Astana', ['nurmagambet', 'ibarra']),
  talks('accra', '2031-06-10', 'Accra', ['asante', 'trinh']),
  talks('ulaanbaatar', '2031-07-08', 'Ulaanbaatar', ['ganbold', 'benslimane']),
  talks('suva', '2031-08-19', 'Suva', ['vakatawa', 'ozolins']),
  talks('lima', '2031-09-16', 'Lima', ['quispe', 'mwale']),
  talks('riga', '2031-10-21', 'Riga', ['ozolins', 'vinje']),
  talks('algiers', '2031-11-11', 'Algiers', ['benslimane', 'haddadin']),
  talks('hanoi', '2031-12-09', 'Hanoi', ['trinh', 'quispe']),
  talks('santiago', '2032-01-13', 'Santiago', ['ibarra', 'vakatawa']),
  talks('muscat', '2032-02-17', 'Muscat', ['rawahi', 'asante']),
  call('call-no-vn', '2031-03-18', ['vinje', 'trinh']),
  call('call-jo-pe', '2031-05-06', ['haddadin', 'quispe']),
  call('call-dz-om', '2031-06-24', ['benslimane', 'rawahi']),
  call('call-gh-lv', '2031-09-30', ['asante', 'ozolins']),
  // The same ministers twice in one month. Where a report without a day can be of either, it cannot be found again.
  talks('nairobi-first', '2031-06-03', 'Nairobi', ['barasa', 'mwale'], [...exact, 'undated']),
  talks('nairobi-again', '2031-06-24', 'Lusaka', ['barasa', 'mwale'], [...exact, 'undated']),
  talks('amman-first', '2032-03-02', 'Amman', ['haddadin', 'benslimane'], [...exact, 'undated']),
  talks('amman-again', '2032-03-16', 'Amman', ['haddadin', 'benslimane'], [...exact, 'undated']),
  call('call-twice-first', '2031-10-06', ['ibarra', 'ganbold'], [...exact, 'undated']),
  call('call-twice-again', '2031-10-09', ['ibarra', 'ganbold'], [...exact, 'undated']),
  // Other people of the same two countries on the same day.
  talks('oslo-chiefs', '2031-10-22', 'Oslo', ['tveit', 'prime'], exact),
  talks('oslo-ministers', '2031-10-22', 'Oslo', ['vinje', 'ganbold'], exact, { namings: named }),
  // Two people of one surname, in two offices of one country, in the same weeks.
  talks('riga-foreign', '2031-04-08', 'Riga', ['ozolins', 'barasa'], exact),
  talks('riga-defence', '2031-04-08', 'Riga', ['kalnins', 'barasaOfDefence'], exact),
  talks('lusaka-minister', '2031-07-22', 'Lusaka', ['mwale', 'vakatawa'], exact),
  talks('lusaka-president', '2031-07-23', 'Lusaka', ['mwaleOfState', 'vakatawa'], exact),
  // A call and a meeting of the same people on one day.
  talks('hanoi-day', '2031-08-05', 'Hanoi', ['trinh', 'asante'], exact),
  call('hanoi-call', '2031-08-05', ['trinh', 'asante'], exact),
  talks('accra-day', '2032-04-06', 'Accra', ['asante', 'quispe'], exact),
  call('accra-call', '2032-04-06', ['asante', 'quispe'], exact),
  // One after the other in one office, with the same counterpart.
  talks('predecessor', '2031-02-11', 'Astana', ['nurmagambet', 'vinje'], ['day', 'weekday', 'no-year', 'undated']),
  talks('successor', '2032-05-11', 'Astana', ['sarsen', 'vinje'], ['day', 'weekday', 'no-year', 'undated']),
  call('call-predecessor', '2031-02-18', ['nurmagambet', 'haddadin'], ['day', 'weekday', 'undated']),
  call('call-successor', '2032-05-18', ['sarsen', 'haddadin'], ['day', 'weekday', 'undated']),
  // Planned, and then held.
  talks('planned-lima', '2032-02-24', 'Lima', ['quispe', 'vinje'], any, { isPlannedFirst: true }),
  talks('planned-suva', '2032-03-23', 'Suva', ['vakatawa', 'barasa'], any, { isPlannedFirst: true }),
  talks('planned-accra', '2031-12-02', 'Accra', ['asante', 'haddadin'], exact, { isPlannedFirst: true }),
  // A year later to the day, and in the same town.
  talks('same-day-2031', '2031-05-13', 'Muscat', ['rawahi', 'trinh'], ['day', 'weekday', 'today', 'undated']),
  talks('same-day-2032', '2032-05-13', 'Muscat', ['rawahi', 'trinh'], ['day', 'weekday', 'today', 'undated']),
  // The same day, one side the same.
  talks('margins-one', '2031-09-23', 'Oslo', ['vinje', 'rawahi'], exact),
  talks('margins-two', '2031-09-23', 'Oslo', ['vinje', 'ibarra'], exact),
  talks('margins-three', '2031-09-23', 'Oslo', ['vinje', 'quispe'], exact),
];

/** Encounters that one more article reports together. */
export const together: readonly (readonly string[])[] = [
  ['hanoi-day', 'hanoi-call'],
  ['margins-one', 'margins-two', 'margins-three'],
  ['oslo-chiefs', 'oslo-ministers'],
  ['riga-foreign', 'riga-defence'],
];

/** Encounters that did not come about: no report of them is one of a meeting. */
export const calledOff: readonly string[] = [
  'Talks between Norwegian Foreign Minister Kari Vinje and Kenyan Foreign Minister James Barasa in Oslo on 3 March 2031 were cancelled.',
  'Jordanian Foreign Minister Mohammed Yousef Haddadin did not meet Omani Foreign Minister Khalid bin Hussein Al Rawahi in Amman on 14 April 2031.',
  'Peruvian Foreign Minister Elena Quispe cancelled a meeting with Zambian Foreign Minister Chanda Mwale on 18 September 2031.',
];
