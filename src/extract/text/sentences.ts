/**
 * In: a paragraph. Out: its sentences as ranges (UTF-16, relative to the paragraph).
 * The idea: a stop ends a sentence unless what stands before it is an abbreviation, or what follows cannot begin one.
 */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt adm sgt sen rep gov amb hon st jr sr messrs no vs etc eg ie viz cf al ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun pm am approx dept ' +
    'govt inc ltd co corp ave art para h.e hrh p'
  ).split(' '),
);
const STARTERS = new Set(
  (
    'the a an he she they it we this that these those in on at for during after before both according as while his her ' +
    'their but and with from also earlier later speaking asked'
  ).split(' '),
);
const STOP = /(?:(?<![.!?…])[.!?…]+|\*{3,}|<…>)["”’'»)\]]*(?=\s|$|\*|<)|\*{3,}/gu;

export interface Range {
  readonly begin: number;
  readonly end: number;
}

const isAbbreviation = (before: string, after: string): boolean => {
  const word = /(?<![\p{L}\p{M}.])([\p{L}\p{M}.]+)$/u.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !STARTERS.has((/^\s*(\p{L}+)/u.exec(after)?.[1] ?? '').toLowerCase()) && after.trim() !== '';
  if (!ABBREVIATIONS.has(lower)) return false;
  if (lower === 'no' || lower === 'p' || lower === 'art') return /^\s*\d/.test(after);
  if (lower === 'co' || lower === 'inc' || lower === 'etc' || lower === 'corp' || lower === 'ltd')
    return /^\s*[\p{Ll}]/u.test(after);
  if (lower === 'mar' || lower === 'sun' || lower === 'sat' || lower === 'al')
    return /^\s*\d/.test(after) || lower === 'al';
  return true;
};

const opensSentence = (after: string): boolean => /^\s+(?:["“‘'«([–—-]+\s*)?[\p{Lu}\p{N}\p{Lo}]/u.test(after);

const trimmed = (text: string, begin: number, end: number): Range => {
  let from = begin;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { begin: from, end: to };
};

export const toSentences = (paragraph: string): Range[] => {
  const ranges: Range[] = [];
  let begin = 0;
  for (const match of paragraph.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const before = paragraph.slice(Math.max(begin, match.index - 24), match.index);
    const after = paragraph.slice(end, end + 40);
    const isSeparator = match[0].includes('***') || match[0].includes('<…>');
    if (!isSeparator) {
      if (match[0].startsWith('.') && match[0].length === 1 && isAbbreviation(before, after)) continue;
      if (after.trim() !== '' && !opensSentence(after)) continue;
    }
    const range = trimmed(paragraph, begin, end);
    if (range.end > range.begin) ranges.push(range);
    begin = end;
  }
  const last = trimmed(paragraph, begin, paragraph.length);
  if (last.end > last.begin) ranges.push(last);
  return ranges;
};
