/**
 * In: one short line. Out: whether it is a byline, a dated label, or a bar of buttons to share. They are told by all
 * of their words and not by the first: "By Monday …" and "Share prices …" are prose.
 */
import { findDay, MONTH } from '../dates.ts';

const BYLINE =
  /^(?:(?:[Ww]ritten|[Rr]eported|[Cc]ompiled|[Ee]dited|[Pp]osted|[Pp]ublished|[Ss]tory|[Rr]eport|[Ww]ords|[Tt]ext|[Tt]ranslated|[Aa]nalysis|[Ii]nterview) by|By|BY)\s?:?\s(?<names>.{2,120})$/u;
const BETWEEN_NAMES = /^(?:and|of|for|in|the|at|with|&|[|/·•-]|al|el|bin|ibn|de|da|van|von|der|la|le)$/u;

/** "By Marta Lind", "Written by: Omar Haddad and Ann Li, Oslo" */
export function isNameLine(line: string): boolean {
  const names = BYLINE.exec(line)?.groups?.names;
  if (names === undefined || /[.!?:;]$|:\s/.test(names)) return false;
  const words = names.split(/[\s,]+/).filter((word) => word !== '');
  return (
    words.length <= 12 &&
    /^\p{Lu}/u.test(names) &&
    words.every((word) => /^[\p{Lu}\d@]/u.test(word) || BETWEEN_NAMES.test(word))
  );
}

const DATE_FIRST = new RegExp(
  `^(?:${MONTH}\\.?\\s\\d{1,2},?|\\d{1,2}\\s${MONTH}\\.?,?|\\d{4}-\\d{2}-)(?:\\s?\\d{2,4})\\b(?<rest>.{0,60})$`,
  'i',
);

/** A date with the name of a source or author: "Wire | Updated: Mar 05, 2024", "March 5, 2024 Staff Reporter 0 Comments" */
export function isDatedLabel(line: string): boolean {
  if (line.length > 160 || findDay(line) === undefined || /[.!?]["'”’)]*$/.test(line)) return false;
  const barred = /[|•·]|\b(?:updated|published|posted)\s?:/i.test(line) && line.split(/\s+/).length <= 20;
  const rest = DATE_FIRST.exec(line)?.groups?.rest;
  const words = rest?.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return (
    barred || (words !== undefined && words.length <= 4 && words.every((word) => /^(?:\p{Lu}|by$|at$)/u.test(word)))
  );
}

const BUTTONS = new Set(
  'share shares tweet facebook twitter whatsapp linkedin email e-mail mail print pinterest reddit telegram viber messenger instagram youtube flipboard x copy link copied pocket save comment comments bookmark like follow listen a a- a+ aa font size post weibo wechat more'.split(
    ' ',
  ),
);
const BETWEEN_BUTTONS = new Set('this on via to by in article story page post news with friends the & and'.split(' '));

/** "Share Tweet Email Print", "Share this article on Facebook" */
export function isShareBar(line: string): boolean {
  if (line.length > 160 || /[.!?]$/.test(line)) return false;
  const words = line
    .toLowerCase()
    .split(/[\s|,:/·•]+/)
    .filter((word) => word !== '');
  const known = words.every((word) => BUTTONS.has(word) || BETWEEN_BUTTONS.has(word) || /^\d[\d.,]*k?$/.test(word));
  return known && words.some((word) => BUTTONS.has(word));
}
