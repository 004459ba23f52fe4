// What a user is told of a service that does not answer as it should, and with which exit code: 1 where it is the service's
// doing, 2 where it is that of the command line; no secret, and nothing that could reach for the terminal.
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { oneRow, serveReplies } from '../http/odd-server.ts';
import { folderOf, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const graph = readFileSync(new URL('../query/fixture.ttl', import.meta.url));
const commands = {
  query: (address: string) => ['query', '-e', 'SELECT * { ?s ?p ?o }', '--endpoint', address],
  load: (address: string) => ['load', 'graph.ttl', '--to', address, '--dry-run'],
  join: (address: string) => ['query', '-e', 'SELECT * { ?s ?p ?o }', '--endpoint', address, '-g', 'graph.ttl'],
} as const;
const DEAD = 'http://localhost:2/news';

it.each([
  ['query', DEAD, {}, 1, /cannot be reached: nothing answers there/],
  ['join', DEAD, {}, 1, /localhost:2\/news cannot be reached: nothing answers there/],
  ['load', DEAD, {}, 1, /nothing answers there/],
  ['query', 'ftp://ada:s3cret@example.org/?k=s3cret', {}, 2, /"ftp:\/\/example\.org\/\?…" is no address of a service/],
  ['load', 'ftp://ada:s3cret@example.org/?k=s3cret', {}, 2, /"ftp:\/\/example\.org\/\?…" is no address of a service/],
  ['query', 'http://ada:s3cret@example.org/', {}, 2, /put them into RAPPORTEUR_USER and RAPPORTEUR_PASSWORD/],
  ['load', 'http://ada:s3cret@example.org/', {}, 2, /put them into RAPPORTEUR_USER and RAPPORTEUR_PASSWORD/],
  ['query', DEAD, { RAPPORTEUR_USER: 'ada' }, 2, /RAPPORTEUR_USER is set, and RAPPORTEUR_PASSWORD is not/],
  ['load', DEAD, { RAPPORTEUR_USER: 'ada' }, 2, /RAPPORTEUR_USER is set, and RAPPORTEUR_PASSWORD is not/],
] as const)('%s of %s with %j ends with %4$i', async (command, address, env, expected, message) => {
  const folder = folderOf({ 'graph.ttl': graph });
  const { code, stdout, stderr } = await rapporteur(commands[command](address), { folder, env });
  expect([code, stdout]).toEqual([expected, '']);
  expect(stderr).toMatch(message);
  expect(stderr.split('\n')).toHaveLength(2);
  expect(stderr).not.toMatch(/s3cret|defect/);
});

it('says the same within a time limit', async () => {
  const words = [...commands.query(DEAD), '--timeout', '30'];
  expect(await rapporteur(words)).toEqual(await rapporteur(commands.query(DEAD)));
});

it('lets nothing that a service says reach for the terminal', async () => {
  const wild = 'red\u001b[31m\u009b2J\u0007\r\nend';
  const value = {
    s: { type: 'uri', value: `http://example.org/${'long/'.repeat(20)}${wild}` },
    o: { type: 'literal', value: wild },
  };
  const results = { head: { vars: ['s', `o${wild}`] }, results: { bindings: [{ s: value.s, [`o${wild}`]: value.o }] } };
  const { url } = await serveReplies({
    '/rows': { ...oneRow, body: JSON.stringify(results) },
    '/no': { status: 500, body: wild },
  });
  for (const [path, format] of [
    ['/rows', 'table'],
    ['/rows', 'tree'],
    ['/no', 'table'],
  ] as const) {
    const { stdout, stderr } = await rapporteur([...commands.query(url + path), '--format', format]);
    expect(stdout + stderr).toMatch(/red/);
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
  }
  const { stdout } = await rapporteur([...commands.query(`${url}/rows`), '--format', 'json']);
  expect(JSON.parse(stdout)).toEqual(results);
});
