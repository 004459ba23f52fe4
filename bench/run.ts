// In: --record, a folder of articles, or neither. Out: a table of how fast the program is here and now. See README.md.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.ts';
import { measureParts, measureProcesses } from './processes.ts';
import { measureRatios, toRatioLines } from './ratios.ts';
import { observeMachine, toRecord, toReport } from './report.ts';
import { measureStages } from './stages.ts';

const PROCESS_ROUNDS = 7;
const STAGE_ROUNDS = 5;
const CORPUS_BYTES = 300_000;

const toPath = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const { values, positionals } = parseArgs({
  options: { record: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const main = toPath('../dist/bin/rapporteur.js');
if (!existsSync(main)) throw new Error('dist/ is missing: run "npm run build" first');
if (isStale())
  process.stderr.write('dist/ is older than src/: what is measured is not what src/ says; run "npm run build"\n');

const toMachine = observeMachine();
const given = positionals[0];
const corpus = given ?? makeCorpus(toPath('../seeds'), { bytes: CORPUS_BYTES });
try {
  const measurements = [
    ...(await measureProcesses(PROCESS_ROUNDS)),
    ...(await measureParts(PROCESS_ROUNDS)),
    ...(await measureStages(corpus, STAGE_ROUNDS)),
  ];
  const ratios = await measureRatios(corpus);
  const machine = toMachine();
  process.stdout.write(toReport(machine, measurements) + toRatioLines(ratios));
  if (values.record) {
    const { version } = JSON.parse(readFileSync(toPath('../package.json'), 'utf8')) as { readonly version: string };
    appendFileSync(toPath('history.jsonl'), toRecord(machine, version, { measurements, ratios }));
  }
} finally {
  if (given === undefined) rmSync(corpus, { recursive: true });
}

function isStale(): boolean {
  const sources = readdirSync(toPath('../src'), { recursive: true, encoding: 'utf8' });
  const changed = sources.map((file) => statSync(path.join(toPath('../src'), file)));
  return changed.some((file) => file.isFile() && file.mtimeMs > statSync(main).mtimeMs);
}
