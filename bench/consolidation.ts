// In: nothing. Out: how time and memory of consolidation grow with the number of reports. The one idea: made-up
// extractions, since only what happens after extraction is measured; each size in a process of its own, for its memory.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { consolidate } from '../src/consolidate/index.ts';
import { toLexicon } from '../src/lexicon/index.ts';
import { loadVocabulary } from '../src/rdf/index.ts';
import { makeExtractions } from './extractions.ts';

const SIZES = [1_000, 10_000, 100_000];

type Measured = {
  readonly reports: number;
  readonly meetings: number;
  readonly seconds: number;
  readonly peak: number;
};

function measure(reports: number): Measured {
  const lexicon = toLexicon(loadVocabulary());
  const extractions = makeExtractions(reports);
  // Processor time, which suffers less from neighbours than the wall clock.
  const begin = process.cpuUsage();
  const { meetings } = consolidate(extractions, { lexicon });
  const { user, system } = process.cpuUsage(begin);
  const seconds = (user + system) / 1e6;
  // In kilobytes, with the extractions and the vocabulary.
  const peak = process.resourceUsage().maxRSS / 1024;
  return { reports, meetings: meetings.length, seconds, peak };
}

const [size] = process.argv.slice(2);
if (size !== undefined) process.stdout.write(JSON.stringify(measure(Number(size))));
else {
  const self = fileURLToPath(import.meta.url);
  const rows = SIZES.map((reports): Measured => {
    const text = execFileSync(process.execPath, ['--import', 'tsx', self, String(reports)], { encoding: 'utf8' });
    return JSON.parse(text) as Measured;
  });
  process.stdout.write('reports   meetings  CPU time   times the former   peak memory\n');
  for (const [at, { reports, meetings, seconds, peak }] of rows.entries()) {
    const former = rows[at - 1]?.seconds;
    const growth = former === undefined ? '' : (seconds / former).toFixed(1);
    process.stdout.write(
      `${reports.toLocaleString('en').padStart(7)} ${meetings.toLocaleString('en').padStart(10)} ${seconds.toFixed(2).padStart(7)} s ${growth.padStart(18)} ${peak.toFixed(0).padStart(10)} MB\n`,
    );
  }
}
