/**
 * In: lines, headline marked. Out: the same with headings inside the article as metadata. A heading is short, has no
 * stop and stands over prose; a sentence that is cut off or was never closed is longer or has small verbs, and stays.
 */
import type { Draft } from './lines.ts';
import { isBullet, isSpeech } from './shape.ts';

/** Marks section headings, and titles with no text under them. */
export function markHeadings(lines: readonly Draft[]): readonly Draft[] {
  let begun = false;
  let listed = false;
  return lines.map((line, index) => {
    if (line.role !== undefined) {
      if (line.role === 'headline') begun = true;
      return line;
    }
    const { shape } = line;
    const candidate = isHeading(line);
    const heading = begun && !listed && candidate;
    if (!candidate) begun = true;
    // What follows "They agreed on:" without a sentence between belongs to it.
    listed = shape.leadsIn || (listed && !shape.prose);
    if (!heading) return line;
    const next = lines.slice(index + 1).find(({ role }) => role !== 'metadata' && role !== 'duplicate');
    const over = next !== undefined && next.role === undefined && (next.shape.prose || isBullet(next.text));
    if (!over && !shape.titleCased) return line;
    return { ...line, role: 'metadata', reason: over ? 'section heading' : 'title with no text under it' };
  });
}

function isHeading({ text, shape }: Draft): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (isBullet(text) || isSpeech(text)) return false;
  const { words, closed, leadsIn, titleCased } = shape;
  if (leadsIn || words === 0 || (closed && !/\?["'”’]?$/.test(text)) || (closed && words > 6)) return false;
  return titleCased ? words <= 12 : words <= 5;
}
