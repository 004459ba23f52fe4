// A stream of records is read by the line: each by itself, in constant memory, as soon as it is there.
import { expect, it } from 'vitest';
import { readLines } from '../../src/read/index.ts';

const TEXT = 'The ministers met in Accra on Tuesday, and spoke about fish.';

async function read(text: string, size = 7, options = {}): Promise<readonly string[]> {
  async function* chunks() {
    for (let start = 0; start < text.length; start += size) yield Buffer.from(text.slice(start, start + size));
  }
  const lines: string[] = [];
  for await (const result of readLines(chunks(), options)) {
    lines.push('article' in result ? result.article.id : `! ${result.rejected.code} ${result.rejected.where}`);
  }
  return lines;
}

const record = (fields: object): string => `${JSON.stringify({ text: TEXT, ...fields })}\n`;

it('reads each line, rejects a bad one, and goes on, however the stream is cut', async () => {
  const text = `${record({ id: 'a' })}{"id":\n\n{"id":"c"}\n${record({ id: 'd' })}[1]\n${record({ id: 'e' }).trimEnd()}`;
  const expected = ['a', '! invalid-json -:2:7', '! no-text -#3', 'd', '! not-a-record -#5', 'e'];
  for (const size of [1, 7, 10_000]) expect(await read(text, size)).toEqual(expected);
});

it('gives a record without an id one of its content, wherever it stands', async () => {
  const [a = '', b = ''] = [record({}), record({ url: 'https://example.org/b' })];
  const [first, second] = await read(a + b);
  expect(first).toMatch(/^record-[0-9a-f]{20}$/);
  expect(second).not.toBe(first);
  expect(await read(b)).toEqual([second]);
  expect(await read(b + a)).toEqual([second, first]);
});

it('reads nothing from nothing, and a line over the limit not at all', async () => {
  expect(await read('')).toEqual([]);
  expect(await read('\n \n')).toEqual([]);
  const long = record({ id: 'long', text: `${TEXT} `.repeat(20) });
  expect(await read(long + record({ id: 'b' }), 100, { maxTextBytes: 100 })).toEqual(['! too-large -:1', 'b']);
  const escaped = record({ id: 'text', text: `${TEXT} ${TEXT}` });
  expect(await read(escaped, 100, { maxTextBytes: 100 })).toEqual(['! too-large -#1']);
});

it('gives an article before the stream goes on', async () => {
  const given: string[] = [];
  async function* chunks() {
    for (const id of ['a', 'b', 'c']) {
      given.push(`line ${id}`);
      yield Buffer.from(record({ id }));
    }
  }
  for await (const result of readLines(chunks())) if ('article' in result) given.push(result.article.id);
  expect(given).toEqual(['line a', 'a', 'line b', 'b', 'line c', 'c']);
});

it('throws when the stream breaks off, since what follows is lost', async () => {
  async function* chunks() {
    yield Buffer.from(record({ id: 'a' }));
    throw new Error('broken');
  }
  await expect(async () => {
    for await (const _ of readLines(chunks()));
  }).rejects.toThrow('broken');
});
