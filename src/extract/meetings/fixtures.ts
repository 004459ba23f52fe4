/**
 * In: those of whom a noun of meeting tells, and its sentence. Out: whether they met on the pitch.
 * The idea: bare countries play against each other; officials do not.
 */
import type { Actor } from '../nouns/discourse.ts';

const SPORT =
  /\b(?:cup|finals?|goals?|coach|match|qualifiers?|stadium|tournament|fixtures?|league|innings|striker|quarter-?final|semi-?final|deflected|championship|teams?|squad|players?)\b/i;
const OFFICIAL =
  /\b(?:talks|consultations?|negotiations|dialogue|summit|minister|ministers|officials?|delegations?|mechanism|committee|commission|discuss\w*|agree\w*|round|foreign|defen[cs]e|bilateral|cooperation|border|treaty|dispute|waters|relations|ceasefire|peace|trade|crisis|security)\b/i;

/** "the meeting between Brazil and Argentina in Miami": bare countries meet on the pitch as well. */
export const isFixture = (text: string, actors: readonly Actor[]): boolean =>
  actors.every((actor) => actor.person === undefined && actor.role === undefined) &&
  (SPORT.test(text) || !OFFICIAL.test(text));
