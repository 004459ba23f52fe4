// In: paragraphs. Out: the sections of a document, as bytes. The one idea: in a section paragraphs stand by their subjects, with
// an empty line between them; so one is found in the bytes as a name in a telephone book, and the rest is never looked at.
import { type Paragraph, toSubjectIri } from '../rdf/index.ts';

/** By the rank of the heading. */
export type Sections = ReadonlyMap<number, Buffer>;

export type Edit = { readonly removed: readonly Paragraph[]; readonly added: readonly Paragraph[] };

/** No string is longer than half a gigabyte; a section may be. */
const LONG = 1_000_000;

const BETWEEN = '\n\n';

/**
 * The sections with some paragraphs less and others more; undefined where one to be removed does not stand there, letter
 * for letter, or where the subject of an added one has a paragraph already, or two. `base` is that of the document.
 */
export function editSections(sections: Sections, { removed, added }: Edit, base: string): Sections | undefined {
  const [less, more] = [groupByRank(removed), groupByRank(added)];
  if (less === undefined || more === undefined) return undefined;
  const edited = new Map(sections);
  for (const rank of new Set([...less.keys(), ...more.keys()])) {
    const section = edit(sections.get(rank), less.get(rank) ?? new Map(), more.get(rank) ?? new Map(), base);
    if (section === undefined) return undefined;
    if (section.length === 0) edited.delete(rank);
    else edited.set(rank, section);
  }
  return edited;
}

type Texts = ReadonlyMap<string, string>;

function groupByRank(paragraphs: readonly Paragraph[]): ReadonlyMap<number, Texts> | undefined {
  const ranks = new Map<number, Map<string, string>>();
  for (const { rank, subject, text } of paragraphs) {
    const texts = ranks.get(rank) ?? new Map<string, string>();
    if (texts.has(subject)) return undefined;
    ranks.set(rank, texts.set(subject, text));
  }
  return ranks;
}

function edit(section: Buffer = Buffer.alloc(0), removed: Texts, added: Texts, base: string): Buffer | undefined {
  const parts: Buffer[] = [];
  let waiting = '';
  let end = 0;
  const flush = (): void => {
    if (waiting !== '') parts.push(Buffer.from(waiting));
    waiting = '';
  };
  for (const subject of [...new Set([...removed.keys(), ...added.keys()])].sort()) {
    const place = find(section, subject, base);
    const old = removed.get(subject);
    const isThere = place.end > place.begin;
    if (isThere !== (old !== undefined)) return undefined;
    if (isThere && section.toString('utf8', place.begin, place.end) !== `${old}\n`) return undefined;
    if (place.begin > end) {
      flush();
      parts.push(section.subarray(end, place.begin));
    }
    const text = added.get(subject);
    if (text !== undefined) waiting += `${text}\n`;
    if (waiting.length > LONG) flush();
    end = place.end;
  }
  flush();
  parts.push(section.subarray(end));
  return Buffer.concat(parts);
}

// Where the paragraph of a subject stands, with the empty line after it; or, empty, where it would stand.
function find(section: Buffer, subject: string, base: string): { readonly begin: number; readonly end: number } {
  let [low, high] = [0, section.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const before = middle < BETWEEN.length ? -1 : section.lastIndexOf(BETWEEN, middle - BETWEEN.length);
    const begin = before < low ? low : before + BETWEEN.length;
    const end = section.indexOf(BETWEEN, begin) + BETWEEN.length;
    const met = toSubjectIri(section.toString('utf8', begin, section.indexOf('\n', begin)), base);
    if (met === subject) return { begin, end };
    if (met < subject) low = end;
    else high = begin;
  }
  return { begin: low, end: low };
}
