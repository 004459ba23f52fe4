/**
 * In: one line. Out: what it looks like: a sentence of prose, a title, or neither. The one idea: prose closes with a
 * stop and keeps its common words small; a title does neither. Long lines are prose and are not looked at.
 */
export interface Shape {
  readonly words: number;
  /** It ends as a sentence does. "U.S." or "Jr." at the end of a title does not count. */
  readonly closed: boolean;
  /** It ends in a colon, semicolon or comma: more belongs to it. */
  readonly leadsIn: boolean;
  /** All its words but the small ones have a capital. */
  readonly titleCased: boolean;
  /** One or more sentences, or the beginning of one that is cut off. */
  readonly prose: boolean;
}

const LONG = 300;
const CLOSED = /[.!?…。？！؟۔]["'”’»)\]]*$/u;
const STOPPED = /[.…。۔]["'”’»)\]]*$/u;
const ABBREVIATED =
  /(?:^|\s)(?:(?:\p{L}\.)+|(?:Jr|Sr|Inc|Ltd|Co|Corp|No|St|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)["'”’)]*$/u;
const SENTENCE_BREAK = /\p{Ll}{4}[.!?]["'”’)\]]{0,3}\s+["'“‘(]?\p{Lu}/u;
const SMALL =
  /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|by|with|as|into|onto|over|under|after|before|amid|among|than|via|vs?|per|is|are|its|up|off|out|between|about|against|during|through|within|without|despite|since|until|towards?|upon|not|bin|ibn|al|el|de|da|du|von|van|der|la|le)$/u;

/** Describes one line; constant time for lines of any length. */
export function shapeOf(line: string): Shape {
  if (line.length > LONG) return { words: LONG, closed: true, leadsIn: false, titleCased: false, prose: true };
  const tokens = line.split(/\s+/);
  const bare = tokens.map((token) => token.replace(/^[^\p{L}\p{N}]+/u, '').replace(/['’]s$/u, ''));
  const words = bare.filter((token) => token !== '').length;
  const capitals = bare.filter((token) => /^\p{Lu}/u.test(token)).length;
  const common = bare.filter((token) => /^\p{Ll}/u.test(token) && !/^(?:al|el|an|as)-/u.test(token));
  const titleCased = capitals > 0 && common.every((token) => SMALL.test(token.replace(/[^\p{L}]+$/u, '')));
  const closed = CLOSED.test(line) && !(titleCased && ABBREVIATED.test(line));
  const uncased = !/[\p{Lu}\p{Ll}]/u.test(line) && /\p{L}/u.test(line);
  const prose =
    (closed && words >= 5 && (STOPPED.test(line) || !titleCased)) ||
    (!titleCased && words >= 5 && SENTENCE_BREAK.test(line)) ||
    (!titleCased && words >= 12) ||
    (uncased && line.length > 40);
  return { words, closed, leadsIn: /[:;,]$/.test(line), titleCased, prose };
}

/** "- The grant covers two years", "• …", "3. …", "(a) …" */
export function isBullet(line: string): boolean {
  return /^(?:[-–—•*▪◦‣·]|\d{1,2}[.)]|\([a-z\d]{1,2}\))\s+\S/.test(line);
}

/** "Q: Has the date been fixed?", "President of Belarus: Thank you" */
export function isSpeech(line: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’ -]{0,80}:\s+\S/u.test(line);
}
