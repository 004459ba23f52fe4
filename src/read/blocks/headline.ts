/**
 * In: lines, furniture and lists marked. Out: the same with the headline and what else stands before the first prose.
 * The headline is the first line there that looks like a title; one that is said twice is surer than the first, and so
 * is one whose words come again in the prose.
 */
import type { Draft } from './lines.ts';
import { sharesWords } from './overlap.ts';
import { isBullet } from './shape.ts';

/** Marks the headline, unless the format gave one, its repetitions, and the labels around it. */
export function markHeadline(lines: readonly Draft[]): readonly Draft[] {
  const given = lines.findIndex((line) => line.role === 'headline');
  const end = headEnd(lines, given + 1);
  const at = given >= 0 ? given : chooseHeadline(lines, end);
  const headline = at === undefined ? undefined : lines[at];
  if (at === undefined || headline === undefined) return lines;
  const said = sameWords(headline.text);
  return lines.map((line, index) => {
    if (index === at) return { ...line, role: 'headline' };
    if (line.role === undefined && line.text.length <= headline.text.length + 60 && repeats(sameWords(line.text), said))
      return { ...line, role: 'duplicate', reason: `repeats the headline in line ${headline.number}` };
    if (line.role !== undefined || index >= end) return line;
    const { words, titleCased, leadsIn } = line.shape;
    const label = index < at ? words <= 4 : words <= 4 && titleCased && !leadsIn;
    return label ? { ...line, role: 'metadata', reason: 'label by the headline' } : line;
  });
}

/** Index of the first line of prose: the head of the article ends there. */
function headEnd(lines: readonly Draft[], from: number): number {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && line.role === undefined && !isCandidate(line)) {
      const { prose, closed } = line.shape;
      if (prose || closed || isBullet(line.text)) return index;
    }
  }
  return lines.length;
}

function chooseHeadline(lines: readonly Draft[], end: number): number | undefined {
  const candidates = lines.slice(0, end).flatMap((line, index) => (isCandidate(line) ? [{ line, index }] : []));
  const texts = candidates.map(({ line }) => sameWords(line.text));
  const twice = candidates.find(({ line }, nth) => texts.indexOf(sameWords(line.text)) !== nth);
  if (twice) return candidates[texts.indexOf(sameWords(twice.line.text))]?.index;
  const prose = lines
    .slice(end, end + 2)
    .map(({ text }) => text)
    .join(' ');
  const told = candidates.find(({ line }) => sharesWords(line.text, prose));
  return (told ?? candidates.find(({ line }) => line.shape.words >= 4) ?? candidates.at(-1))?.index;
}

function isCandidate(line: Draft): boolean {
  if (line.role !== undefined || isBullet(line.text)) return false;
  const { words, closed, titleCased, leadsIn } = line.shape;
  const open = !closed || (titleCased && /[?!]["'”’]?$/.test(line.text));
  return open && !leadsIn && words >= 2 && words <= 25;
}

/** "Title", "Title - Site name", "Title | Site name" */
function repeats(line: string, headline: string): boolean {
  return line === headline || (line.startsWith(headline) && /^\s[-–—|]\s.{1,50}$/.test(line.slice(headline.length)));
}

function sameWords(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
