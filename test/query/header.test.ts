// The decorators at the top of a `.rq` file: what is read, and that whatever is wrong is told with file and line.
import { describe, expect, it } from 'vitest';
import { parseHeader } from '../../src/query/header.ts';
import { queryFolder, readQueries, readTypes } from '../../src/query/index.ts';

const body = 'SELECT ?s WHERE { ?s ?p ?party }';
const parse = (...lines: readonly string[]) =>
  parseHeader([...lines, '', body].join('\n'), { file: 'q.rq', types: ['party', 'date'] });

const good = ['#+ summary: Who', '#+ description: >-', '#+   Two', '#+   lines.', '#+ params:', '#+   - name: party'];
const described = [...good, '#+     type: party', '#+     description: the side'];

describe('a header', () => {
  it('is read with its defaults', () => {
    expect(parse(...described, '#+     default: 3')).toEqual({
      summary: 'Who',
      description: 'Two lines.',
      tags: [],
      params: [{ name: 'party', type: 'party', description: 'the side', required: false, default: '3' }],
    });
  });

  it('is absent from a query of one’s own', () => {
    expect(parse()).toBeUndefined();
    expect(parse('# a comment, no decorator')).toBeUndefined();
  });

  it('may follow empty lines', () => {
    expect(parse('', ...described)?.summary).toBe('Who');
  });

  it.each([
    [
      'an unknown key',
      [...good, '#+     kind: party'],
      /^q\.rq:7: unknown decorator "kind" in params\.0; known are name, type/,
    ],
    [
      'a key at the top',
      ['#+ titel: Who'],
      /^q\.rq:1: unknown decorator "titel"; known are summary, alias, description, tags, params$/,
    ],
    ['no description', ['#+ summary: Who'], /^q\.rq:1: wrong decorator in description/],
    ['no YAML', ['#+ summary: Who', '#+ tags: [a'], /^q\.rq:\d: the decorators are not YAML/],
    [
      'a decorator without its blank',
      ['#+ summary: Who', '#+description: Why'],
      /^q\.rq:2: a decorator begins with "#\+ "/,
    ],
    [
      'a decorator further down',
      [...described, '', '#+ tags: [late]'],
      /^q\.rq:10: decorators stand together at the top/,
    ],
    [
      'an unknown type',
      [...good, '#+     type: planet', '#+     description: d'],
      /^q\.rq:7: unknown type "planet"; known are party, date/,
    ],
    [
      'a name that is no variable',
      ['#+ summary: a', '#+ description: b', '#+ params:', '#+   - name: the party'],
      /^q\.rq:4: .*named like a variable/,
    ],
    [
      'a parameter that the query lacks',
      [...described, '#+   - name: from', '#+     type: date', '#+     description: d'],
      /^q\.rq:9: the query has no variable \?from/,
    ],
    [
      'a parameter that stands twice',
      [...described, ...described.slice(5)],
      /^q\.rq:9: the parameter "party" stands twice/,
    ],
  ])('is refused with %s', (_what, lines, message) => {
    expect(() => parse(...lines)).toThrow(message);
  });

  it('does not take a longer variable for the parameter', () => {
    const text = [...described, 'SELECT ?s WHERE { ?s ?p ?partyName }'].join('\n');
    expect(() => parseHeader(text, { file: 'q.rq', types: ['party'] })).toThrow(/no variable \?party/);
  });
});

// Options of the command itself would swallow a parameter of the same name.
const taken = ['list', 'help', 'expression', 'graph', 'set', 'format', 'output', 'limit'];

describe('the headers of the saved questions', () => {
  it('are all right, and take no name that the command needs', async () => {
    const queries = await readQueries(queryFolder);
    expect(queries.length).toBeGreaterThanOrEqual(18);
    for (const { params, tags } of queries) {
      expect(tags).not.toEqual([]);
      expect(params.filter(({ name }) => taken.includes(name))).toEqual([]);
    }
  });

  it('have questions for their types, which give a term and its labels', async () => {
    for (const { text } of (await readTypes()).values()) expect(text).toContain('SELECT DISTINCT ?term ?label ?tier');
  });
});
