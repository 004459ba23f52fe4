/**
 * In: nothing. Out: how often each rule was right on the development sets: 492 readouts, press conferences and
 * news reports that were annotated by hand (`rapporteur evaluate --rules` prints such a table for any gold).
 * The idea: figures that anybody can measure anew; a rule that these texts never call has noughts.
 */

export const MEASURED: Readonly<Record<string, { readonly right: number; readonly wrong: number }>> = {
  attend: { right: 15, wrong: 6 },
  attendance: { right: 33, wrong: 3 },
  cochair: { right: 13, wrong: 5 },
  'continued-voice': { right: 144, wrong: 12 },
  credentials: { right: 0, wrong: 0 },
  delegate: { right: 2100, wrong: 58 },
  'discuss-with': { right: 46, wrong: 3 },
  during: { right: 176, wrong: 35 },
  'encounter-noun': { right: 56, wrong: 12 },
  'fronted-topic': { right: 0, wrong: 0 },
  hold: { right: 184, wrong: 23 },
  meet: { right: 366, wrong: 29 },
  office: { right: 1698, wrong: 54 },
  'owner-of-stance': { right: 134, wrong: 28 },
  phone: { right: 10, wrong: 0 },
  receive: { right: 93, wrong: 5 },
  'refusal-of-that': { right: 0, wrong: 0 },
  sides: { right: 87, wrong: 36 },
  speak: { right: 55, wrong: 4 },
  subject: { right: 12, wrong: 6 },
  'subject-of-stance': { right: 805, wrong: 67 },
  'take-place': { right: 25, wrong: 4 },
  tell: { right: 9, wrong: 0 },
  'thanks-for-stance': { right: 64, wrong: 2 },
  travel: { right: 3, wrong: 1 },
  visit: { right: 27, wrong: 6 },
  'visit-noun': { right: 22, wrong: 8 },
  voice: { right: 334, wrong: 39 },
  welcome: { right: 8, wrong: 1 },
};
