// In: the saved questions. Out: what people read of them: the list of all, and the help of one.
import { toAcceptedValues } from './parameters.ts';
import type { SavedQuery } from './saved.ts';
import { toTable } from './table.ts';

/** A table of all questions: name, summary, parameters; those in brackets may be left out. */
export function toCatalogue(queries: readonly SavedQuery[], { width }: { readonly width: number }): string {
  const rows = queries.map(({ name, alias, summary, params }) => {
    const options = params.map((parameter) => (parameter.required ? `--${parameter.name}` : `[--${parameter.name}]`));
    return [alias === undefined ? name : `${name}, ${alias}`, summary, options.join(' ')];
  });
  return toTable(['name', 'what it answers', 'parameters'], rows, { width });
}

/** The same as a table of Markdown. */
export function toMarkdown(queries: readonly SavedQuery[]): string {
  const rows = queries.map(({ name, alias, summary, params }) => {
    const options = params.map(({ name, required }) => (required ? `\`--${name}\`` : `[\`--${name}\`]`));
    const names = [name, ...(alias === undefined ? [] : [alias])].map((each) => `\`${each}\``);
    return [names.join(', '), summary, options.join(' ')];
  });
  const cells = [['question', 'what it answers', 'parameters'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...others] = cells;
  return `${[toLine(head), rule, ...others.map(toLine)].join('\n')}\n`;
}

/** What a question answers, and what each of its parameters may be. */
export function toHelp(query: SavedQuery, types: ReadonlyMap<string, SavedQuery>): string {
  const { name, alias, summary, description, params } = query;
  const lines = params.map((parameter) => {
    const { required, default: preset } = parameter;
    const need = required ? 'required' : preset === undefined ? 'optional' : `default ${preset}`;
    return `  --${parameter.name} <${parameter.type}>\n      ${parameter.description}: ${toAcceptedValues(parameter, types)} (${need})\n`;
  });
  const parameters = lines.length === 0 ? 'It takes no parameters.\n' : `Parameters:\n${lines.join('')}`;
  const usage = ['Usage: rapporteur query', name, '[options]', toUsage(query)].join(' ').trimEnd();
  const short = alias === undefined ? '' : `\nFor short: rapporteur query ${alias}`;
  return `${usage}${short}\n\n${[summary, description].filter((text) => text !== '').join('\n\n')}\n\n${parameters}`;
}

function toUsage({ params }: SavedQuery): string {
  return params
    .map(({ name, type, required }) => (required ? `--${name} <${type}>` : `[--${name} <${type}>]`))
    .join(' ');
}
