// Tables and trees of a query of one's own show things by their names; data formats, and questions whose author chose the
// columns, by their IRIs.
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { toEndpoint } from '../../src/http/index.ts';
import { answerRequest, findQuery, type Request, readAll } from '../../src/query/index.ts';
import { readQuads } from '../../src/rdf/index.ts';
import { folderOf } from '../cli/run.ts';
import { startSparqlServer } from './sparql-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const fixture = fileURLToPath(new URL('fixture.ttl', import.meta.url));
const answer = async (question: Request['question'], more: Partial<Request> = {}): Promise<string> => {
  const request = { question, given: new Map(), graphs: [fixture], endpoints: [], width: 100, ...more };
  return (await readAll(answerRequest(request, () => {}))).join('');
};
const issues = 'SELECT ?issue ?side { ?issue a rap:Issue . BIND("x" AS ?side) } ORDER BY ?issue';

describe('a query of one’s own', () => {
  it('shows names in tables and trees, and IRIs in data', async () => {
    const table = await answer(issues);
    expect(table).toMatch(/^Taiwan +x$/m);
    expect(table).not.toContain('concept:');
    expect(await answer(issues, { format: 'tree' })).toMatch(/^Taiwan\n└─ side {2}x$/m);
    expect(await answer('DESCRIBE concept:Taiwan', { format: 'tree' })).toMatch(/^Taiwan\n/);
    for (const format of ['csv', 'tsv', 'json', 'xml'] as const) {
      expect(await answer(issues, { format })).toContain('https://w3id.org/rapporteur/concept/Taiwan');
    }
    expect(await answer(issues, { labels: false })).toMatch(/^concept:Taiwan +x$/m);
  });

  it('shows the same of an endpoint', async () => {
    const { url, close } = await startSparqlServer(await readQuads(fixture));
    expect(await answer(issues, { graphs: [], endpoints: [toEndpoint(url)] })).toBe(await answer(issues));
    await close();
  });

  it('tells two things of one name apart, takes an English name, and does without where there is none', async () => {
    const folder = folderOf({
      'graph.ttl': `@prefix ex: <https://example.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        ex:a ex:p 1 ; rdfs:label "Georgia" . ex:b ex:p 1 ; schema:name "Georgia"@en ; rdfs:label "state" .
        ex:c ex:p 1 ; skos:prefLabel "Japon"@fr, "Japan"@en-GB ; rdfs:label "Nippon" . ex:d ex:p 1 .
        ex:e ex:p 1 ; rdfs:label "red\\u001B[31m" .`,
    });
    const table = await answer('SELECT ?s { ?s <https://example.org/p> 1 } ORDER BY ?s', {
      graphs: [`${folder}/graph.ttl`],
    });
    expect(table.split('\n').slice(2, 7)).toEqual([
      'Georgia (<https://example.org/a>)',
      'Georgia (<https://example.org/b>)',
      'Japan',
      '<https://example.org/d>',
      'red\ufffd[31m',
    ]);
  });
});

it('a saved question shows the columns that its author chose, unless it is told otherwise', async () => {
  const question = await findQuery('meeting-places');
  expect(await answer(question)).toMatch(/^Cairo .* place:Cairo$/m);
  expect(await answer(question, { labels: true })).toMatch(/^Cairo .* Cairo$/m);
});
