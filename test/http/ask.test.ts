// How a SPARQL service is reached: what is told of an answer that is none, who hears which login, and what is never shown.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  AccessError,
  ask,
  checkAddress,
  type EndpointError,
  parseJsonResults,
  readCredentials,
  toEndpoint,
  toShown,
} from '../../src/http/index.ts';
import { type Asked, oneRow, page, serveReplies } from './odd-server.ts';

const password = { kind: 'password', user: 'ada', password: 's3cret' } as const;
const ADVICE =
  'set RAPPORTEUR_USER and RAPPORTEUR_PASSWORD, or RAPPORTEUR_TOKEN, which are for the first endpoint alone';
const token = { kind: 'token', token: 't0ken' } as const;
const failure = (promise: Promise<unknown>): Promise<EndpointError> =>
  promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error) => error,
  );

describe('a query', () => {
  it('goes by POST in a form, whatever parameters the address has', async () => {
    const { url, asked } = await serveReplies({ '/sparql': oneRow });
    const answer = await ask(toEndpoint(`${url}/sparql?graph=a`), 'ASK { ?s ?p "ä&b" }', 'text/csv');
    expect(answer.text).toBe(oneRow.body);
    expect(asked).toMatchObject([{ method: 'POST', path: '/sparql?graph=a', headers: { accept: 'text/csv' } }]);
    expect(new URLSearchParams(asked[0]?.body).get('query')).toBe('ASK { ?s ?p "ä&b" }');
  });

  it('follows no redirect, and takes no login there', async () => {
    const other = await serveReplies({ '/new': oneRow });
    const { url } = await serveReplies({
      '/old': { status: 302, headers: { location: `${other.url}/new?key=s3cret` } },
    });
    const { message, status } = await failure(ask(toEndpoint(`${url}/old`, token), 'ASK {}', ''));
    expect(message).toBe(
      `${url}/old answers 302 Found: it points to ${other.url}/new?…; give that address, if you trust it`,
    );
    expect([status, other.asked]).toEqual([302, []]);
  });

  it('that is cut off on the way is told with address and cause', async () => {
    const { url } = await serveReplies({ '/cut': { ...oneRow, broken: true } });
    const { message } = await failure(ask(toEndpoint(`${url}/cut`), 'ASK {}', ''));
    expect(message).toBe(
      `${url}/cut cannot be reached: the connection was broken off; is the store still running? (UND_ERR_SOCKET)`,
    );
  });

  it.each([
    [{ status: 404 }, 'answers 404 Not Found: nothing answers there; check the path'],
    [{ status: 403 }, 'answers 403 Forbidden: it does not let this user ask'],
    [
      { status: 405, body: '<p>Use <b>GET</b></p>' },
      '405 Method Not Allowed (it says: Use GET): it takes no queries by POST',
    ],
    [{ status: 500, body: 'of <http://example.org/p>,\u001b[31m no' }, '(it says: of <http://example.org/p>, [31m no)'],
    [{ status: 503 }, 'it is busy or starting'],
    [{ status: 400, body: 'x'.repeat(500) }, `(it says: ${'x'.repeat(200)}…)`],
  ])('answered by %j: %s', async (reply, words) => {
    const { url } = await serveReplies({ '/sparql': reply });
    const { message } = await failure(ask(toEndpoint(`${url}/sparql?apikey=s3cret`), 'ASK {}', ''));
    expect(message).toContain(`${url}/sparql?… answers `);
    expect(message).toContain(words);
  });
});

describe('a login', () => {
  const challenge = (text: string) => (asked: Asked) =>
    asked.headers.authorization === undefined ? { status: 401, headers: { 'www-authenticate': text } } : oneRow;

  it('by password is sent when it is asked for, and a token at once', async () => {
    const { url, asked } = await serveReplies({ '/a': challenge('Basic realm="x"') });
    const endpoint = toEndpoint(`${url}/a`, password);
    for (let n = 0; n < 2; n += 1) await ask(endpoint, 'ASK {}', '');
    await ask(toEndpoint(`${url}/a`, token), 'ASK {}', '');
    const basic = `Basic ${Buffer.from('ada:s3cret').toString('base64')}`;
    expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, basic, basic, 'Bearer t0ken']);
  });

  it('by digest (RFC 7616) counts its requests', async () => {
    const hash = (text: string): string => createHash('md5').update(text).digest('hex');
    const field = (header: string, name: string): string => new RegExp(`\\b${name}="?([^",]*)`).exec(header)?.[1] ?? '';
    const isRight = ({ headers: { authorization = '' }, path }: Asked): boolean => {
      const [nc, cnonce] = [field(authorization, 'nc'), field(authorization, 'cnonce')];
      const [secret, request] = [hash('ada:store:s3cret'), hash(`POST:${path}`)];
      return field(authorization, 'response') === hash([secret, 'n1', nc, cnonce, 'auth', request].join(':'));
    };
    const { url, asked } = await serveReplies({
      '/sparql-auth': (one) =>
        isRight(one)
          ? oneRow
          : { status: 401, headers: { 'www-authenticate': 'Digest realm="store", nonce="n1", qop="auth"' } },
    });
    const endpoint = toEndpoint(`${url}/sparql-auth?x=1`, password);
    for (let n = 0; n < 2; n += 1) expect((await ask(endpoint, 'ASK {}', '')).text).toBe(oneRow.body);
    expect(asked.map(({ headers: { authorization = '' } }) => field(authorization, 'nc'))).toEqual([
      ...['', '00000001', '00000002'],
    ]);
  });

  it.each([
    [undefined, 'Basic', `it wants a login; ${ADVICE}`],
    [password, 'Basic', 'it does not take the user and password of RAPPORTEUR_USER and RAPPORTEUR_PASSWORD'],
    [password, 'Negotiate', 'it takes a login of the kind Negotiate, and no user with a password (Basic, Digest)'],
    [token, 'Bearer', 'it does not take the token of RAPPORTEUR_TOKEN'],
  ])('%j refused with %s is told as what it is', async (credentials, scheme, words) => {
    const { url } = await serveReplies({ '/a': { status: 401, headers: { 'www-authenticate': scheme } } });
    const { message } = await failure(ask(toEndpoint(`${url}/a`, credentials), 'ASK {}', ''));
    expect(message).toBe(`${url}/a answers 401 Unauthorized: ${words}`);
    expect(message).not.toMatch(/s3cret|t0ken|ada/);
  });

  it.each([
    [{}, undefined],
    [{ RAPPORTEUR_TOKEN: 'abc' }, { kind: 'token', token: 'abc' }],
    [
      { RAPPORTEUR_USER: 'ä', RAPPORTEUR_PASSWORD: 'b:c' },
      { kind: 'password', user: 'ä', password: 'b:c' },
    ],
  ])('of %j', (environment, credentials) => {
    expect(readCredentials(environment)).toEqual(credentials);
  });

  it.each([
    [{ RAPPORTEUR_TOKEN: 'abc', RAPPORTEUR_USER: 'me' }, 'unset one of them'],
    [{ RAPPORTEUR_TOKEN: 'a\nb' }, 'a character that no token has'],
    [{ RAPPORTEUR_USER: 'a:b', RAPPORTEUR_PASSWORD: 'c' }, 'a colon'],
    [{ RAPPORTEUR_USER: 'me' }, 'RAPPORTEUR_PASSWORD is not'],
  ])('of %j is refused', (environment, message) => {
    expect(() => readCredentials(environment)).toThrow(message);
  });
});

describe('an address', () => {
  it.each([
    ['ftp://ada:s3cret@example.org/sparql?key=s3cret#s3cret', '"ftp://example.org/sparql?…" is no address'],
    [
      'http://ada:s3cret@example.org/sparql?key=s3cret',
      'the address http://example.org/sparql?… was given with a user',
    ],
    ['http://s3cret@example.org', 'RAPPORTEUR_PASSWORD'],
    ['ada:s3cret@example.org/sparql', 'begins with http://'],
    ['http://ada:s3cret@exa mple.org', 'begins with http://'],
    ['http://ada:s3:c@ret@[', 'begins with http://'],
    ['', '"" is no address'],
  ])('is not %s, and no secret of it is told', (address, words) => {
    expect(() => checkAddress(address)).toThrow(AccessError);
    expect(() => checkAddress(address)).toThrow(words);
    expect(() => checkAddress(address)).not.toThrow(/s3|ada/);
  });

  it('is shown without what may be a key', () => {
    expect(toShown('https://example.org/a/b')).toBe('https://example.org/a/b');
    expect(toShown('https://example.org/a@b')).toBe('https://example.org/a@b');
    expect(toShown('https://example.org/a?key=b')).toBe('https://example.org/a?…');
  });
});

describe('JSON results', () => {
  it.each([
    ['{}', 'its JSON is no SPARQL result: head: '],
    ['[]', 'its JSON is no SPARQL result: all of it: '],
    ['{"head":{"vars":["s"]}}', 'results: '],
    ['{"head":{},"results":{"bindings":[]}}', 'head.vars: '],
    ['{"boolean":"yes"}', 'boolean: '],
    [
      '{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"triple","value":"x"}}]}}',
      'results.bindings.0.s.type: ',
    ],
    ['<p>', 'it is no JSON'],
  ])('are not %s', (text, words) => {
    expect(() => parseJsonResults(text)).toThrow(words);
  });

  it('of a page are not taken for any', () => {
    expect(() => parseJsonResults(page.body)).toThrow('it is no JSON');
  });
});
