/**
 * In: the beginning of a paragraph. Out: the dateline before it: "OSLO, Jan. 5 (Wire) -- ", "MOSCOW, January 5. /TASS/. ".
 * A dateline has a place in capitals, an agency, or a day; "Minister: …" has none of them and is speech.
 */
import { findDay, MONTH } from '../dates.ts';

export interface Dateline {
  /** UTF-16 units from the start of the paragraph to its first word. */
  readonly length: number;
  readonly agency?: string;
  /** `YYYY-MM-DD`, only where the dateline gives the year. */
  readonly day?: string;
}

const PLACE = String.raw`(?<place>\p{Lu}[\p{L}\p{M}.'’ -]{1,40}(?:\/\p{Lu}[\p{L}.'’ -]{1,40})?(?:,\s?\p{Lu}[\p{L}. ]{1,30}?|\s?\[\p{Lu}[\p{L} ]{1,30}\])?)`;
const DAY = String.raw`(?<date>,?\s{0,2}(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2}|\d{1,2}\s\p{Lu}\p{L}{2,8}\.?)(?:,?\s\d{4})?[.,]?)?`;
const AGENCY = String.raw`(?:\s{0,2}\((?<agency>[^()]{2,40})\)\s{0,2}(?:[-–—]{1,3}|:)\s+|\s{0,2}\/(?<slashed>[\p{L}\d .-]{2,30})\/\.?(?:\s{0,2}[-–—]{1,3})?\s+|\s{0,2}(?:[-–—]{1,3}|:)\s+)`;
const DATELINE = new RegExp(`^${PLACE}${DAY}${AGENCY}`, 'u');
const HAS_MONTH = new RegExp(`\\b${MONTH}\\b`, 'i');

/** One to four words with capitals. */
const AGENCY_NAME = /^\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}$/u;

/** The dateline at the start of `paragraph`, or undefined. */
export function findDateline(paragraph: string): Dateline | undefined {
  const found = DATELINE.exec(paragraph.slice(0, 200));
  if (!found?.groups) return undefined;
  const { place = '', date, agency, slashed } = found.groups;
  if (date !== undefined && !HAS_MONTH.test(date)) return undefined;
  const shouted = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place);
  // "Ms Berg (through interpreter): …" is speech: after a bracket alone only a dash makes a dateline
  const bracketed = agency !== undefined && !/:\s+$/.test(found[0]);
  if (!shouted && date === undefined && !bracketed && slashed === undefined) return undefined;
  const day = date && findDay(date);
  const by = (agency ?? slashed)?.trim();
  return { length: found[0].length, ...(by && AGENCY_NAME.test(by) ? { agency: by } : {}), ...(day ? { day } : {}) };
}
