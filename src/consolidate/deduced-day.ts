/**
 * In: reports of one meeting that give no day. Out: the one day that it can have been, if a visit and a weekday leave one.
 * The idea: "on Monday", during a visit from the 22nd to the 27th, in the news of late January, is one day; it is marked as
 * inferred. Weeks of publication alone leave many.
 */
import type { PartialDate } from '../model/index.ts';
import { type Days, overlap, toDate, weekdayOf } from './days.ts';
import type { Report } from './reports.ts';

/** The only day that all reports leave open; undefined where there are several, or the year is unknown. */
export const deduceDay = (reports: readonly Report[]): PartialDate | undefined => {
  const weekdays = new Set(reports.flatMap(({ weekday }) => weekday ?? []));
  if (weekdays.size !== 1 || !reports.some(({ visit }) => visit !== undefined)) return undefined;
  const windows = reports.flatMap(({ window }) => window ?? []);
  const [first, ...others] = windows.filter(({ hasYear }) => hasYear);
  if (first === undefined) return undefined;
  const from = others.reduce((latest, window) => Math.max(latest, window.from), first.from);
  const to = others.reduce((earliest, window) => Math.min(earliest, window.to), first.to);
  const open: number[] = [];
  for (let day = from; day <= to; day += 1) {
    const days: Days = { from: day, to: day, hasYear: true };
    if (weekdays.has(weekdayOf(day)) && windows.every((window) => overlap(window, days))) open.push(day);
    if (open.length > 1) return undefined;
  }
  const [only] = open;
  return only === undefined ? undefined : { start: toDate(only), basis: 'inferred' };
};
