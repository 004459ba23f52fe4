// The commands serve and site, as a user runs them: the address that is printed answers, what is wrong is said at once, and a
// correction that was made on a page is followed by the next build.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { articles, folderOf, main, rapporteur } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

async function buildIn(): Promise<string> {
  const folder = folderOf(Object.fromEntries(Object.entries(articles).map(([name, text]) => [`news/${name}`, text])));
  await rapporteur(['build', 'news', '-o', 'graph.ttl'], { folder });
  return folder;
}

/** Something that answers every request so; with a status of 0 it hangs up. */
async function startStore(status: number, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  const store = createServer((_, response) => {
    if (status === 0) response.destroy();
    else response.writeHead(status, headers).end(body);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void store.close());
  await new Promise((resolve) => store.once('listening', resolve));
  return `http://127.0.0.1:${(store.address() as AddressInfo).port}/`;
}

type Served = { readonly url: string; stop(): Promise<number | null>; said(): string };

/** Starts `rapporteur serve`; gives the address that it prints, how it ends on a signal, and what it says of itself. */
function serve(args: readonly string[], folder: string): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', ...args], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
    child.stdout.once('data', (data) => {
      const stop = () => {
        child.kill('SIGTERM');
        return ended;
      };
      resolve({ url: String(data).trim(), stop, said: () => said });
    });
  });
}

describe('rapporteur serve', () => {
  it('prints the address at which it answers, and ends when it is told to', async () => {
    const { url, stop } = await serve(['graph.ttl'], await buildIn());
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(url)).text()).toContain('What the articles say');
    const ask = `${url}sparql?${new URLSearchParams({ query: 'ASK { ?s ?p ?o }' })}`;
    expect(await (await fetch(ask)).json()).toMatchObject({ boolean: true });
    const script = await fetch(`${url}assets/explorer.js`);
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(await stop()).toBe(0);
  });

  it('shows a store over HTTP by the same pages', async () => {
    const folder = await buildIn();
    const store = await serve(['graph.ttl'], folder);
    const { url, stop } = await serve(['--endpoint', `${store.url}sparql`], folder);
    const [there, here] = await Promise.all(
      [store.url, url].map(async (each) => (await fetch(`${each}meetings.csv`)).text()),
    );
    expect(here).toBe(there);
    expect(here).toContain('Solberg');
    await store.stop();
    const answer = await fetch(`${url}articles`);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toContain('does not answer');
    await stop();
  });

  it('keeps a correction, which the next build beside it follows', async () => {
    const folder = await buildIn();
    const { url, stop } = await serve(['graph.ttl', '--articles', 'news', '--edit'], folder);
    const body = new URLSearchParams({
      ...{ verdict: 'missing', kind: 'position', article: 'lima', quote: 'Peru and Finland agree on forests' },
      ...{ holder: 'PE', issue: 'https://w3id.org/rapporteur/concept/Climate', stance: 'supports', page: '/' },
    });
    const answer = await fetch(`${url}corrections`, {
      method: 'POST',
      body,
      headers: { origin: new URL(url).origin },
      redirect: 'manual',
    });
    expect(answer.status).toBe(303);
    expect(await stop()).toBe(0);
    const { stdout } = await rapporteur(['build', 'news', '-o', 'graph.ttl'], { folder });
    expect(stdout).toContain('triples');
    expect(readFileSync(path.join(folder, 'graph.ttl'), 'utf8')).toContain('rap:rule "correction"');
    await rapporteur(['build', 'news', '-o', 'graph.ttl', '--no-corrections'], { folder });
    expect(readFileSync(path.join(folder, 'graph.ttl'), 'utf8')).not.toContain('rap:rule "correction"');
    const gold = await rapporteur(['annotate', 'news', '--issues', 'all', '--corrections', 'corrections.jsonl'], {
      folder,
    });
    expect(gold.stdout).toContain('"Climate"');
  });

  it.each([
    [['nowhere.ttl'], 1, 'there is no graph nowhere.ttl'],
    [['graph.ttl', '--port', 'x'], 2, 'port from 0 to 65535'],
    [['graph.ttl', '--host', '192.0.2.1'], 1, 'no address of this machine'],
    [['graph.ttl', '--endpoint', 'http://localhost:1/'], 2, 'two graphs'],
    [['--endpoint', 'ftp://localhost/'], 2, 'address'],
    [['graph.ttl', '--host', '0.0.0.0', '--edit'], 2, 'RAPPORTEUR_EDIT_TOKEN'],
    [['graph.ttl', '--edit', 'graph.ttl'], 1, 'graph.ttl:1: this is no JSON'],
  ])('%j ends with %i: %s', async (args, code, words) => {
    const run = await rapporteur(['serve', '--port', '0', ...args], { folder: await buildIn() });
    expect(run.stderr).toContain(words);
    expect(run.code).toBe(code);
  });

  it.each([
    ['a page', 200, { 'content-type': 'text/html' }, '<h1>Welcome</h1>', 'is it an endpoint for queries?'],
    ['other JSON', 200, { 'content-type': 'application/json' }, '{"a":1}', 'is it an endpoint for queries?'],
    ['that it wants a login', 401, { 'www-authenticate': 'Basic realm="x"' }, '', 'RAPPORTEUR_USER'],
    ['that nothing is there', 404, {}, '', 'check the path of the address'],
    ['that it is elsewhere', 302, { location: '/sparql' }, '', 'it points to /sparql'],
    ['nothing', 0, {}, '', 'cannot be reached'],
  ])('ends where an endpoint answers %s', async (_, status, headers, body, words) => {
    const url = await startStore(status, headers, body);
    const { code, stdout, stderr } = await rapporteur([
      'serve',
      '--port',
      '0',
      '--endpoint',
      `${url}sparql?key=s3cret`,
    ]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('s3cret');
  });

  it('ends where no store is', async () => {
    const { code, stderr } = await rapporteur(['serve', '--port', '0', '--endpoint', 'http://127.0.0.1:1/']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('cannot be reached')]);
  });

  it('serves a store that is empty yet, and says that it is', async () => {
    const folder = folderOf({ 'graph.ttl': '' });
    const { url, stop, said } = await serve(['graph.ttl'], folder);
    expect((await fetch(url)).status).toBe(200);
    expect(said()).toContain('warning graph.ttl no-facts');
    await stop();
  });

  it('says so where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const run = await rapporteur(['serve', 'graph.ttl', '--port', String(port)], { folder: await buildIn() });
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining(`port ${port} is taken already`)]);
  });
});

describe('rapporteur site', () => {
  it('writes a folder whole, and again over its own', async () => {
    const folder = await buildIn();
    for (const _ of ['first', 'second']) {
      const { code, stdout } = await rapporteur(['site', 'site', '-g', 'graph.ttl'], { folder });
      expect([code, stdout]).toEqual([0, expect.stringContaining('open site/index.html')]);
    }
    expect(readFileSync(path.join(folder, 'site/meetings.html'), 'utf8')).toContain('Solberg');
    expect(existsSync(path.join(folder, 'site/assets/explorer.css'))).toBe(true);
  });

  it('writes nothing beyond it, and shows names as text, whatever articles are called', async () => {
    const names = ['<img src=x onerror=alert(1)>', 'x..%2f..%2fescape', 'x\\..\\..\\escape', '-rf', '"quoted\'name'];
    const folder = folderOf({
      ...Object.fromEntries(names.map((name) => [`news/${name}.txt`, `${articles['lima.txt']}\n${name}\n`])),
      'news/feed.jsonl': `${JSON.stringify({ id: '../../../escape', text: articles['lima.txt'] })}\n`,
    });
    await rapporteur(['build', 'news', '-o', 'graph.ttl'], { folder });
    const { code } = await rapporteur(['site', 'deep/site', '-g', 'graph.ttl', '--articles', 'news'], { folder });
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['deep', 'graph.ttl', 'graph.void.ttl', 'news']);
    expect(readdirSync(path.join(folder, 'deep'))).toEqual(['site']);
    expect(readdirSync(path.join(folder, 'news')).sort()).toHaveLength(names.length + 1);
    const pages = readdirSync(path.join(folder, 'deep/site'), { recursive: true, encoding: 'utf8' });
    const shown = pages.filter((page) => page.endsWith('.html'));
    expect(shown.filter((page) => page.startsWith('data/article/'))).toHaveLength(names.length + 1);
    for (const page of shown) {
      expect(readFileSync(path.join(folder, 'deep/site', page), 'utf8')).not.toContain('<img');
    }
  });

  it('leaves a folder alone that is not its own', async () => {
    const folder = await buildIn();
    const { code, stderr } = await rapporteur(['site', 'news', '-g', 'graph.ttl'], { folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('news holds other files')]);
    writeFileSync(path.join(folder, 'file'), '');
    expect((await rapporteur(['site', 'file', '-g', 'graph.ttl'], { folder })).code).toBe(1);
  });
});
