/**
 * In: nothing. Out: how often each rule was right on the development sets: 388 readouts, press conferences and
 * news reports that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 10, wrong: 4 },
  attendance: { right: 25, wrong: 2 },
  cochair: { right: 8, wrong: 3 },
  'continued-voice': { right: 108, wrong: 8 },
  delegate: { right: 1462, wrong: 53 },
  'discuss-with': { right: 31, wrong: 1 },
  during: { right: 136, wrong: 21 },
  'encounter-noun': { right: 49, wrong: 9 },
  'fronted-topic': { right: 0, wrong: 0 },
  hold: { right: 128, wrong: 12 },
  meet: { right: 240, wrong: 13 },
  office: { right: 1186, wrong: 31 },
  'owner-of-stance': { right: 100, wrong: 21 },
  phone: { right: 8, wrong: 0 },
  receive: { right: 65, wrong: 1 },
  sides: { right: 69, wrong: 28 },
  speak: { right: 44, wrong: 2 },
  subject: { right: 12, wrong: 4 },
  'subject-of-stance': { right: 591, wrong: 49 },
  'take-place': { right: 18, wrong: 4 },
  tell: { right: 6, wrong: 0 },
  'thanks-for-stance': { right: 50, wrong: 2 },
  travel: { right: 2, wrong: 0 },
  visit: { right: 20, wrong: 3 },
  'visit-noun': { right: 15, wrong: 7 },
  voice: { right: 222, wrong: 29 },
  welcome: { right: 7, wrong: 0 },
};
