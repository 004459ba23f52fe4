/** In: a sentence. Out: which patterns of dates are worth a try. The idea: one cheap look for digits, months, days serves them all. */
/** What has to stand in a sentence, as a test that costs little, before a pattern is worth a try. */
const NEEDS = {
  digit: /\d/,
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  day: /day/iu,
  partOfDay: /day|morning|afternoon|evening|night/iu,
  relative: /day|tomorrow|tonight|this |last night/iu,
  count: /ago|later|earlier/iu,
  last: /last\s/iu,
} as const;

export type Need = keyof typeof NEEDS;

/** Says whether `text` has what is needed; each kind is looked for once. */
export const toNeedTest = (text: string): ((need: Need) => boolean) => {
  const met: Partial<Record<Need, boolean>> = {};
  return (need) => {
    met[need] ??= NEEDS[need].test(text);
    return met[need];
  };
};
