// A file that nobody has touched is not opened; whatever else the system says of it has it read.
import { expect, it } from 'vitest';
import type { Origin, ReadMemory } from '../../src/read/index.ts';
import { recallFile } from '../../src/read/memory.ts';
import { memorySource, type Source } from '../../src/read/sources.ts';
import { parseText } from '../../src/read/text.ts';

const origin = { id: 'oslo', source: 'news/oslo.txt', maxTextBytes: 1000 };
const read = async () => ({ ...(await parseText('The ministers met in Oslo.\n', origin)), key: 'k' });

function toMemory(): ReadMemory {
  const files = new Map<string, string>();
  return {
    find: () => undefined,
    keep: () => 'k',
    findFile: (path, state) => {
      const key = files.get(`${path} ${state}`);
      return key === undefined ? undefined : { key, load: () => undefined };
    },
    keepFile: (path, state, key) => void files.set(`${path} ${state}`, key),
  };
}

async function see(memory: ReadMemory, file: Source, from: Origin, readContent = read) {
  const recalled = recallFile(memory, file, from, readContent);
  return 'known' in recalled ? recalled : recalled.readNew();
}

it.each([
  ['the same', 'one', true],
  ['another state', 'two', false],
  ['no state, since it is too young', undefined, false],
])('%s', async (_, then, isKnown) => {
  const memory = toMemory();
  const file = memorySource(origin.source, 'text', Buffer.from(''));
  await see(memory, { ...file, state: () => 'one' }, origin);
  let times = 0;
  const result = await see(memory, { ...file, state: () => then }, origin, () => {
    times += 1;
    return read();
  });
  expect([times, 'known' in result]).toEqual(isKnown ? [0, true] : [1, false]);
  const text = 'The ministers met in Oslo.\n';
  if ('known' in result) expect(await result.known.load()).toMatchObject({ article: { text } });
  expect(times).toBe(1);
});

it('another limit, path or format makes another article', async () => {
  const memory = toMemory();
  const file = { ...memorySource(origin.source, 'text', Buffer.from('')), state: () => 'one' };
  await see(memory, file, origin);
  expect(await see(memory, file, { ...origin, maxTextBytes: 10 })).not.toHaveProperty('known');
  expect(await see(memory, { ...file, path: 'news/oslo.md' }, origin)).not.toHaveProperty('known');
  expect(await see(memory, { ...file, format: 'html' }, origin)).not.toHaveProperty('known');
});

it('a file that is known and cannot be read when it is asked for costs itself', async () => {
  const memory = toMemory();
  const file = { ...memorySource(origin.source, 'text', Buffer.from('')), state: () => 'one' };
  await see(memory, file, origin);
  const result = await see(memory, file, origin, () =>
    Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })),
  );
  expect('known' in result && (await result.known.load())).toMatchObject({
    rejected: { code: 'unreadable', where: origin.source, message: expect.stringContaining('ENOENT') },
  });
});
