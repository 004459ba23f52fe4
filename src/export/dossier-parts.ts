// In: facts. Out: the parts of a dossier in Markdown: meetings, positions, references, each with its quotations. The one
// idea: every fact stands with its words, its article and the day, so that a reader can check it without the graph.
import type { Fact, MeetingRecord, OfficeRecord, PositionRecord, Quotation, ReferenceRecord } from '../graph/index.ts';
import { toInline, toLink } from './markdown.ts';

/** Latest first; what has no day, or none with a year, at the end. */
export function toLatestFirst<T extends Fact>(
  facts: readonly T[],
  toDay: (fact: T) => string | undefined,
): readonly T[] {
  const key = (fact: T): string => (/^\d/.test(toDay(fact) ?? '') ? (toDay(fact) ?? '') : '');
  return facts.toSorted((one, other) => {
    if (key(one) !== key(other)) return key(one) < key(other) ? 1 : -1;
    return one.iri < other.iri ? -1 : 1;
  });
}

/** "## Title" with its items, or nothing; `between` stands between two of them. */
export function toPart(title: string, items: readonly string[], between: '' | '\n' = '\n'): string {
  return items.length === 0 ? '' : `\n## ${title}\n\n${items.join(between)}`;
}

/** "4 March 2031", "March 2031", "2031", "4 March"; the value as it stands, where it is no day. */
export function toDayText(value: string | undefined): string {
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value ?? '') ?? [];
  if (year === undefined) return value === undefined ? 'day not known' : toInline(value);
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year === '-' ? undefined : year];
  return parts.filter(Boolean).join(' ');
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export function toMeetingItem(meeting: MeetingRecord): string {
  const { kind, status, start, end, dateBasis, place, placeBasis, participations } = meeting;
  const days = end === undefined ? toDayText(start) : `${toDayText(start)} to ${toDayText(end)}`;
  const when = `${days}${dateBasis === 'inferred' ? ' (inferred)' : ''}`;
  const where = place === undefined ? '' : `, ${toInline(place.name)}${placeBasis === 'inferred' ? ' (inferred)' : ''}`;
  const guests = participations.map(({ person, role, party }) => {
    const who = [person?.name ?? 'not named', role]
      .filter((part) => part !== undefined)
      .map(toInline)
      .join(', ');
    return `  - ${who} (${toInline(party?.name ?? 'party not known')})\n`;
  });
  const what = [kind, status]
    .filter((part) => part !== undefined)
    .map(toInline)
    .join(', ');
  return `- **${when}${where}**: ${what}\n${guests.sort().join('')}${toQuotes(meeting.quotations)}`;
}

export function toPositionItem(position: PositionRecord): string {
  const { holder, issue, proposition, stance, attributedBy, statedOn, dateBasis, speaker, occasion } = position;
  const when = `${toDayText(statedOn)}${dateBasis === 'inferred' ? ' (inferred)' : ''}`;
  const what = toInline(issue?.name ?? 'issue not known');
  const words = proposition === undefined ? '' : `, speaking of ${toInline(proposition.name)}`;
  const by = attributedBy === undefined ? '' : `, according to ${toInline(attributedBy.name)}`;
  const who = toInline(holder?.name ?? 'party not known');
  return `- **${when}**: ${who} ${toStanceText(stance)} ${what}${words}${by}\n${toSetting(speaker, occasion)}${toQuotes(position.quotations)}`;
}

export function toReferenceItem({ actor, initiative, stance, speaker, occasion, quotations }: ReferenceRecord): string {
  const who = toInline(actor?.name ?? 'party not known');
  const what = toInline(initiative?.name ?? 'initiative not known');
  return `- ${who} ${toStanceText(stance)} **${what}**\n${toSetting(speaker, occasion)}${toQuotes(quotations)}`;
}

export function toOfficeItem({ office, roles, party, sources }: OfficeRecord): string {
  const title = office?.name ?? roles[0] ?? 'office not known';
  const of = party === undefined ? '' : ` (${toInline(party.name)})`;
  const days = sources.flatMap(({ published }) => published ?? []).sort();
  const known =
    days.length === 0 ? '' : `, in articles of ${[...new Set([days[0], days.at(-1)])].map(toDayText).join(' to ')}`;
  return `- ${toInline(title)}${of}${known}\n`;
}

function toStanceText(stance: string | undefined): string {
  return stance === 'neutral' ? 'takes no side on' : toInline(stance ?? 'speaks of');
}

type Named = { readonly name: string } | undefined;

function toSetting(speaker: Named, occasion: Named): string {
  const parts = [
    speaker && `said by ${toInline(speaker.name)}`,
    occasion && `at the meeting ${toInline(occasion.name)}`,
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? '' : `  ${text}\n`;
}

/** Each quotation with its article, the day of publication and the offsets. */
export function toQuotes(quotations: readonly Quotation[]): string {
  return quotations
    .map(({ words, article, begin, end }) => {
      const title = toLink(article?.headline ?? article?.id ?? 'article not known', article?.url);
      const about = [
        article?.publisher && toInline(article.publisher),
        article?.published && toDayText(article.published),
      ];
      const name = article?.headline === undefined ? undefined : toInline(article.id);
      const range = begin === undefined || end === undefined ? undefined : `characters ${begin} to ${end}`;
      const source = [title, ...about].filter(Boolean).join(', ');
      const place = [name, range].filter((part) => part !== undefined).join(', ');
      return `\n  > “${toInline(words)}”\n  >\n  > — ${source}${place === '' ? '' : ` (${place})`}\n`;
    })
    .join('');
}
