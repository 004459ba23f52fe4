// `rapporteur reconcile`, from the graph to the link, as a user goes it; the service is a server on this machine.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { readQuads } from '../../src/rdf/index.ts';
import { validate } from '../../src/validate/index.ts';
import { space, startService } from '../reconcile/service.ts';
import { articles, folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 60_000 }); // each run starts a process and reads the whole vocabulary

const known = [
  { id: 'E1', name: 'Kari Solberg', description: 'minister', types: ['Human'] },
  { id: 'E2', name: 'Jon Solberg', types: ['Human'] },
  { id: 'E3', name: 'Daniel Otieno', types: ['Human'] },
];
const link = (id: string): string => `skos:exactMatch <${space}${id}>`;

it('asks, lets a person decide, and the build takes what was accepted and nothing else', async () => {
  const folder = folderOf({ ...articles, 'words/none.ttl': '' });
  const service = await startService({ known });
  const run = (...args: readonly string[]) => rapporteur(args, { folder });
  const ask = (...more: readonly string[]) =>
    run('reconcile', service.url, '--kind', 'person', '--type', 'person=Human', '--pause', '0', ...more);
  const build = () => run('build', 'oslo.md', 'nairobi.txt', 'lima.txt', '--vocabulary', 'words');
  const graph = () => readFileSync(path.join(folder, 'out/graph.ttl'), 'utf8');
  const file = path.join(folder, 'words/links.ttl');
  await build();

  const dry = await ask('--dry-run');
  const questions = dry.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(questions).toContainEqual({
    entity: expect.stringMatching(/\/person\/kari-solberg/),
    kind: 'person',
    query: 'Kari Solberg',
    type: 'Human',
    limit: 3,
  });
  expect([dry.code, service.requests()]).toEqual([0, 0]);

  const first = await ask('-o', 'words/links.ttl');
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toBe(
    `questions   ${`${questions.length}`.padStart(7)}\ncandidates        3 for 2, 2 called a match\naccepted          0, in words/links.ttl\n`,
  );
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('  rdfs:label "Kari Solberg (Norway): Kari Solberg, minister" ;\n');
  const untouched = await build();
  expect([untouched.code, untouched.stderr]).toEqual([0, '']);
  expect(graph()).not.toContain(space);

  const [before = '', after = ''] = text.split(/(?=owl:annotatedTarget <[^>]*E1>)/);
  writeFileSync(file, before.replace(/skos:closeMatch ;\n\s+$/, 'skos:exactMatch ;\n  ') + after);
  const accepted = await build();
  expect([accepted.code, accepted.stderr]).toEqual([0, '']);
  expect(graph()).toContain(link('E1'));
  expect(graph()).not.toContain(`${space}E3`);
  const shapes = await readQuads(path.resolve('ontology/shapes.ttl'));
  expect(await validate(await readQuads(path.join(folder, 'out/graph.ttl')), shapes)).toEqual([]);

  const requests = service.requests();
  const again = await ask('-o', 'words/links.ttl', '--accept-matches');
  expect(service.requests()).toBe(requests);
  expect(again.stdout).toMatch(/^questions +\d+ \(0 asked now\)\n.*\naccepted +2, in/);
  await build();
  expect(graph()).toContain(link('E1'));
  expect(graph()).toContain(link('E3'));

  // Whoever accepts two of one register for one name is told.
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('skos:closeMatch', 'skos:exactMatch'));
  const [person] = /\S+kari-solberg\S*(?=#link)/.exec(text) ?? [];
  writeFileSync(
    path.join(folder, 'words/none.ttl'),
    `@base <https://w3id.org/rapporteur/data/> . ${person}> <http://www.w3.org/2004/02/skos/core#exactMatch> <${space}E8> .`,
  );
  const odd = await build();
  expect(odd.stderr).toMatch(
    /^warning words odd-link: \S+kari-solberg\S* is said to be the same as \S+E1 and \S+E8; take/,
  );
});

it('tells what is wrong, in one line, and keeps the file as it was', async () => {
  const graph = `@prefix schema: <https://schema.org/> .
    <https://example.org/a> a schema:Person ; schema:name "Kari Solberg" .
    <https://example.org/b> a schema:Person ; schema:name "Daniel Otieno" .`;
  const folder = folderOf({ 'graph.ttl': graph, 'links.ttl': '# mine\n' });
  const spoilt = await startService({
    known,
    spoil: (answer) => ({ ...answer, q1: { result: 'none' } }),
  });
  const refusing = await startService({
    known,
    fault: (response) => {
      response.writeHead(404).end();
      return true;
    },
  });
  const run = (url: string, ...more: readonly string[]) =>
    rapporteur(['reconcile', url, '-g', 'graph.ttl', '-o', 'links.ttl', '--pause', '0', ...more], { folder });
  const missing = await run(refusing.url);
  expect([missing.code, missing.stderr]).toEqual([
    1,
    `error: ${refusing.url} answers with status 404; check the address\n`,
  ]);
  expect(readFileSync(path.join(folder, 'links.ttl'), 'utf8')).toBe('# mine\n');
  const odd = await run(spoilt.url);
  expect(odd.code).toBe(3);
  expect(odd.stderr).toMatch(
    /^warning http:\S+ malformed-answer: about Daniel Otieno: the answer is malformed, at .+\n$/,
  );
  expect(readFileSync(path.join(folder, 'links.ttl'), 'utf8')).toContain(`${space}E1`);
  const misuses = await Promise.all([
    run('ftp://example.org/'),
    run(spoilt.url, '--kind', 'ship'),
    run(spoilt.url, '--type', 'Q5'),
    run(spoilt.url, '--pause', 'soon'),
  ]);
  expect(misuses.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
  expect(misuses.map(({ stderr }) => stderr.split('\n')[0]).join('\n')).toMatch(
    /no address of a service.*\n.*Known are person, party, place, office.*\n.*person=Q5.*\n.*whole number/,
  );
});
