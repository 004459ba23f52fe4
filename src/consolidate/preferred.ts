/**
 * In: the values that reports give for one thing. Out: the one to show, and why; and all of them where they differ.
 * The idea: the most precise value first, then the one that most reports give, then the first in the alphabet.
 */
import type { Meeting, PartialDate, Place, Reading } from '../model/index.ts';
import { byText } from './order.ts';

/** A value, and the article that gives it. */
export interface Given<T> {
  readonly value: T;
  readonly article: string;
}

export interface Preferred<T> {
  readonly value: T;
  /** More than one only where reports differ; the preferred one first. */
  readonly readings: readonly Reading[];
  readonly reason: string;
}

/** How to write a value, and how precise it is. */
export interface Scale<T> {
  readonly toText: (value: T) => string;
  readonly precision: (value: T) => number;
}

/** The value to show; undefined where no report gives any. */
export const prefer = <T>(given: readonly Given<T>[], { toText, precision }: Scale<T>): Preferred<T> | undefined => {
  const groups = new Map<string, Given<T>[]>();
  for (const one of given) {
    const text = toText(one.value);
    const group = groups.get(text);
    if (group) group.push(one);
    else groups.set(text, [one]);
  }
  const ranked = [...groups]
    .map(([text, group]) => ({
      text,
      reports: [...new Set(group.map(({ article }) => article))].sort(),
      best: group.reduce((one, other) => (precision(other.value) > precision(one.value) ? other : one)).value,
    }))
    .sort(
      (one, other) =>
        precision(other.best) - precision(one.best) ||
        other.reports.length - one.reports.length ||
        byText(one.text, other.text),
    );
  const [first, second] = ranked;
  if (!first) return undefined;
  const counted = `${first.reports.length} of ${new Set(given.map(({ article }) => article)).size} reports give it`;
  const reason =
    second === undefined
      ? counted
      : precision(first.best) > precision(second.best)
        ? `it is the most precise, or the best founded; ${counted}`
        : first.reports.length > second.reports.length
          ? `most reports give it: ${counted}`
          : `nothing speaks for one of them; it is the first in order, and ${counted}`;
  const readings = ranked.map(({ text, reports }, at) => ({ value: text, isPreferred: at === 0, reports }));
  return { value: first.best, readings, reason };
};

/** A day before a month, a stated one before an inferred one. */
export const dates: Scale<PartialDate> = {
  toText: ({ start, end }) => [start, end].filter(Boolean).join('/'),
  precision: ({ start, end, basis }) =>
    start.length * 2 - (start.startsWith('--') ? 8 : 0) + (basis === 'stated' ? 1 : 0) - (end === undefined ? 0 : 4),
};

/** A town or site before a country, a stated one before an inferred one. */
export const places: Scale<Place> = {
  toText: ({ name }) => name,
  precision: ({ concept, basis }) => (concept?.includes('/place/') ? 2 : 0) + (basis === 'stated' ? 1 : 0),
};

export const words: Scale<string> = { toText: (value) => value, precision: () => 0 };

export const kinds: Scale<Meeting['kind']> = {
  toText: (kind) => kind,
  precision: (kind) => (kind === 'summit' ? 1 : 0),
};
