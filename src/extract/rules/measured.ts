/**
 * In: nothing. Out: how often each rule was right on the development sets: 226 readouts, press conferences and
 * news reports that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 5, wrong: 2 },
  attendance: { right: 5, wrong: 0 },
  cochair: { right: 0, wrong: 0 },
  'continued-voice': { right: 42, wrong: 3 },
  delegate: { right: 633, wrong: 25 },
  'discuss-with': { right: 15, wrong: 0 },
  during: { right: 72, wrong: 6 },
  'encounter-noun': { right: 33, wrong: 3 },
  hold: { right: 65, wrong: 3 },
  meet: { right: 88, wrong: 4 },
  office: { right: 497, wrong: 8 },
  'owner-of-stance': { right: 43, wrong: 11 },
  phone: { right: 5, wrong: 0 },
  receive: { right: 14, wrong: 0 },
  sides: { right: 22, wrong: 12 },
  speak: { right: 28, wrong: 0 },
  subject: { right: 4, wrong: 1 },
  'subject-of-stance': { right: 224, wrong: 23 },
  'take-place': { right: 7, wrong: 0 },
  'thanks-for-stance': { right: 21, wrong: 1 },
  tell: { right: 2, wrong: 0 },
  travel: { right: 0, wrong: 0 },
  visit: { right: 9, wrong: 1 },
  'visit-noun': { right: 6, wrong: 0 },
  voice: { right: 69, wrong: 9 },
  welcome: { right: 4, wrong: 0 },
};
