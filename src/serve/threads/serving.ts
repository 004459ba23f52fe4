// In: a packed graph, as the data of this thread, and jobs. Out: their answers, one after the other. The one idea: the
// store is loaded before the first job, so that a job's time is its own.
import { parentPort, workerData } from 'node:worker_threads';
import { type Packed, toOxigraph } from '../../query/index.ts';
import type { Asker } from '../asker.ts';
import { toAsker } from '../asking.ts';
import { type Job, type Said, toFault } from './messages.ts';

const tell = (message: Said): void => parentPort?.postMessage(message);

// Oxigraph alone: whatever a query says, it reaches neither the network nor a file.
const engine = toOxigraph();
const dataset = { quads: [], packed: workerData as Packed };

async function answer(asker: Asker, job: Job): Promise<unknown> {
  if (job.kind === 'run') return asker.run(job.sparql, job.options);
  return job.kind === 'select' ? asker.select(job.question) : asker.construct(job.question);
}

// WebAssembly that found no more memory stops wherever it was, and its store is in no known state.
function isBroken(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || isBroken(error.cause));
}

try {
  const asker = await toAsker(dataset, engine);
  await engine.query('ASK {}', dataset);
  parentPort?.on('message', (job: Job) => {
    answer(asker, job).then(
      (found) => tell({ kind: 'answer', answer: found }),
      (error) => tell(isBroken(error) ? { kind: 'broken' } : { kind: 'failed', fault: toFault(error) }),
    );
  });
  tell({ kind: 'ready' });
} catch (error) {
  tell({ kind: 'failed', fault: toFault(error) });
}
