/**
 * In: nothing. Out: how often each rule was right on the development sets: 286 readouts, press conferences and
 * news reports that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 5, wrong: 2 },
  attendance: { right: 10, wrong: 2 },
  cochair: { right: 2, wrong: 0 },
  'continued-voice': { right: 66, wrong: 5 },
  delegate: { right: 823, wrong: 26 },
  'discuss-with': { right: 17, wrong: 0 },
  during: { right: 85, wrong: 10 },
  'encounter-noun': { right: 40, wrong: 4 },
  'fronted-topic': { right: 0, wrong: 0 },
  hold: { right: 82, wrong: 5 },
  meet: { right: 121, wrong: 6 },
  office: { right: 660, wrong: 12 },
  'owner-of-stance': { right: 55, wrong: 14 },
  phone: { right: 5, wrong: 0 },
  receive: { right: 31, wrong: 0 },
  sides: { right: 40, wrong: 16 },
  speak: { right: 31, wrong: 0 },
  subject: { right: 8, wrong: 3 },
  'subject-of-stance': { right: 328, wrong: 37 },
  'take-place': { right: 9, wrong: 0 },
  tell: { right: 3, wrong: 0 },
  'thanks-for-stance': { right: 30, wrong: 1 },
  travel: { right: 1, wrong: 0 },
  visit: { right: 11, wrong: 1 },
  'visit-noun': { right: 7, wrong: 3 },
  voice: { right: 107, wrong: 19 },
  welcome: { right: 5, wrong: 0 },
};
