// In: files, folders or standard input. Out: their text exactly as every offset counts it. The one idea: what is
// printed here is what the graph quotes, so anyone can check a quotation against it.
import { type Command, Option } from 'commander';
import type { Article, Block } from '../model/index.ts';
import { INPUTS } from './inputs.ts';
import { print } from './output.ts';
import { startReport } from './report.ts';

type ReadOptions = { readonly format: 'text' | 'json'; readonly blocks?: true };

/** Adds `rapporteur read`. */
export function registerRead(program: Command): void {
  program
    .command('read')
    .summary('print the text of articles, as offsets count it')
    .description('Prints the text of articles exactly as every offset in the graph counts it, one after the other.')
    .argument('<input...>', INPUTS)
    .addOption(
      new Option('--format <format>', 'text, or json: one article per line').choices(['text', 'json']).default('text'),
    )
    .addOption(new Option('--blocks', 'print each block with its role, and why it is passed over').conflicts('format'))
    .addHelpText('after', '\nExample:\n  rapporteur read seeds --blocks')
    .action(read);
}

async function read(inputs: readonly string[], options: ReadOptions): Promise<void> {
  const { readArticles } = await import('../read/index.ts');
  const report = startReport(inputs);
  for await (const reading of readArticles(inputs)) {
    report.add(reading);
    if ('article' in reading) await print(toOutput(reading.article, options));
  }
  report.conclude();
}

function toOutput(article: Article, { format, blocks }: ReadOptions): string {
  if (format === 'json') return `${JSON.stringify(article)}\n`;
  return blocks ? toBlockLines(article) : article.text;
}

function toBlockLines({ id, text, blocks }: Article): string {
  const characters = [...text];
  const toLines = ({ role, span, reason }: Block) =>
    `[${span.begin},${span.end}) ${role}${reason ? `: ${reason}` : ''}\n${characters.slice(span.begin, span.end).join('')}\n\n`;
  return `== ${id}\n\n${blocks.map(toLines).join('')}`;
}
