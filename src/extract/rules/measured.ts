/**
 * In: nothing. Out: how often each rule was right on the development sets: 428 readouts, press conferences and
 * news reports that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 12, wrong: 5 },
  attendance: { right: 29, wrong: 2 },
  cochair: { right: 8, wrong: 3 },
  'continued-voice': { right: 113, wrong: 10 },
  delegate: { right: 1727, wrong: 45 },
  'discuss-with': { right: 39, wrong: 1 },
  during: { right: 151, wrong: 24 },
  'encounter-noun': { right: 52, wrong: 9 },
  'fronted-topic': { right: 0, wrong: 0 },
  hold: { right: 153, wrong: 17 },
  meet: { right: 294, wrong: 21 },
  office: { right: 1392, wrong: 41 },
  'owner-of-stance': { right: 109, wrong: 20 },
  phone: { right: 10, wrong: 0 },
  receive: { right: 71, wrong: 2 },
  sides: { right: 68, wrong: 24 },
  speak: { right: 47, wrong: 3 },
  subject: { right: 12, wrong: 4 },
  'subject-of-stance': { right: 649, wrong: 56 },
  'take-place': { right: 24, wrong: 3 },
  tell: { right: 8, wrong: 0 },
  'thanks-for-stance': { right: 53, wrong: 2 },
  travel: { right: 3, wrong: 0 },
  visit: { right: 23, wrong: 4 },
  'visit-noun': { right: 20, wrong: 9 },
  voice: { right: 245, wrong: 33 },
  welcome: { right: 8, wrong: 1 },
};
