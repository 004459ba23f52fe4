// In: the paths of a graph, or the address of a store. Out: an asker whose work hinders nobody. The one idea: pages and
// visitors' SPARQL have threads of their own, so that no query delays a page; a store elsewhere works by itself, and is
// only asked so much at once.
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Endpoint } from '../../http/index.ts';
import type { Packed } from '../../query/index.ts';
import type { Answered, Asker, Question, Run } from '../asker.ts';
import { type CrewLimits, toCrew } from './crew.ts';
import { type Job, type Read, toError } from './messages.ts';
import { toRemoteAsker } from './remote.ts';
import { startThread } from './thread.ts';

export type ThreadOptions = {
  /** Paths of files, which together are one graph; they are read once. */
  readonly graphs?: readonly string[];
  /** Or a store, asked over HTTP. */
  readonly endpoint?: Endpoint;
  /** For the questions of pages, in seconds. */
  readonly timeout?: number;
  readonly pages?: Partial<CrewLimits>;
  readonly visitors?: Partial<CrewLimits>;
};

const PAGE_SECONDS = 30;
const forPages: CrewLimits = { quick: 1, ready: 1, heavy: 1, waiting: 500, waitingHeavy: 500, moment: 0.5 };
const forVisitors: CrewLimits = { quick: 2, ready: 2, heavy: 2, waiting: 200, waitingHeavy: 16, moment: 0.25 };

// For visitors, threads in reserve, as many as this memory holds; the first bytes of each are those of the program.
const RESERVE = 256 * 2 ** 20;
const BYTES_OF_THREAD = 40 * 2 ** 20;
const MOST_IN_RESERVE = 3;

// Of WebAssembly, which else grows to 4 GB: what a store of these bytes takes, measured as once to twice their number, and
// room for what a query holds, such as the rows that it sorts. V8 counts in pages of 64 KiB.
const ROOM = 512 * 2 ** 20;
const PAGE = 2 ** 16;
const MOST_PAGES = 2 ** 16;

/** Starts an asker. Rejects where the graph cannot be read, as reading it does. */
export async function toThreadAsker(options: ThreadOptions): Promise<Asker> {
  const { graphs = [], endpoint, timeout = PAGE_SECONDS } = options;
  if (endpoint) return toRemoteAsker(endpoint, { timeout, ...forVisitors, ...options.visitors });
  const packed = await readPacked(graphs);
  const most = Math.ceil((packed.bytes.byteLength * 3 + ROOM) / PAGE);
  setFlagsFromString(`--wasm-max-mem-pages=${Math.min(most, MOST_PAGES)}`);
  const start = () => startThread(packed);
  const pages = toCrew(start, { ...forPages, ...options.pages });
  const reserve = Math.floor(RESERVE / (BYTES_OF_THREAD + 2 * packed.bytes.byteLength));
  const ready = forVisitors.quick + Math.min(reserve, MOST_IN_RESERVE);
  const visitors = toCrew(start, { ...forVisitors, ready, ...options.visitors });
  const ask = (kind: 'select' | 'construct', question: Question) => pages.ask({ kind, question }, { timeout });
  return {
    select: (question) => ask('select', question) as Promise<Answered>,
    construct: (question) => ask('construct', question) as ReturnType<Asker['construct']>,
    run(sparql, { signal, ...others }) {
      const job: Job = { kind: 'run', sparql, options: others };
      return visitors.ask(job, { timeout: others.timeout, signal }) as Promise<Run>;
    },
    async close() {
      await Promise.all([pages.close(), visitors.close()]);
    },
  };
}

function readPacked(graphs: readonly string[]): Promise<Packed> {
  const worker = new Worker(new URL('./reading.js', import.meta.url), { workerData: graphs });
  return new Promise((resolve, reject) => {
    worker.once('message', (read: Read) => {
      if (read.kind === 'packed') resolve(read.packed);
      else reject(toError(read.fault));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the graph was not read to its end')));
  });
}
