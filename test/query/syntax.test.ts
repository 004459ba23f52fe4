// Where a query is no SPARQL, what stands there, and what could: in the user's text, whatever is put before it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { toEndpoint } from '../../src/http/index.ts';
import { answerRequest, findQuery, type Request, readAll, readQueries } from '../../src/query/index.ts';
import { findSyntaxError } from '../../src/query/syntax.ts';
import { folderOf } from '../cli/run.ts';
import { serveReplies } from '../http/odd-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const fixture = fileURLToPath(new URL('fixture.ttl', import.meta.url));
const answer = async (question: Request['question'], where: Partial<Request> = { graphs: [fixture] }, given = {}) => {
  const request = { question, given: new Map(Object.entries(given)), graphs: [], endpoints: [], width: 100, ...where };
  return (await readAll(answerRequest({ format: 'csv', ...request } as Request, () => {}))).join('');
};

describe('a query on the command line', () => {
  it.each([
    ['SELECT nonsense', 'line 1, column 8: "nonsense" cannot stand here; expected is *, a variable or ('],
    ['SELECT ?s WHERE { ?s a rap:Meeting', 'line 1, column 35: the query ends too early; expected is }'],
    ['SELECT ?s WHERE { ?s a rap:Meeting }}', 'line 1, column 37: "}" cannot stand here; expected is the end of'],
    ['SELECT ?s\n  { ?s a rap:Meeting FLITER(?s = 1) }', 'line 2, column 22: "FLITER" cannot stand here; expected'],
    ['SELECT ?s { FLITER(?s) }', 'do you mean FILTER?'],
    ['SELEC ?s { ?s a rap:Meeting }', 'line 1, column 1: "SELEC" cannot stand here; expected is SELECT, ASK, CONS'],
    ['ASK { ?s rap:kind "é😀" , }', 'line 1, column 26: "}" cannot stand here; expected is a variable, an IRI'],
    ['ASK { ?s rap:kind "call }', 'line 1, column 19: a text begins here with " and does not end'],
    ['ASK { ?s rap:kind concept:call ; foo:bar 1 }', 'column 34: the prefix foo: is not declared; write PREFIX foo:'],
    ['ASK { ?s a rap:Meeting FILTER(?s = ) }', 'column 36: ")" cannot stand here; expected is (, '],
    ['SELECT * { ?s a rap:Meeting } LIMIT many', 'column 37: "many" cannot stand here; expected is a number'],
  ])('%s', async (text, words) => {
    for (const engine of [undefined, 'comunica'] as const) {
      const failure = await answer(text, { graphs: [fixture], engine }).catch((error) => error);
      expect(failure).toMatchObject({ name: 'QueryError', message: expect.stringContaining(words) });
      expect(failure.message).toMatch(/^the query, line /);
      expect(failure.message.length).toBeLessThan(160);
    }
  });

  it('that breaks a rule beyond the grammar is refused in words', async () => {
    const text = 'SELECT ?s (COUNT(*) AS ?n) { ?s a rap:Meeting }';
    await expect(answer(text)).rejects.toThrow('cannot be answered: The SELECT contains a variable that is unbound');
    await expect(answer('ASK { BIND(1 AS ?x) BIND(2 AS ?x) }')).rejects.toThrow('a variable that is bound twice');
  });

  it('that an endpoint refuses is looked at here; where it is well formed, the endpoint has the word', async () => {
    const { url } = await serveReplies({ '/sparql': { status: 400, body: 'no such function' } });
    const endpoints = [toEndpoint(`${url}/sparql`)];
    await expect(answer('ASK { ?s a rap:Meeting', { endpoints })).rejects.toThrow('line 1, column 23: the query ends');
    await expect(answer('ASK { ?s a rap:Meeting }', { endpoints })).rejects.toThrow('(it says: no such function)');
  });
});

it('a file is named with the line and column in it, whatever is bound', async () => {
  const folder = folderOf({});
  const file = join(folder, 'mine.rq');
  const head =
    '#+ summary: Mine\n#+ description: Mine.\n#+ params:\n#+   - { name: issue, type: issue, description: it }\n';
  writeFileSync(file, `${head}SELECT ?issue WHERE { ?issue a rap:Issue ; ; , }\n`);
  const failure = answer(await findQuery(file), { graphs: [fixture] }, { issue: 'Taiwan' });
  await expect(failure).rejects.toThrow(`${file}:5:32: the prefix rap: is not declared`);
  writeFileSync(file, `${head}PREFIX rap: <https://example.org/>\nSELECT ?issue WHERE { ?issue a rap:Issue } ,\n`);
  await expect(answer(await findQuery(file))).rejects.toThrow(`${file}:6:44: "," cannot stand here`);
});

it('finds nothing wrong with the questions that come with the program', async () => {
  const faults = await Promise.all((await readQueries()).map(findSyntaxError));
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});
