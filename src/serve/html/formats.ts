// In: dates and numbers as the graph has them, and the reader's languages. Out: how the reader writes them. The one idea:
// a date is shown as precisely as it is known, and no more.

export type Formats = {
  /** `2026-01-26`, `2026-01`, `2026` or `--01-22`; what is none of these stays as it is. */
  date(text: string): string;
  /** The first and the last day, or just the one. */
  range(first: string, last: string): string;
  number(value: number): string;
};

/** `languages` are tags of BCP 47, best first; those that are none are passed over. */
export function toFormats(languages: readonly string[]): Formats {
  const known = languages.filter(isTag);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(known, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  const day = format({ year: 'numeric', month: 'long', day: 'numeric' });
  const month = format({ year: 'numeric', month: 'long' });
  const monthDay = format({ month: 'long', day: 'numeric' });
  const numbers = new Intl.NumberFormat(known);
  const date = (text: string): string => {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return day.format(new Date(`${text}T00:00:00Z`));
    if (/^\d{4}-\d\d$/.test(text)) return month.format(new Date(`${text}-01T00:00:00Z`));
    // A leap year has every day.
    if (/^--\d\d-\d\d$/.test(text)) return monthDay.format(new Date(`2024-${text.slice(2)}T00:00:00Z`));
    return text;
  };
  return {
    date,
    range: (first, last) => (last === '' || last === first ? date(first) : `${date(first)} – ${date(last)}`),
    number: (value) => numbers.format(value),
  };
}

/** The languages of an Accept-Language header (RFC 9110, section 12.5.4), best first; without one, English. */
export function readLanguages(header: string | undefined): readonly string[] {
  const ranges = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
      return { tag, quality: Number(quality) || 0 };
    });
  const wanted = ranges.filter(({ tag, quality }) => quality > 0 && tag !== '*' && tag !== '');
  return [...wanted.sort((one, other) => other.quality - one.quality).map(({ tag }) => tag), 'en'];
}

function isTag(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
