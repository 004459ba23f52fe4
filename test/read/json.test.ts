import { describe, expect, it } from 'vitest';
import { parseJsonRecord } from '../../src/read/index.ts';
import { findJsonFault } from '../../src/read/json-error.ts';
import { articleOf, textsOf } from './blocks-of.ts';

const origin = { id: 'a', source: 'a.json#2' };
const read = async (value: unknown) => articleOf(await parseJsonRecord(value, origin));
const TEXT = 'The ministers met in Accra on Tuesday, and spoke about fish.';

describe('a record', () => {
  it('is read under any of its names, in any case', async () => {
    for (const record of [
      {
        title: 'Fish Talks',
        text: TEXT,
        published: '2024-03-05',
        url: 'https://example.org/x',
        publisher: 'Wire',
        language: 'en',
      },
      {
        headline: 'Fish Talks',
        body: TEXT,
        date: '5 March 2024',
        link: 'https://example.org/x',
        source: 'Wire',
        lang: 'EN',
      },
      {
        Headline: 'Fish Talks',
        articleBody: [TEXT],
        date_published: 20240305,
        URL: 'https://example.org/x',
        Site: { name: 'Wire' },
        inLanguage: 'en',
      },
    ]) {
      expect(await read(record)).toEqual(
        expect.objectContaining({
          text: `Fish Talks\n\n${TEXT}`,
          published: '2024-03-05',
          url: 'https://example.org/x',
          publisher: 'Wire',
          language: 'en',
          findings: [],
        }),
      );
    }
  });

  it('keeps other keys, and second names, as metadata', async () => {
    const article = await read({
      id: 7,
      title: 'Fish Talks',
      text: TEXT,
      content: 'Short.',
      date: null,
      tags: ['fish'],
      lang: '',
    });
    expect(article.metadata).toEqual({ content: 'Short.', tags: ['fish'] });
  });

  it('is read without what has a wrong type, with a warning', async () => {
    const article = await read({ title: ['Fish'], text: TEXT, url: 7, date: 'soon' });
    expect(article.headline).toBeUndefined();
    expect(article.metadata).toEqual({ title: ['Fish'], url: 7 });
    expect(article.findings.map(({ code }) => code)).toEqual([
      'unreadable-field',
      'unreadable-field',
      'unreadable-date',
    ]);
  });

  it('may hold its text as HTML', async () => {
    const article = await read({
      title: 'Fish Talks',
      content: `<p>${TEXT}</p><h3>More fish</h3><ul><li>A &amp; B</li></ul>`,
    });
    expect(article.text).toBe(`Fish Talks\n\n${TEXT}\n\nMore fish\n\n- A & B`);
    expect(textsOf(article, 'metadata')).toEqual(['More fish']);
  });

  it('has characters that no RDF can hold replaced one for one', async () => {
    expect((await read({ text: `${TEXT}\ud800\u0000!` })).text).toBe(`${TEXT}\ufffd\ufffd!`);
  });

  it.each([
    [null, 'not-a-record', 'null'],
    ['text', 'not-a-record', 'a string'],
    [[1], 'not-a-record', 'an array'],
    [{ title: 'Fish', summary: 'Short' }, 'no-text', 'title, summary'],
    [{ text: 7 }, 'no-text', 'text'],
    [{ text: ' ', title: 'Fish' }, 'no-text', 'text, title'],
    [{}, 'no-text', 'none'],
  ])('%j is rejected as %s', async (value, code, met) => {
    const result = await parseJsonRecord(value, origin);
    expect(result).toMatchObject({ rejected: { code, where: 'a.json#2' } });
    expect('rejected' in result && result.rejected.message).toContain(met);
  });
});

describe('a fault in JSON', () => {
  it.each([
    ['{"a":1,}', 1, 8, 'a key'],
    ['[1 2]', 1, 4, 'a comma'],
    ['{"a":', 1, 6, 'a value'],
    ['{"a" 1}', 1, 6, '":"'],
    ['nope', 1, 1, 'a value'],
    ['{\n  "a": "x\ny"}', 2, 10, 'a closing quote'],
    ['{}\n{}', 2, 1, 'nothing more'],
    ['[1,\n2,\n]', 3, 1, 'a value'],
    ['["\\q"]', 1, 3, 'a closing quote'],
    ['{"a":1', 1, 7, 'a comma'],
    ['[1}', 1, 3, 'a comma'],
    ['', 1, 1, 'a value'],
    ["{'a':1}", 1, 2, 'a key'],
    ['[01]', 1, 3, 'a comma'],
  ])('%j at %i:%i', (text, line, column, expected) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toMatchObject({ line, column });
    expect(findJsonFault(text).expected).toContain(expected);
  });
});
