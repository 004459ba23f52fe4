// Report: how much is in a graph, how complete it is, and what asks for a person's eye.
import type { Quad } from '@rdfjs/types';
import { toNodes } from '../rdf/index.ts';
import { toMarkdown } from './markdown.ts';
import { toSections } from './sections.ts';
import { type Statistics, toStatistics } from './statistics.ts';
import { toText } from './table.ts';

export type { Statistics } from './statistics.ts';

export type ReportFormat = 'table' | 'markdown' | 'json';

export type ReportOptions = {
  readonly format: ReportFormat;
  /** Of each list, this many rows; JSON has all. */
  readonly most: number;
  /** Of the terminal. */
  readonly width: number;
};

/** The statistics of a graph: the same quads give the same, in any order. */
export function measure(quads: Iterable<Quad>): Statistics {
  return toStatistics(toNodes(quads));
}

/** The same for people or programs. */
export function renderReport(statistics: Statistics, { format, most, width }: ReportOptions): string {
  if (format === 'json') return `${JSON.stringify(statistics, null, 2)}\n`;
  const sections = toSections(statistics, { most });
  return format === 'markdown' ? toMarkdown(sections) : toText(sections, { width });
}
