/**
 * In: short stretches of text and metadata that give a day of publication. Out: `YYYY-MM-DD`. The one idea: a day is
 * taken as written or not at all. 03/04/2024 can be two days, so it is none; 30/04/2023 can only be one.
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const FORMS: readonly { readonly pattern: RegExp; readonly parts: (...found: string[]) => string | undefined }[] = [
  // 2023-04-30, 2023/4/30, 2023.04.30, 2023-04-30T21:33:00Z: the day as the writer's clock had it
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, parts: (y, m, d) => toDay(y, m, d) },
  // April 30, 2023; Apr. 30th 2023
  {
    pattern: new RegExp(
      `\\b(${MONTH})\\.?\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?,\\s{0,3}|\\s{1,3})(\\d{4})\\b`,
      'i',
    ),
    parts: (m, d, y) => toDay(y, monthNumber(m), d),
  },
  // 30 April 2023; Sun, 30 Apr 2023; 30-Apr-2023; 30th of April, 2023
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,3}of)?[\\s-]{1,3}(${MONTH})[.,]?[\\s-]{1,3}(\\d{4})\\b`,
      'i',
    ),
    parts: (d, m, y) => toDay(y, monthNumber(m), d),
  },
  // 30/04/2023, 04.30.2023: only where one of the two cannot be a month, or both are the same
  { pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, parts: (a, b, y) => unambiguousDay(a, b, y) },
  // 20230430
  { pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/, parts: (y, m, d) => toDay(y, m, d) },
];

/** The first full day in `text`, or undefined. Looks at 400 characters and no more. */
export function findDay(text: string): string | undefined {
  const head = text.slice(0, 400);
  let best: { readonly index: number; readonly day: string } | undefined;
  for (const { pattern, parts } of FORMS) {
    const found = pattern.exec(head);
    const day = found && parts(...found.slice(1));
    if (found && day && (best === undefined || found.index < best.index)) best = { index: found.index, day };
  }
  return best?.day;
}

/** A day in the path of an address: `/20260126/`, `/2022/10/04/`, `/2022/oct/04/`, `/2022-10/04/`, `/2022-10-04-`. */
export function findDayInUrl(url: string): string | undefined {
  const path = url
    .slice(0, 2000)
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '');
  const found =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?![\d])/.exec(path) ??
    /\/(\d{4})(\d{2})(\d{2})(?![\d])/.exec(path) ??
    /\/(\d{4})\/([a-z]{3})\/(\d{1,2})(?![\d])/i.exec(path);
  if (!found) return undefined;
  const [, year, month, day] = found;
  return toDay(year, /\d/.test(month ?? '') ? month : monthNumber(month), day);
}

const FILLER =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^(?:first|last)?-?(?:published|updated|posted|modified|created|released|issued|dated?|publication|on|at|of|the|last|first|time|local|hrs?|hours|am|pm|a\.m|p\.m|gmt|utc|e[sd]?t|p[sd]?t|bst|ist|pkt|cst|ces?t|msk|jst|hkt|sgt|aest|bjt|z)$|^(?:gmt|utc)?[+-]\d{1,2}(?::?\d{2})?$/i;
const DAY_OR_TIME =
  /^\d{1,2}(?:st|nd|rd|th)?$|^\d{4}$|^\d{8}$|^\d{1,2}[:.h]\d{2}(?::\d{2})?(?:am|pm|z|hrs)?$|^\d{1,2}(?:am|pm)$|^\d{1,4}[-/.](?:\d{1,2}|[a-z]{3})[-/.]\d{1,4}(?:t[\d:.]+(?:z|[+-][\d:]+)?)?$/i;
const MONTH_WORD = new RegExp(`^${MONTH}$`, 'i');

/** Whether a whole line is a date, with or without time, weekday and a label: "Sunday 12 May 2024 - 08:15". */
export function isDateLine(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  const tokens = text.split(/[\s,|•·;()[\]]+|\s[-–—]\s/).map((token) => token.replace(/^[-–—]+$|(?<![:.])[:.]+$/g, ''));
  const words = tokens.filter((token) => token !== '');
  const months = words.filter((word) => MONTH_WORD.test(word)).length;
  const known = words.every((word) => FILLER.test(word) || DAY_OR_TIME.test(word) || MONTH_WORD.test(word));
  return (
    known && (months > 0 || findDay(text) !== undefined || words.some((word) => /^\d+[-/.]\d+[-/.]\d+$/.test(word)))
  );
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function unambiguousDay(a = '', b = '', year = ''): string | undefined {
  if (Number(a) > 12 || a === b) return toDay(year, b, a);
  return Number(b) > 12 ? toDay(year, a, b) : undefined;
}

/** The day if the calendar has it. */
function toDay(year = '', month = '', day = ''): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number(year) >= 1800 && date.toISOString().startsWith(text) ? text : undefined;
}
