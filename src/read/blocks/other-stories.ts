/**
 * In: lines, furniture marked. Out: the same, with lists of other stories and readers' comments as boilerplate. The one
 * idea: a list is opened by a heading ("Most read") or by its shape (titles in a row, with dates or said twice), and
 * lasts until prose comes again; what stands in it is another article's news and must not be read as this one's.
 */
import type { Draft } from './lines.ts';
import { sharesWords } from './overlap.ts';
import { isBullet, isSpeech } from './shape.ts';

/** `prose`: how many lines of prose in a row end the list. A box in the middle ends sooner than a column at the end. */
export interface Opening {
  readonly reason: string;
  readonly prose: number;
  readonly pattern: RegExp;
}

const LIST = 'list of other stories';
export const OPENINGS: readonly Opening[] = [
  {
    reason: "readers' comments",
    prose: Number.POSITIVE_INFINITY,
    pattern:
      /^(?:leave a (?:reply|comment)|post a comment|add (?:a|your) comment|view all comments|inline feedbacks?|(?:reader )?comments? ?\(\d+\)|\d+ (?:comments?|responses|replies|thoughts on .{1,120})|reader comments|join the (?:conversation|discussion))$/i,
  },
  {
    reason: LIST,
    prose: 1,
    pattern:
      /^(?:read (?:more|also|next)|also read|see also|watch(?: also)?|more|related(?: (?:stories|story|articles?|news|posts?|topics?|content|coverage|links?|reading|videos?))?|more (?:stories|news|coverage|on|from|in)\b.{0,60}|further reading|don['’]t miss|in case you missed it|recommended(?: (?:stories|articles|for you|reading))?)\s?[:：]?$/i,
  },
  {
    reason: LIST,
    prose: 2,
    pattern:
      /^(?:(?:the|our|most|top|popular|featured|trending|latest|other|similar|more|recent|today['’]?s|suggested|breaking|editor['’]?s?['’]?|must)\s+){1,3}(?:read|reads|popular|viewed|shared|commented|watched|discussed|stories|story|articles?|news|posts?|topics?|content|coverage|headlines|links?|reading|picks?|choice|videos?|items?|now|today|this week|from .{1,60}|in .{1,40}|on .{1,40}|like this)\s?[:：]?$/i,
  },
  {
    reason: LIST,
    prose: 2,
    pattern:
      /^(?:trending|popular|featured|headlines|latest|you (?:may|might) (?:also )?(?:like|be interested in|have missed)\b.{0,20}|up next|(?:from )?around the web|from the web|sponsored links|in other news|more for you|what to read next)\s?[:：]?$/i,
  },
];

/** Marks what stands under such headings, and runs of titles that have none. */
export function markOtherStories(lines: readonly Draft[]): readonly Draft[] {
  const marked: Draft[] = [];
  let open: (Pick<Opening, 'reason' | 'prose'> & { readonly from: number }) | undefined;
  let proseBefore = 0;
  for (const [index, line] of lines.entries()) {
    if (line.role === 'headline') {
      open = undefined;
      marked.push(line);
      continue;
    }
    if (open && proseRun(lines, index) >= open.prose) {
      if (proseBefore === 0) releaseHeadline(lines, marked, open.from, index);
      open = undefined;
    }
    const opening = OPENINGS.find(({ pattern }) => line.text.length < 160 && pattern.test(line.text));
    const comments = opening?.prose === Number.POSITIVE_INFINITY;
    const heads = comments || !isProse(lines[index + 1]);
    if (opening && heads && open?.prose !== Number.POSITIVE_INFINITY && !(comments && proseBefore < 2)) {
      open = { ...opening, from: index };
    } else if (!open && proseBefore > 0 && isRunOfTitles(lines, index)) {
      open = { reason: LIST, prose: 2, from: index };
    }
    if (!open && isProse(line)) proseBefore += 1;
    marked.push(open ? { ...line, role: 'boilerplate', reason: open.reason } : line);
  }
  return marked;
}

/** A list before any prose may have run on into the article's own head: its headline is told by the words of the prose. */
function releaseHeadline(lines: readonly Draft[], marked: Draft[], from: number, prose: number): void {
  const told = lines
    .slice(prose, prose + 2)
    .map(({ text }) => text)
    .join(' ');
  for (let index = prose - 1; index > from; index -= 1) {
    const line = lines[index];
    if (line === undefined || line.role !== undefined || !sharesWords(line.text, told)) continue;
    for (let at = index; at < prose; at += 1) marked[at] = lines[at] ?? line;
    return;
  }
}

function proseRun(lines: readonly Draft[], from: number): number {
  let length = 0;
  while (length < 2 && isProse(lines[from + length])) length += 1;
  return length;
}

/** A sentence or more of some length: teasers in a list are shorter, or stand between titles. */
function isProse(line: Draft | undefined): boolean {
  if (line === undefined || line.role !== undefined) return false;
  return line.shape.prose && line.shape.words >= 12;
}

/** Three titles in a row, or two with dates between them or said twice; not where "… agreed on:" leads in to them. */
function isRunOfTitles(lines: readonly Draft[], from: number): boolean {
  const before = lines[from - 1];
  if (!isTitle(lines[from]) || before?.shape.leadsIn) return false;
  const titles = new Set<string>();
  let hints = 0;
  for (const line of lines.slice(from, from + 12)) {
    if (line.reason === 'date line' || titles.has(line.text)) hints += 1;
    else if (isTitle(line)) titles.add(line.text);
    else break;
  }
  return titles.size >= 3 || (titles.size >= 2 && hints >= 2);
}

function isTitle(line: Draft | undefined): boolean {
  if (line === undefined || line.role !== undefined || isBullet(line.text)) return false;
  const { words, prose, titleCased, leadsIn } = line.shape;
  return titleCased && !prose && !leadsIn && words >= 4 && !(isSpeech(line.text) && words > 20);
}
