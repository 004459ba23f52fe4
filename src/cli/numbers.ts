// In: the words of an option. Out: the number that they are. The one idea: what is no such number is refused in the same
// words by every command, with one that would do.
import { InvalidArgumentError } from 'commander';

/** From 0 to 1. */
export function toShare(text: string): number {
  if (/^(?:0?\.\d+|[01](?:\.0*)?)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number from 0 to 1, such as 0.9.');
}

/** More than 0. */
export function toSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && seconds > 0 && seconds < 1e6) return seconds;
  throw new InvalidArgumentError('Give a number of seconds, such as 30 or 0.5.');
}

/** A whole number from 1 on. */
export function toLimit(text: string): number {
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

/** How many times more. */
export function toRatio(text: string): number {
  if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 on, such as 200.');
}

/** Bytes: a whole number from 1 on, or one of kB or MB (a thousand, a million). */
export function toBytes(text: string): number {
  const [, digits, unit = ''] = /^(\d{1,9})(kB|MB)?$/.exec(text) ?? [];
  const bytes = Number(digits) * (unit === 'MB' ? 1e6 : unit === 'kB' ? 1e3 : 1);
  // A text is one string of JavaScript, and those end at half a billion characters.
  if (bytes >= 1 && bytes <= 100e6) return bytes;
  throw new InvalidArgumentError('Give a number of bytes up to 100MB, such as 500000, 500kB or 5MB.');
}
