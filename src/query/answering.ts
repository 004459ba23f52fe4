// In: a request, as the data of this thread. Out: messages. The one idea: one piece is on its way at a time, so that a
// reader who is slow, or has gone, does not fill the memory.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Message } from './patience.ts';
import { answerRequest, type Request } from './request.ts';

const LETTERS_AT_ONCE = 65_536;

const tell = (message: Message): void => parentPort?.postMessage(message);

async function tellPiece(text: string): Promise<void> {
  if (text === '' || !parentPort) return;
  tell({ kind: 'piece', text });
  await once(parentPort, 'message');
}

try {
  let text = '';
  for await (const piece of answerRequest(workerData as Request, () => tell({ kind: 'more' }))) {
    text += piece;
    if (text.length < LETTERS_AT_ONCE) continue;
    await tellPiece(text);
    text = '';
  }
  await tellPiece(text);
  tell({ kind: 'done' });
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  tell({ kind: 'failed', name, message });
}
