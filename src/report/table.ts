// In: the tables of a report. Out: text that fits a terminal.
import { toTable } from '../query/index.ts';
import type { Section } from './sections.ts';

export function toText(sections: readonly Section[], { width }: { readonly width: number }): string {
  return sections.map((section) => toSectionText(section, width)).join('\n');
}

function toSectionText({ title, head, rows, more, empty }: Section, width: number): string {
  const table = rows.length === 0 ? `${empty}\n` : toTable(head, rows, { width });
  return `${title.toUpperCase()}\n\n${table}${more === 0 ? '' : `and ${more.toLocaleString('en')} more\n`}`;
}
