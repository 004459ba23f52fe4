// What a visitor gets: pages, their twins, and a clear word where there is nothing or something is wrong.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Standing } from '../../src/correct/index.ts';
import { parseCorrections } from '../../src/correct/index.ts';
import { parseTurtle } from '../../src/rdf/index.ts';
import { type Asked, buildSeeds, toVisitor } from './explorer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

type Visitor = (path: string, init?: RequestInit) => Promise<Asked>;

let seedsGraph: Awaited<ReturnType<typeof buildSeeds>>;
let ask: Visitor;

beforeAll(async () => {
  seedsGraph = await buildSeeds();
  ask = await toVisitor(seedsGraph);
});

const MEETING = '/data/meeting/talks.2026-01-26.cn-wangyi.oic-hisseinbrahimtaha';

describe('pages', () => {
  it.each([
    ['/', 'What the articles say'],
    ['/meetings', 'Hissein Brahim Taha (OIC) and Wang Yi (China), 2026-01-26'],
    ['/meetings?view=timeline', 'Without a year'],
    [MEETING, 'Reports side by side'],
    ['/articles', 'China&#39;s Top Diplomat Urges Islamic World to Join a Security Partnership'],
    ['/data/article/2026-01-26-sputnik-wang-taha', 'id="char='],
    ['/reports?one=2026-01-26-sputnik-wang-taha&other=2026-01-27-chinadaily-oic', 'Both say'],
    ['/questions', 'who-met-whom'],
    ['/questions/positions-on-issue?issue=Xinjiang', 'opposes'],
    ['/query?query=ASK%20%7B%3Fs%20%3Fp%20%3Fo%7D', 'yes'],
    ['/ontology', 'rap:Meeting'],
  ])('%s shows %s', async (path, text) => {
    const { status, text: page, headers } = await ask(path);
    expect(status).toBe(200);
    expect(page).toContain(text);
    expect(headers.get('content-type')).toContain('text/html');
  });

  it('filter by what the address says, in labels or codes', async () => {
    for (const party of ['OIC', 'party:OIC', 'Organisation of Islamic Cooperation']) {
      const { text } = await ask(`/meetings?${new URLSearchParams({ party, kind: 'visit' })}`);
      expect(text).toContain('1 meeting');
      expect(text).not.toContain('Boris Johnson');
    }
  });

  it('lead from a meeting to each two of its reports beside each other', async () => {
    const { text } = await ask(MEETING);
    const pairs = [...text.matchAll(/<li><a href="(\/reports\?one=[^"]*)">/g)].map(([, href = '']) => href);
    const reports = text.match(/data-head="Report"/g)?.length ?? 0;
    expect(reports).toBeGreaterThan(2);
    expect(new Set(pairs).size).toBe((reports * (reports - 1)) / 2);
    const { status, text: page } = await ask((pairs[0] ?? '').replaceAll('&amp;', '&'));
    expect([status, page]).toEqual([200, expect.stringContaining('Both say')]);
  });

  it('write dates as the reader does', async () => {
    const toPage = async (language: string) => (await ask(MEETING, { headers: { 'accept-language': language } })).text;
    expect(await toPage('de-AT,de;q=0.9')).toContain('26. Jänner 2026');
    expect(await toPage('en-GB')).toContain('26 January 2026');
    expect(await toPage('*;q=0.1, !!')).toContain('January 26, 2026');
  });
});

describe('the twins of a page', () => {
  it('hold the rows of the questions that the page asked', async () => {
    const { text, headers } = await ask('/meetings.json?party=OIC');
    expect(headers.get('content-type')).toContain('application/json');
    const [first] = JSON.parse(text).answers;
    expect(first).toMatchObject({ question: 'list-of-meetings', given: { party: 'OIC' } });
    expect(first.results.bindings).toHaveLength(5);
    expect(first.sparql).toContain('SELECT');
    const csv = (await ask('/meetings.csv?party=OIC')).text.trim().split('\r\n');
    expect(csv).toHaveLength(6);
  });

  it('are Turtle of the thing itself, also where the Accept header asks for it', async () => {
    const { text } = await ask(`${MEETING}.ttl`);
    expect(parseTurtle(text, 'http://localhost/').length).toBeGreaterThan(50);
    const negotiated = await ask(MEETING, { headers: { accept: 'text/turtle' } });
    expect(negotiated.text).toBe(text);
    expect(negotiated.headers.get('vary')).toContain('Accept');
  });

  it('give no sheet a formula', async () => {
    const query = 'SELECT ("=HYPERLINK(1)" AS ?x) {}';
    expect((await ask(`/query.csv?${new URLSearchParams({ query })}`)).text).toContain("'=HYPERLINK(1)");
  });
});

describe('where something is wrong', () => {
  it.each([
    ['/nowhere', 404, 'Nothing here'],
    ['/data/meeting/none', 404, 'Nothing here'],
    ['/data/article/%22%3E%3Cscript%3E', 404, 'Nothing here'],
    ['/concept/None', 404, 'Nothing here'],
    ['/meetings?party=Narnia', 400, 'no party'],
    ['/meetings?from=yesterday', 400, '2026-01'],
    ['/query?query=SELECT', 400, 'cannot be shown'],
    ['/query?query=INSERT%20DATA%20%7B%3Cx:a%3E%20%3Cx:b%3E%201%7D', 400, 'cannot be shown'],
    ['/query?query=SELECT%20*%20%7BSERVICE%20%3Chttp://example.org/%3E%20%7B%3Fs%20%3Fp%20%3Fo%7D%7D', 400, 'SERVICE'],
    ['/assets/..%2f..%2fpackage.json', 404, 'no such file'],
  ])('%s answers %i: %s', async (path, status, text) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(text);
    expect(answer.text).not.toContain('<script>');
  });

  it('changes nothing by any other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/meetings', { method })).status).toBe(405);
  });

  it('answers under its own name only, where it was told its names', async () => {
    const guarded = await toVisitor(seedsGraph, { hosts: ['localhost'] });
    expect((await guarded('/')).status).toBe(200);
    expect((await guarded('/', { headers: { host: 'evil.example' } })).status).toBe(421);
  });

  it('lets no page run what stands in it', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('corrections', () => {
  let lines: string[];
  let edit: Visitor;
  const standing = (): readonly Standing[] => parseCorrections(lines.join(''), 'test');

  beforeAll(async () => {
    lines = [];
    edit = await toVisitor(seedsGraph, {
      corrections: { of: async () => standing(), add: async (line) => void lines.push(line), token: 'sesame' },
      names: { parties: [], issues: [], initiatives: [] },
      readArticle: async () => ({ text: 'Norway backs the plan. Chad backs the plan. Peru does not.', dropped: [] }),
    });
  });

  const form = {
    ...{ token: 'sesame', verdict: 'missing', kind: 'position', article: 'a1', quote: 'Peru does not.' },
    ...{ holder: 'PE', issue: 'https://example.org/Plan', stance: 'opposes', attributedBy: '', page: MEETING },
  };
  const send = (fields: object, headers: object = { origin: 'http://localhost' }) =>
    edit('/corrections', { method: 'POST', body: new URLSearchParams({ ...fields }), headers: { ...headers } });

  it('are kept with the place of their words, and lead back to the page', async () => {
    const { status, headers } = await send(form);
    expect([status, headers.get('location')]).toEqual([303, MEETING]);
    expect(standing()).toMatchObject([{ verdict: 'missing', holder: 'PE', begin: 44, end: 58 }]);
  });

  it.each([
    ['from another site', form, { origin: 'http://evil.example' }, 403],
    ['without a word on where from', form, {}, 403],
    [
      'that a browser says is of another site',
      form,
      { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['without the token', { ...form, token: 'x' }, undefined, 403],
    ['of words that are not there', { ...form, quote: 'Rubbish' }, undefined, 400],
    ['of words that stand there twice', { ...form, quote: 'backs the plan.' }, undefined, 400],
    ['of a stance that there is not', { ...form, stance: 'loves' }, undefined, 400],
    ['of too many bytes', { ...form, note: 'x'.repeat(100_000) }, undefined, 413],
  ])('%s are refused', async (_, fields, headers, status) => {
    const before = lines.length;
    expect((await send(fields, headers)).status).toBe(status);
    expect(lines).toHaveLength(before);
  });

  it('lead nowhere else', async () => {
    const { headers } = await send({ ...form, note: 'again', page: '//evil.example' });
    expect(headers.get('location')).toBe('/');
  });

  it('are not taken unless the server was told to', async () => {
    expect((await ask('/corrections', { method: 'POST', headers: { origin: 'http://localhost' } })).status).toBe(405);
  });
});
