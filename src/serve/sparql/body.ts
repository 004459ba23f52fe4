// In: a request. Out: its body as text. The one idea: it is counted and timed as it comes, so that nobody fills the memory
// or holds a place by sending too much or too slowly.
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** The body of a request, in UTF-8. Rejects with a Refusal: 413 for too much, 408 for too slow, 400 for other bytes. */
export async function readBody(request: Request, limits: Pick<Limits, 'bodyBytes' | 'bodySeconds'>): Promise<string> {
  const { bodyBytes, bodySeconds } = limits;
  const tooMuch = new Refusal(
    413,
    `a request holds at most ${bodyBytes.toLocaleString('en')} bytes: shorten the query`,
    closing,
  );
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytes) throw tooMuch;
  const reader = request.body?.getReader();
  if (!reader) return '';
  const pieces: Uint8Array[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const words = `the request did not arrive within ${bodySeconds} s: send it at once`;
    timer = setTimeout(() => reject(new Refusal(408, words, closing)), bodySeconds * 1000);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read().catch(failBroken), late]);
      if (done) return toText(Buffer.concat(pieces));
      size += value.length;
      if (size > bodyBytes) throw tooMuch;
      pieces.push(value);
    }
  } finally {
    clearTimeout(timer);
    reader.releaseLock();
  }
}

// What is still on its way is not waited for.
const closing = { connection: 'close' };

function failBroken(): never {
  throw new Refusal(400, 'the request broke off before its end');
}

function toText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'the request is not in UTF-8: send it so');
  }
}
