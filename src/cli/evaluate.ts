// In: a gold file, and articles. Out: precision, recall and F1 of what was found in them, and on demand each error with
// its sentence. The one idea: the figures say how well it goes, and the sentences say why.
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { GoldRecord, RuleScore, Score, ScoringError, Verdict } from '../evaluate/index.ts';
import { readExtractions } from './extractions.ts';
import { exitCodes, Failure, toPlain } from './failure.ts';
import { toNames } from './labels.ts';
import { note, print } from './output.ts';
import { toLine } from './report.ts';
import { addVocabularyOption, loadQuads, type VocabularyOptions } from './vocabulary.ts';

type EvaluateOptions = VocabularyOptions & {
  readonly gold: string;
  readonly errors?: true;
  readonly rules?: true;
  readonly json?: true;
};

/** Adds `rapporteur evaluate`. */
export function registerEvaluate(program: Command): void {
  const command = program
    .command('evaluate')
    .summary('score what is found in articles against your own annotations')
    .description(
      'Compares what is found in each article, alone, with the gold record that has its id, and prints precision, recall and F1.',
    )
    .argument('<article...>', 'files, folders, or - for standard input')
    .requiredOption('--gold <file>', 'a JSON array of gold records, as annotate drafts them')
    .option('--errors', 'print each missed and each false item first, with its sentence')
    .option('--rules', 'print after the scores how often each rule was right')
    .option('--json', 'print the scores, and with --errors and --rules those, as JSON');
  addVocabularyOption(command).addHelpText('after', `\n${HELP}`).action(evaluateInputs);
}

const HELP = `Example:
  rapporteur evaluate --gold out/gold.json seeds --errors

A record belongs to the article whose file name, without its ending, is its id.
Exit code 3: some records have no article, or some of the input was rejected.`;

async function evaluateInputs(inputs: readonly string[], options: EvaluateOptions): Promise<void> {
  const { evaluate, toErrors, toRuleScores, toScoredIssues, toScores } = await import('../evaluate/index.ts');
  const records = await readGold(options.gold);
  const [{ toLexicon }, quads] = await Promise.all([import('../lexicon/index.ts'), loadQuads(options)]);
  const lexicon = toLexicon(quads);
  const { labelsOf } = await toNames(quads, lexicon);
  const issues = toScoredIssues(records);
  const waiting = new Map(records.map((record) => [record.id, record]));
  const verdicts: Verdict[] = [];
  const errors: ScoringError[] = [];
  for await (const { article, extraction } of readExtractions(inputs, lexicon)) {
    const record = waiting.get(article.id);
    if (record === undefined) continue;
    waiting.delete(article.id);
    const found = evaluate(record, extraction, { labelsOf, issues });
    verdicts.push(...found);
    errors.push(...toErrors(found, article, extraction));
  }
  if (waiting.size === records.length) throw new Failure(toUnmetMessage(options.gold, records));
  tellUnmet(options.gold, [...waiting.keys()]);
  const articles = records.length - waiting.size;
  await printScores({ scores: toScores(verdicts), rules: toRuleScores(verdicts), errors, articles }, options);
}

async function readGold(file: string): Promise<readonly GoldRecord[]> {
  const { parseGold } = await import('../evaluate/index.ts');
  const { records, findings } = parseGold(await readFile(file, 'utf8'), file);
  for (const finding of findings) note(toLine(finding));
  const wrong = findings.filter(({ severity }) => severity === 'error').length;
  if (wrong > 0)
    throw new Failure(`${file} cannot be used: ${wrong === 1 ? 'mend the error' : `mend ${wrong} errors`}`);
  if (records.length === 0) throw new Failure(`${file} has no records: draft some with rapporteur annotate`);
  return records;
}

function toUnmetMessage(gold: string, [first]: readonly GoldRecord[]): string {
  const name = JSON.stringify(first?.id);
  return `no article has a record in ${gold}: a record's id, such as ${name}, is a file's name without its ending`;
}

function tellUnmet(gold: string, ids: readonly string[]): void {
  for (const id of ids) {
    const message = `no article was read whose id is ${JSON.stringify(id)}; its record is left out`;
    note(toLine({ severity: 'warning', where: gold, code: 'no-article', message }));
  }
  if (ids.length > 0) process.exitCode = exitCodes.someRejected;
}

type Evaluation = {
  readonly articles: number;
  readonly scores: readonly Score[];
  readonly errors: readonly ScoringError[];
  readonly rules: readonly RuleScore[];
};

async function printScores({ articles, scores, errors, rules }: Evaluation, options: EvaluateOptions): Promise<void> {
  const { toErrorLines, toRuleTable, toTable } = await import('../evaluate/index.ts');
  if (options.json) {
    const facets = Object.fromEntries(scores.map(({ facet, ...score }) => [facet, score]));
    const onDemand = { ...(options.errors ? { errors } : {}), ...(options.rules ? { rules } : {}) };
    return print(`${JSON.stringify({ articles, facets, ...onDemand })}\n`);
  }
  if (options.errors) {
    for (const error of errors) await print(toErrorLines(error).split('\n').map(toPlain).join('\n'));
  }
  await print(toTable(scores));
  if (options.rules) await print(`\n${toRuleTable(rules)}`);
}
