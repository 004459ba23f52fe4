// In: paths, as the data of this thread. Out: the graph of these files, packed. The one idea: reading makes objects of
// all that it reads, which go with this thread as soon as their bytes are made.
import { parentPort, workerData } from 'node:worker_threads';
import { packDataset, readDataset } from '../../query/index.ts';
import { type Read, toFault } from './messages.ts';

const tell = (message: Read): void => parentPort?.postMessage(message);

try {
  tell({ kind: 'packed', packed: await packDataset(await readDataset(workerData as readonly string[])) });
} catch (error) {
  tell({ kind: 'failed', fault: toFault(error) });
}
