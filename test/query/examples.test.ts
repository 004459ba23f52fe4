// The saved questions as others see them: as SHACL executables, and in the table of queries/README.md.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Parser, Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { readQueries, type SavedQuery, toExamples, toMarkdown } from '../../src/query/index.ts';
import { findForm } from '../../src/query/outline.ts';
import { IRI, prefixes, toDocument } from '../../src/rdf/index.ts';

let queries: readonly SavedQuery[];
let store: Store;

beforeAll(async () => {
  queries = await readQueries();
  const examples = toExamples(queries, { endpoint: 'https://example.org/sparql' });
  const text = [...(toDocument(examples, { format: 'turtle' }).text as Iterable<string>)].join('');
  store = new Store(new Parser().parse(text));
});

const read = (subject: string, predicate: string) =>
  store.getObjects(subject, predicate, null).map(({ value }) => value);

describe('the examples', () => {
  it('are one executable for each question, with its text and nothing of its decorators', () => {
    const executables = store
      .getSubjects(IRI.rdf.type, `${prefixes.sh}SPARQLExecutable`, null)
      .map(({ value }) => value);
    expect(executables.sort()).toEqual(queries.map(({ name }) => prefixes.query + name).sort());
    for (const { name, text } of queries) {
      const [query = ''] = read(prefixes.query + name, `${prefixes.sh}${findForm(text)}`);
      expect(query).toMatch(/^PREFIX /);
      expect(text.trim().endsWith(query)).toBe(true);
      expect(read(prefixes.query + name, `${prefixes.schema}target`)).toEqual(['https://example.org/sparql']);
    }
  });

  it('say what each takes', () => {
    const parameters = read(`${prefixes.query}positions-on-issue`, `${prefixes.sh}parameter`);
    const names = parameters.flatMap((parameter) => read(parameter, `${prefixes.sh}name`));
    expect(names.sort()).toEqual(['from', 'issue', 'party', 'to']);
    const issue = `${prefixes.query}positions-on-issue/issue`;
    expect(read(issue, `${prefixes.sh}optional`)).toEqual(['false']);
    expect(read(`${prefixes.query}who-speaks/least`, `${prefixes.sh}defaultValue`)).toEqual(['1']);
  });
});

describe('the saved questions', () => {
  it('are at least 24, each with a sentence on how to read the answer', () => {
    expect(queries.length).toBeGreaterThanOrEqual(24);
    for (const { description } of queries) expect(description).toMatch(/^[A-Z].{40,}\.$/s);
  });

  it('stand in the table of queries/README.md, which -u writes anew', async () => {
    const file = fileURLToPath(new URL('../../queries/README.md', import.meta.url));
    const [begin, end] = ['<!-- questions -->\n', '<!-- /questions -->'];
    const text = readFileSync(file, 'utf8');
    const [head = '', rest = ''] = text.split(begin);
    expect(rest).toContain(end);
    const renewed = `${head}${begin}\n${toMarkdown(queries)}\n${rest.slice(rest.indexOf(end))}`;
    await expect(renewed).toMatchFileSnapshot(file);
  });
});
