/**
 * In: nothing. Out: how often each rule was right on the development sets: readouts, press conferences and news reports
 * that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 4, wrong: 3 },
  cochair: { right: 0, wrong: 0 },
  'continued-voice': { right: 29, wrong: 1 },
  delegate: { right: 399, wrong: 10 },
  'discuss-with': { right: 1, wrong: 1 },
  during: { right: 51, wrong: 5 },
  'encounter-noun': { right: 17, wrong: 2 },
  hold: { right: 43, wrong: 4 },
  meet: { right: 54, wrong: 2 },
  office: { right: 303, wrong: 4 },
  'owner-of-stance': { right: 34, wrong: 8 },
  phone: { right: 4, wrong: 0 },
  receive: { right: 9, wrong: 0 },
  sides: { right: 15, wrong: 7 },
  speak: { right: 19, wrong: 0 },
  subject: { right: 0, wrong: 0 },
  'subject-of-stance': { right: 144, wrong: 14 },
  'take-place': { right: 3, wrong: 0 },
  'thanks-for-stance': { right: 13, wrong: 0 },
  travel: { right: 0, wrong: 0 },
  visit: { right: 5, wrong: 1 },
  'visit-noun': { right: 3, wrong: 0 },
  voice: { right: 52, wrong: 4 },
  welcome: { right: 3, wrong: 0 },
};
