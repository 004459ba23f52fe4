/**
 * In: dates as precise as their texts are. Out: stretches of days, which can be compared.
 * The idea: a day, a month, a visit and the weeks of news after a meeting are all a first and a last day; where the year is
 * missing, they stand in one leap year.
 */
import type { PartialDate } from '../model/index.ts';

/** From one day to another, both in it, counted from 1970-01-01; without a year, within 2000, which is a leap year. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly hasYear: boolean;
}

const MILLISECONDS = 86_400_000;
const LEAP_YEAR = '2000';

/** The number of a day given as `YYYY-MM-DD`; NaN for what is no day. */
export const toDay = (text: string): number => Date.parse(`${text}T00:00:00Z`) / MILLISECONDS;

/** `YYYY-MM-DD` of a day's number. */
export const toDate = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

const lastOfMonth = (month: string): number => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return Date.UTC(year, number, 0) / MILLISECONDS;
};

const firstDay = (value: string): number =>
  value.startsWith('--') ? toDay(`${LEAP_YEAR}-${value.slice(2)}`) : toDay(`${value}-01-01`.slice(0, 10));

const lastDay = (value: string): number => {
  if (value.startsWith('--')) return firstDay(value);
  if (value.length === 4) return toDay(`${value}-12-31`);
  return value.length === 7 ? lastOfMonth(value) : toDay(value);
};

/** The days that a date can be. */
export const toDays = ({ start, end = start }: PartialDate): Days => ({
  from: firstDay(start),
  to: lastDay(end),
  hasYear: !start.startsWith('--'),
});

/** Whether it is one day of one year. */
export const isOneDay = ({ from, to, hasYear }: Days): boolean => hasYear && from === to;

/** 0 for Sunday to 6 for Saturday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** The same day in the leap year: what is left of a day without its year. */
const withoutYear = (day: number): number => toDay(`${LEAP_YEAR}${toDate(day).slice(4)}`);

const YEAR = 366;

/** As one or two stretches of the leap year: a stretch over New Year is two. */
const toStretches = (days: Days): readonly (readonly [number, number])[] => {
  const first = firstDay(LEAP_YEAR);
  const last = lastDay(LEAP_YEAR);
  if (days.to - days.from >= YEAR) return [[first, last]];
  const [from, to] = days.hasYear ? [withoutYear(days.from), withoutYear(days.to)] : [days.from, days.to];
  if (from <= to) return [[from, to]];
  return [
    [from, last],
    [first, to],
  ];
};

/** Whether two stretches have a day in common; the year counts where both have one. */
export const overlap = (one: Days, other: Days): boolean => {
  if (one.hasYear && other.hasYear) return one.from <= other.to && other.from <= one.to;
  return toStretches(one).some(([from, to]) => toStretches(other).some((days) => from <= days[1] && days[0] <= to));
};

/** Whether one stretch holds the other, or, where a year is missing, can hold it. */
export const contains = (one: Days, other: Days): boolean => {
  if (one.hasYear && other.hasYear)
    return (one.from <= other.from && other.to <= one.to) || (other.from <= one.from && one.to <= other.to);
  const within = (inner: Days, outer: Days): boolean =>
    toStretches(inner).every(([from, to]) => toStretches(outer).some((days) => days[0] <= from && to <= days[1]));
  return within(one, other) || within(other, one);
};

/** Months in which the stretch lies: `2026-01`; `--01` where the year is missing. At most two years of them. */
export const monthsOf = (days: Days): readonly string[] => {
  const months = new Set<string>();
  for (const [from, to] of days.hasYear ? [[days.from, days.to] as const] : toStretches(days))
    for (let day = from; day <= Math.min(to, from + 2 * YEAR); day += 28) months.add(toDate(day).slice(0, 7));
  for (const [, to] of days.hasYear
    ? [[days.from, Math.min(days.to, days.from + 2 * YEAR)] as const]
    : toStretches(days))
    months.add(toDate(to).slice(0, 7));
  return [...months].map((month) => (days.hasYear ? month : `-${month.slice(4)}`)).sort();
};
