/**
 * In: nothing. Out: how often each rule was right on the development sets: 351 readouts, press conferences and
 * news reports that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 9, wrong: 3 },
  attendance: { right: 17, wrong: 1 },
  cochair: { right: 7, wrong: 1 },
  'continued-voice': { right: 99, wrong: 9 },
  delegate: { right: 1233, wrong: 38 },
  'discuss-with': { right: 25, wrong: 1 },
  during: { right: 119, wrong: 18 },
  'encounter-noun': { right: 45, wrong: 7 },
  'fronted-topic': { right: 0, wrong: 0 },
  hold: { right: 111, wrong: 10 },
  meet: { right: 197, wrong: 11 },
  office: { right: 1007, wrong: 20 },
  'owner-of-stance': { right: 77, wrong: 13 },
  phone: { right: 8, wrong: 0 },
  receive: { right: 50, wrong: 1 },
  sides: { right: 55, wrong: 23 },
  speak: { right: 43, wrong: 0 },
  subject: { right: 12, wrong: 5 },
  'subject-of-stance': { right: 467, wrong: 48 },
  'take-place': { right: 11, wrong: 2 },
  tell: { right: 5, wrong: 0 },
  'thanks-for-stance': { right: 45, wrong: 1 },
  travel: { right: 2, wrong: 0 },
  visit: { right: 18, wrong: 2 },
  'visit-noun': { right: 12, wrong: 5 },
  voice: { right: 166, wrong: 28 },
  welcome: { right: 6, wrong: 0 },
};
