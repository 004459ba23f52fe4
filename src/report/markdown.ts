// In: the tables of a report. Out: Markdown. The one idea: no text of an article can end a cell or begin a link.
import type { Section } from './sections.ts';

export function toMarkdown(sections: readonly Section[]): string {
  return `# Report\n\n${sections.map(toSectionText).join('\n')}`;
}

function toSectionText({ title, head, rows, more, empty }: Section): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(toCell))];
  const table = rows.length === 0 ? `${empty}\n` : lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return `## ${title}\n\n${table}${more === 0 ? '' : `\nand ${more.toLocaleString('en')} more\n`}`;
}

function toCell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&]/g, (sign) => `\\${sign}`);
}
