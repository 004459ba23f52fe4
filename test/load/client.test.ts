// How the client asks, waits, packs and logs in, and what it says of a refusal.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCredentials, toSaying } from '../../src/http/index.ts';
import { toClient } from '../../src/load/client.ts';
import { sendUpdate, toGraphUrl, toWriter } from '../../src/load/graphs.ts';
import { findStore } from '../../src/load/stores.ts';
import { literal, namedNode, quad, RDFS } from '../../src/rdf/index.ts';
import { startStore, toNotedPatience, toResults } from './store.ts';

const triple = quad(namedNode('https://example.org/a'), RDFS.label, literal('a\n"b"'));
const line = '<https://example.org/a> <http://www.w3.org/2000/01/rdf-schema#label> "a\\n\\"b\\"" .\n';
const password = { kind: 'password', user: 'ada', password: 's3cret' } as const;

describe('the Graph Store Protocol', () => {
  it.each([
    ['replace', undefined, 'PUT', '/data?default'],
    ['replace', 'https://example.org/g?a=b&c', 'PUT', '/data?graph=https%3A%2F%2Fexample.org%2Fg%3Fa%3Db%26c'],
    ['add', undefined, 'POST', '/data?default'],
  ] as const)('%s %s is %s %s', async (verb, graph, method, url) => {
    const store = await startStore(() => ({ status: 204 }));
    const { address } = store;
    const endpoints = { name: '', defaultGraph: 'its own', query: address, data: `${address}/data` } as const;
    await toWriter(toClient(), endpoints, 'graph-store')[verb](graph, [triple]);
    expect(store.asked).toMatchObject([
      { method, url, body: line, headers: { 'content-type': 'application/n-triples' } },
    ]);
  });

  it('keeps the query that an address has', () => {
    expect(toGraphUrl('https://example.org/s?db=1', undefined)).toBe('https://example.org/s?db=1&default');
  });
});

it('SPARQL Update is sent as it is, and names its graph', async () => {
  const store = await startStore(() => ({ status: 200 }));
  const endpoints = { name: '', defaultGraph: 'its own', query: store.address, update: store.address } as const;
  await toWriter(toClient(), endpoints, 'update').add('urn:example:g', [triple]);
  expect(store.asked[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/sparql-update' } });
  expect(store.asked[0]?.body).toBe(`INSERT DATA {\nGRAPH <urn:example:g> { \n${line} }\n}`);
  await expect(toWriter(toClient(), endpoints, 'update').add('urn:> }', [triple])).rejects.toThrow(
    'no legal absolute IRI',
  );
});

describe('patience', () => {
  it.each([429, 502, 503, 504])('waits longer each time after %d', async (status) => {
    const waits: number[] = [];
    const store = await startStore((_, turn) => ({ status: turn < 4 ? status : 204 }));
    await sendUpdate(toClient({ patience: toNotedPatience(waits) }), store.address, 'DROP DEFAULT');
    expect(waits).toEqual([100, 200, 400]);
  });

  it('waits as long as the store says', async () => {
    const waits: number[] = [];
    const store = await startStore((_, turn) => ({ status: turn === 1 ? 429 : 204, headers: { 'Retry-After': '7' } }));
    await sendUpdate(toClient({ patience: toNotedPatience(waits) }), store.address, 'DROP DEFAULT');
    expect(waits).toEqual([7000]);
  });

  it('tells before it waits why, and for how long', async () => {
    const told: (readonly [string, number])[] = [];
    const store = await startStore((_, turn) => ({ status: turn < 3 ? 429 : 204 }));
    const client = toClient({ patience: toNotedPatience([]), onWait: (reason, ms) => told.push([reason, ms]) });
    await sendUpdate(client, store.address, 'DROP DEFAULT');
    const reason = expect.stringContaining('429 Too Many Requests; the store asks to be left alone');
    expect(told).toEqual([
      [reason, 100],
      [reason, 200],
    ]);
  });

  it('has an end, and none for what will not pass', async () => {
    const busy = await startStore(() => ({ status: 503 }));
    const client = toClient({ patience: toNotedPatience([]) });
    await expect(sendUpdate(client, busy.address, 'DROP DEFAULT')).rejects.toThrow('503 Service Unavailable');
    expect(busy.asked).toHaveLength(4);
    const closed = await startStore(() => ({ status: 403 }));
    await expect(sendUpdate(client, closed.address, 'DROP DEFAULT')).rejects.toThrow('403 Forbidden');
    expect(closed.asked).toHaveLength(1);
  });
});

describe('packing', () => {
  const long = `# ${'x'.repeat(2000)}`;
  it('is undone where the store cannot unpack, and not tried again', async () => {
    const store = await startStore(({ headers }) => ({ status: headers['content-encoding'] === 'gzip' ? 415 : 204 }));
    const client = toClient({ gzip: 'always' });
    for (let n = 0; n < 2; n += 1) await sendUpdate(client, store.address, long);
    expect(store.asked.map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', undefined, undefined]);
    expect(store.asked.map(({ body }) => body)).toEqual([long, long, long]);
  });

  it('is left out to this machine itself, and for a few words', async () => {
    const store = await startStore(() => ({ status: 204 }));
    await sendUpdate(toClient(), store.address, long);
    await sendUpdate(toClient({ gzip: 'always' }), store.address, 'DROP DEFAULT');
    expect(store.asked.map(({ headers }) => headers['content-encoding'])).toEqual([undefined, undefined]);
  });
});

describe('logging in', () => {
  it('sends a password only when it is asked for, and then each time', async () => {
    const store = await startStore(({ headers }) => {
      return headers.authorization
        ? { status: 204 }
        : { status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' } };
    });
    const client = toClient({ credentials: password });
    for (let n = 0; n < 2; n += 1) await sendUpdate(client, store.address, 'DROP DEFAULT');
    const basic = `Basic ${Buffer.from('ada:s3cret').toString('base64')}`;
    expect(store.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, basic, basic]);
  });

  it('answers a digest challenge by RFC 7616, with a count that rises', async () => {
    const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
    const isRight = (header: string): boolean => {
      const field = (name: string): string => new RegExp(`${name}="?([^",]*)`).exec(header)?.[1] ?? '';
      const secret = hash('ada:store:s3cret');
      const parts = [secret, 'n1', field('nc'), field('cnonce'), 'auth', hash('POST:/u?x=1')];
      return field('response') === hash(parts.join(':'));
    };
    const challenge = 'Digest realm="store", nonce="n1", qop="auth", algorithm=SHA-256, opaque="o"';
    const store = await startStore(({ headers: { authorization } }) => {
      const isIn = authorization !== undefined && isRight(authorization);
      return isIn ? { status: 204 } : { status: 401, headers: { 'WWW-Authenticate': challenge } };
    });
    const client = toClient({ credentials: password });
    for (let n = 0; n < 2; n += 1) await sendUpdate(client, `${store.address}/u?x=1`, 'DROP DEFAULT');
    const counts = store.asked.map(({ headers }) => /nc=(\d+)/.exec(headers.authorization ?? '')?.[1]);
    expect(counts).toEqual([undefined, '00000001', '00000002']);
  });

  it('sends a token at once', async () => {
    const store = await startStore(() => ({ status: 204 }));
    await sendUpdate(toClient({ credentials: { kind: 'token', token: 't0ken' } }), store.address, 'DROP DEFAULT');
    expect(store.asked[0]?.headers.authorization).toBe('Bearer t0ken');
  });

  it('takes no redirect, and no secret into its words', async () => {
    const other = await startStore(() => ({ status: 204 }));
    const store = await startStore(() => ({ status: 307, headers: { Location: `${other.address}/new` } }));
    const client = toClient({ credentials: { kind: 'token', token: 't0ken' } });
    const failure = await sendUpdate(client, store.address, 'DROP DEFAULT').catch((error) => error);
    expect(failure.message).toContain(`it has moved; give the address ${other.address}/new`);
    expect(JSON.stringify(failure) + failure.stack).not.toContain('t0ken');
    expect(other.asked).toEqual([]);
  });

  it.each([
    [{ RAPPORTEUR_USER: 'ada' }, 'RAPPORTEUR_PASSWORD is not'],
    [{ RAPPORTEUR_USER: 'a:b', RAPPORTEUR_PASSWORD: 'c' }, 'a colon'],
    [{ RAPPORTEUR_USER: 'ada', RAPPORTEUR_PASSWORD: 'c', RAPPORTEUR_TOKEN: 't' }, 'unset one of them'],
    [{ RAPPORTEUR_TOKEN: 'a b\n' }, 'a character that no token has'],
  ])('refuses %j', (environment, message) => {
    expect(() => readCredentials(environment)).toThrow(message);
  });

  it('takes nothing for nothing', () => {
    expect(readCredentials({})).toBeUndefined();
  });
});

describe('finding the store', () => {
  const one = {
    status: 200,
    headers: { 'Content-Type': 'application/sparql-results+json' },
    body: toResults({ one: '1' }),
  };
  it.each([
    ['/news', '/news/query', 'Apache Jena Fuseki', '/news/data'],
    ['/news/data', '/news/query', 'Apache Jena Fuseki', '/news/data'],
    ['/', '/query', 'Oxigraph', '/store'],
    ['', '/sparql', 'Virtuoso', '/sparql-graph-crud'],
  ])('%j with queries at %s is %s', async (given, query, name, data) => {
    const store = await startStore(({ url }) => (url === query ? one : { status: 404 }));
    const found = await findStore(toClient(), { to: store.address + given });
    expect(found).toMatchObject({ name, query: store.address + query, data: store.address + data });
  });

  it.each([
    [{ status: 404 }, 'there is no such dataset, or this is not a store'],
    [{ status: 405 }, 'there is no such dataset, or this is not a store'],
    [{ status: 415 }, 'does not take application/x-www-form-urlencoded: is this a SPARQL endpoint?'],
    [{ status: 200, body: '<html>a shop</html>' }, 'this is not a store'],
    [{ status: 401, headers: { 'WWW-Authenticate': 'Basic' } }, 'set RAPPORTEUR_USER and RAPPORTEUR_PASSWORD'],
    [{ status: 503 }, '503 Service Unavailable; the store is busy'],
  ])('says of %j: %s', async (reply, words) => {
    const store = await startStore(() => reply);
    await expect(findStore(toClient(), { to: `${store.address}/news` })).rejects.toThrow(words);
  });

  it('says at once where nothing answers', async () => {
    await expect(findStore(toClient(), { to: 'http://127.0.0.1:9/news' })).rejects.toThrow(
      /nothing answers|no store answers on this port/,
    );
  });

  it.each(['localhost:3030/news', 'ftp://example.org/', 'news'])('refuses the address %s', async (to) => {
    await expect(findStore(toClient(), { to })).rejects.toThrow('begins with http://');
  });

  it('refuses a password in an address, and does not repeat it', async () => {
    const failure = await findStore(toClient(), { to: 'http://ada:s3cret@example.org/news' }).catch((error) => error);
    expect(failure.message).toContain('RAPPORTEUR_PASSWORD');
    expect(failure.message).not.toContain('s3cret');
  });
});

describe('words for a refusal', () => {
  it.each([
    [{ status: 405, headers: { Allow: 'GET, HEAD' } }, 'only GET, HEAD may be used here: the store is read-only'],
    [{ status: 405 }, 'the store is read-only, or this is not where it is written to'],
    [{ status: 413 }, 'larger than the store, or a proxy before it, takes'],
    [{ status: 403, body: 'The database is read only' }, 'may be read here and not written'],
    [{ status: 404 }, 'check the name of the dataset'],
    [{ status: 401 }, 'the store wants to know who you are'],
  ])('%j: %s', async (reply, words) => {
    const store = await startStore(() => reply);
    await expect(sendUpdate(toClient(), store.address, 'DROP DEFAULT')).rejects.toThrow(words);
  });

  it('are the store’s own without markup', () => {
    expect(toSaying('<html><head><title>x</title></head><body><h1>No\n way</h1></body></html>')).toBe('No way');
    expect(toSaying('Virtuoso 37000 Error SP030\n\nSPARQL query:\nINSERT DATA { … }')).toBe(
      'Virtuoso 37000 Error SP030',
    );
    expect(toSaying('x'.repeat(500))).toHaveLength(201);
  });
});
