/**
 * In: a paragraph. Out: its sentences as ranges (UTF-16, relative to the paragraph).
 * The idea: a stop ends a sentence unless what stands before it is an abbreviation, or what follows cannot begin one.
 */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt adm sgt sen rep gov amb hon st jr sr messrs no vs etc eg ie viz cf al ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun pm am approx dept ' +
    'govt inc ltd co corp ave art para h.e hrh p ma md'
  ).split(' '),
);
const STARTERS = new Set(
  (
    'the a an he she they it we this that these those in on at for during after before both according as while his her ' +
    'their but and with from also earlier later speaking asked'
  ).split(' '),
);
const STOP = /(?:(?<![.!?…])[.!?…]+|\*{3,}|<…>)["”’'»)\]]*(?=\s|$|\*|<)|\*{3,}/uy;
/** With one of these `STOP` begins. */
const STOP_CODES: ReadonlySet<number> = new Set([...'.!?…*<'].map((character) => character.charCodeAt(0)));
const ELLIPSIS = 0x2026;
const isStopCode = (code: number): boolean => (code < 64 || code === ELLIPSIS) && STOP_CODES.has(code);

export interface Range {
  readonly begin: number;
  readonly end: number;
}

const isAsciiLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** The letters and stops with which the text ends. */
const lastWordOf = (text: string): string => {
  let begin = text.length;
  while (begin > 0 && (isAsciiLetter(text.charCodeAt(begin - 1)) || text[begin - 1] === '.')) begin -= 1;
  const isPlain = begin === 0 || text.charCodeAt(begin - 1) < 128;
  return isPlain ? text.slice(begin) : (/(?<![\p{L}\p{M}.])([\p{L}\p{M}.]+)$/u.exec(text)?.[1] ?? '');
};

const isAbbreviation = (before: string, after: string): boolean => {
  const word = lastWordOf(before);
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return true;
  if (word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !STARTERS.has((/^\s*(\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase()) && after.trim() !== '';
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === 'no' || lower === 'p' || lower === 'art') return /^\s*\d/.test(after);
  if (lower === 'co' || lower === 'inc' || lower === 'etc' || lower === 'corp' || lower === 'ltd')
    return /^\s*[\p{Ll}]/u.test(after);
  // "Ma. Theresa", "Md. Touhid": first names cut short
  if (lower === 'ma' || lower === 'md')
    return /^ \p{Lu}\p{Ll}/u.test(after) && !STARTERS.has((/^ (\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase());
  if (lower === 'mar' || lower === 'sun' || lower === 'sat' || lower === 'al')
    return /^\s*\d/.test(after) || lower === 'al';
  return true;
};

const isCapitalBehindSpace = (text: string): boolean =>
  text.charCodeAt(0) === 0x20 && text.charCodeAt(1) >= 0x41 && text.charCodeAt(1) <= 0x5a;

const opensSentence = (after: string): boolean =>
  isCapitalBehindSpace(after) || /^\s+(?:["“‘'«([–—-]+\s*)?[\p{Lu}\p{N}\p{Lo}]/u.test(after);

const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && /\s/.test(text[at] as string));
};

const trimmed = (text: string, begin: number, end: number): Range => {
  let from = begin;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { begin: from, end: to };
};

export const toSentences = (paragraph: string): Range[] => {
  const ranges: Range[] = [];
  let begin = 0;
  for (let at = 0; at < paragraph.length; at += 1) {
    if (!isStopCode(paragraph.charCodeAt(at))) continue;
    STOP.lastIndex = at;
    const stop = STOP.exec(paragraph)?.[0];
    if (stop === undefined) continue;
    const end = at + stop.length;
    const isEnd = endsSentence(stop, paragraph.slice(Math.max(begin, at - 24), at), paragraph.slice(end, end + 40));
    at = end - 1;
    if (!isEnd) continue;
    const range = trimmed(paragraph, begin, end);
    if (range.end > range.begin) ranges.push(range);
    begin = end;
  }
  const last = trimmed(paragraph, begin, paragraph.length);
  if (last.end > last.begin) ranges.push(last);
  return ranges;
};

const endsSentence = (stop: string, before: string, after: string): boolean => {
  if (stop.includes('***') || stop.includes('<…>')) return true;
  if (stop === '.' && isAbbreviation(before, after)) return false;
  return opensSentence(after) || after.trim() === '';
};
