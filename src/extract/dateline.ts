/** In: the first sentences of a report. Out: the place that it is dated from. */
import type { KnownPlace, Lexicon } from '../lexicon/index.ts';
import type { Place } from '../model/index.ts';
import { toPlace } from './places.ts';
import { mentionFrom, type Sentence, textOf } from './sentence.ts';

/** The place of a dateline: "BEIJING (Sputnik) - ", "NEW DELHI, Jan. 26 (Xinhua) -- ", "GENEVA — ". */
export const findDateline = (
  sentence: Sentence,
  lexicon: Lexicon,
): { readonly place: Place; readonly end: number } | undefined => {
  const first = sentence.words[0];
  if (!first || first.shape === 'mark') return undefined;
  const mention = mentionFrom(sentence, 0);
  const known = mention?.labels.find((one): one is KnownPlace => one.kind === 'place');
  if (!mention || !known) return undefined;
  const rest = textOf(sentence, mention.end, Math.min(sentence.words.length, mention.end + 14));
  const isDateline =
    /^(?:,[^.]{0,40}?)?(?:\([^)]{2,30}\)\s*)?(?:[-–—]{1,2}|:)\s/.test(`${rest} `) ||
    /^(?:,\s*[\p{L}.]{3,9}\s*\d{1,2}[^)]{0,20})?\([^)]{2,30}\)/u.test(rest);
  const marks = sentence.words.findIndex((word, index) => index >= mention.end && /^[-–—:]$/.test(word.text));
  return isDateline || (first.shape === 'caps' && marks > 0 && marks < 14)
    ? { place: toPlace(known, 'inferred', lexicon), end: marks < 0 ? mention.end : marks + 1 }
    : undefined;
};

/** "GENEVA, May 2 (ANI): ": how many letters of a sentence say where and when the report was filed. */
export const endOfDateline = (text: string): number => {
  const found = DATELINE.exec(text)?.[0] ?? '';
  // "On Monday, May 6 - two days before": a town in capitals, or an agency's sign, makes it one
  return /^\p{Lu}{2}|\(|\b\p{Lu}{3,} [-–—]{1,2}\s$/u.test(found) ? found.length : 0;
};

const DATELINE = /^\p{Lu}[^.;]{0,60}?(?:\)\s*[-–—:]+|\s[-–—]{1,2}|(?<=\p{Lu}):)\s/u;
