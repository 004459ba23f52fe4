// In: the text of an IRI, a language tag or a literal. Out: whether a standard allows it. The one idea: a store refuses
// what the standard forbids, and some end the process over it, so it is found here, before anything is written.
import { IRI as TERM } from './terms.ts';

// RFC 3987: `ucschar` holds no controls, no private use, no surrogates and no noncharacters.
const planes = Array.from({ length: 14 }, (_, plane) => {
  const first = plane === 13 ? 'e1000' : `${(plane + 1).toString(16)}0000`;
  return `\\u{${first}}-\\u{${(plane + 1).toString(16)}fffd}`;
});
const ucschar = `\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}${planes.join('')}`;
const iprivate = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';
const octet = '%[0-9A-Fa-f]{2}';
const plain = `A-Za-z0-9\\-._~${ucschar}!$&'()*+,;=`;
const segments = `(?:[${plain}:@/]|${octet})*`;
const authority = `(?:(?:[${plain}:]|${octet})*@)?(?:\\[[0-9A-Fa-f:.]+\\]|(?:[${plain}]|${octet})*)(?::\\d*)?`;
const iri = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.\\-]*:` +
    `(?://${authority}(?:/${segments})?|(?!//)${segments})` +
    `(?:\\?(?:[${plain}:@/?${iprivate}]|${octet})*)?` +
    `(?:#(?:[${plain}:@/?]|${octet})*)?$`,
  'u',
);

/** Is this an absolute IRI that RFC 3987 allows? */
export function isAbsoluteIri(text: string): boolean {
  return iri.test(text);
}

const languageTag =
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+)$/i;

/** Is this a language tag that is well formed by RFC 5646 (BCP 47)? */
export function isLanguageTag(text: string): boolean {
  return languageTag.test(text);
}

const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const year = '-?(?:[1-9]\\d{3,}|0\\d{3})';
const lexical: Readonly<Record<string, RegExp>> = {
  [TERM.xsd.boolean]: /^(?:true|false|1|0)$/,
  [TERM.xsd.integer]: /^[+-]?\d+$/,
  [TERM.xsd.nonNegativeInteger]: /^(?:\+?\d+|-0+)$/,
  [TERM.xsd.positiveInteger]: /^\+?0*[1-9]\d*$/,
  [TERM.xsd.decimal]: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  [TERM.xsd.double]: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|[+-]?INF|NaN)$/,
  [TERM.xsd.date]: new RegExp(`^(?<year>${year})-(?<month>\\d\\d)-(?<day>\\d\\d)${zone}$`),
  [TERM.xsd.dateTime]: new RegExp(
    `^(?<year>${year})-(?<month>\\d\\d)-(?<day>\\d\\d)T(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)${zone}$`,
  ),
  [TERM.xsd.gYear]: new RegExp(`^(?<year>${year})${zone}$`),
  [TERM.xsd.gYearMonth]: new RegExp(`^(?<year>${year})-(?<month>\\d\\d)${zone}$`),
  [TERM.xsd.gMonthDay]: new RegExp(`^--(?<month>\\d\\d)-(?<day>\\d\\d)${zone}$`),
};

/** Is this a literal that its datatype allows? A date has to be in the calendar; of other datatypes anything is. */
export function isLexicalForm(value: string, datatype: string): boolean {
  const pattern = lexical[datatype];
  if (!pattern) return true;
  const parts = pattern.exec(value);
  if (!parts) return false;
  const { year: years = '2000', month = '01', day = '01' } = parts.groups ?? {};
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysIn(years, Number(month));
}

// Without a year, 29 February is a day. The last four digits decide, since 400 divides 10,000.
function daysIn(years: string, month: number): number {
  const last = Number(years.slice(-4));
  const leap = last % 4 === 0 && (last % 100 !== 0 || last % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
