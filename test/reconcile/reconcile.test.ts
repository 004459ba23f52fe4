// A service is asked as the specification says, politely, and never twice; what it answers is believed no further than
// it goes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/cache/index.ts';
import { type Manners, openService, type Query, ServiceError, toClient } from '../../src/reconcile/index.ts';
import { type Known, type Served, type ServiceOptions, space, startService } from './service.ts';

const known: readonly Known[] = [
  { id: 'E1', name: 'Kari Solberg', description: 'minister', types: ['Human'], properties: { state: 'E9' } },
  { id: 'E2', name: 'Jon Solberg', types: ['Human'] },
  { id: 'E3', name: 'Daniel Otieno', types: ['Human'] },
];

const ask = (name: string, more: Partial<Query> = {}): Query => ({ query: name, limit: 3, ...more });
const names = (count: number): readonly Query[] =>
  Array.from({ length: count }, (_, number) => ask(`Nobody ${number}`));

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A clock that stands still until somebody waits. */
function toTime() {
  let time = Date.UTC(2025, 0, 1);
  const waits: number[] = [];
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    time += milliseconds;
  };
  return { waits, manners: { wait, now: () => time } };
}

function toManners(more: Partial<Manners> = {}): Manners {
  return { pause: 0, tries: 5, timeout: 5000, agent: 'rapporteur/test', ...toTime().manners, ...more };
}

type Opened = {
  readonly served: Served;
  readonly open: (folder?: string, refresh?: boolean) => ReturnType<typeof openService>;
};

async function serve(options: Partial<ServiceOptions> = {}, manners = toManners()): Promise<Opened> {
  const served = await startService({ known, ...options });
  const open = (folder?: string, refresh = false) =>
    openService(served.url, {
      client: toClient(manners),
      store: folder === undefined ? undefined : openStore(folder),
      refresh,
    });
  return { served, open };
}

describe('asking', () => {
  it('reads the manifest, sends batches as forms, and gives candidates with the best first', async () => {
    const { served, open } = await serve();
    const service = await open();
    expect(service.manifest).toMatchObject({ name: 'Example Register', identifierSpace: space });
    const query = ask('Kari Solberg', {
      type: 'Human',
      properties: [{ pid: 'state', v: { id: 'E9', name: 'Norway' } }],
    });
    const { answers, asked } = await service.ask([
      query,
      ask('Daniel Otieno'),
      ask('Daniel Otieno'),
      ask('Ana Nobody'),
    ]);
    expect(asked).toBe(3);
    expect(served.batches.map((batch) => Object.keys(batch))).toEqual([['q0', 'q1', 'q2']]);
    expect(answers.get(JSON.stringify(query))).toMatchObject({
      candidates: [
        { id: 'E1', score: 100, match: true },
        { id: 'E2', score: 40, match: false },
      ],
    });
    expect(answers.get(JSON.stringify(ask('Ana Nobody')))).toEqual({ candidates: [] });
  });

  it.each([
    ['ten at a time, of a service that says nothing of it', {}, [10, 10, 5]],
    ['as many as the manifest says', { manifest: { name: 'x', identifierSpace: space, batchSize: 20 } }, [20, 5]],
    ['half as many where that is too many all the same', { largest: 4 }, [3, 3, 3, 3, 3, 3, 3, 3, 1]],
  ])('sends %s', async (_, options, sizes) => {
    const { served, open } = await serve(options);
    const { answers } = await (await open()).ask(names(25));
    expect(served.batches.map((batch) => Object.keys(batch).length)).toEqual(sizes);
    expect(answers.size).toBe(25);
  });

  it('asks one after the other, with a pause, and says who asks', async () => {
    const { waits, manners } = toTime();
    const { served, open } = await serve(
      {},
      toManners({ ...manners, pause: 1000, agent: 'rapporteur/test (me@example.org)' }),
    );
    await (await open()).ask(names(25));
    expect(served.requests()).toBe(4);
    expect(served.mostAtOnce()).toBe(1);
    expect(waits).toEqual([1000, 1000, 1000]);
    expect(new Set(served.agents)).toEqual(new Set(['rapporteur/test (me@example.org)']));
  });
});

describe('what was answered', () => {
  it('is not asked again, not even for the manifest, unless that is wanted', async () => {
    const folder = makeFolder();
    const { served, open } = await serve();
    const first = await (await open(folder)).ask(names(12));
    expect([first.asked, served.requests()]).toEqual([12, 3]);
    const second = await (await open(folder)).ask([...names(12), ask('Daniel Otieno')]);
    expect([second.asked, served.requests()]).toEqual([1, 4]);
    expect(second.answers.get(JSON.stringify(ask('Daniel Otieno')))).toMatchObject({ candidates: [{ id: 'E3' }] });
    const third = await (await open(folder, true)).ask(names(12));
    expect([third.asked, served.requests()]).toEqual([12, 7]);
  });

  it('stays when a run is broken off, and the next one goes on from there', async () => {
    const folder = makeFolder();
    let broken = true;
    const { served, open } = await serve({
      fault: (response, request) => {
        if (request <= 3 || !broken) return false;
        response.writeHead(403).end('no more');
        return true;
      },
    });
    await expect((await open(folder)).ask(names(40))).rejects.toThrow(
      /refuses the questions with status 403: "no more"/,
    );
    expect(served.batches).toHaveLength(2);
    broken = false;
    const { asked, answers } = await (await open(folder)).ask(names(40));
    expect([asked, answers.size]).toEqual([20, 40]);
  });
});

describe('a service in trouble', () => {
  const failing = (status: number, times: number, headers: Record<string, string> = {}) => ({
    fault: (response: Parameters<NonNullable<ServiceOptions['fault']>>[0], request: number) => {
      if (request < 2 || request > 1 + times) return false;
      response.writeHead(status, headers).end();
      return true;
    },
  });

  it.each([
    ['as long as Retry-After says, in seconds', failing(429, 1, { 'retry-after': '17' }), [17_000]],
    [
      'until Retry-After says, as a date',
      failing(503, 1, { 'retry-after': 'Wed, 01 Jan 2025 00:00:20 GMT' }),
      [20_000],
    ],
    ['longer each time, where it says nothing', failing(500, 3), [1000, 2000, 4000]],
    ['longer each time, where it says something else', failing(429, 2, { 'retry-after': 'soon' }), [1000, 2000]],
  ])('is waited for %s', async (_, options, expected) => {
    const { waits, manners } = toTime();
    const told: string[] = [];
    const onWait = (milliseconds: number, reason: string) => void told.push(`${milliseconds} ${reason}`);
    const { open } = await serve(options, toManners({ ...manners, onWait }));
    const { answers } = await (await open()).ask([ask('Daniel Otieno')]);
    expect(answers.size).toBe(1);
    expect(waits).toEqual(expected);
    expect(told[0]).toMatch(/^\d+ status (429|50[03])$/);
  });

  it('is left alone after five times, and at once if it asks for more than five minutes', async () => {
    const { served, open } = await serve(failing(502, 99));
    await expect((await open()).ask([ask('x')])).rejects.toThrow(/gives no answer \(status 502, 5 times\)/);
    expect(served.requests()).toBe(6);
    const patient = await serve(failing(429, 99, { 'retry-after': '3600' }));
    await expect((await patient.open()).ask([ask('x')])).rejects.toThrow(/asks to be left alone for 60 minutes/);
    expect(patient.served.requests()).toBe(2);
  });

  it('that closes the connection, never answers or is not there is told as such', async () => {
    const closing = await serve({
      fault: (response) => {
        response.destroy();
        return true;
      },
    });
    await expect(closing.open()).rejects.toThrow(ServiceError);
    const silent = await serve({ fault: () => true }, toManners({ timeout: 50, tries: 2 }));
    await expect(silent.open()).rejects.toThrow(/no answer in time, 2 times/);
    const client = toClient(toManners({ tries: 1 }));
    await expect(openService('http://127.0.0.1:9/', { client })).rejects.toThrow(/gives no answer \(.+, 1 times\)/);
  });
});

describe('what is no service, or no answer', () => {
  it.each([
    ['<html>Welcome</html>', /gives no manifest of the Reconciliation API: this is no JSON/],
    [{ name: 'x' }, /no manifest.*identifierSpace/],
    [
      { versions: ['9.0'], name: 'x', identifierSpace: space },
      /speaks version 9\.0 of the API; known are 0\.1 and 0\.2/,
    ],
    [{ name: 'x', identifierSpace: space, authentication: { type: 'basic' } }, /asks for a login/],
  ])('manifest %j', async (manifest, message) => {
    const { open } = await serve({ manifest });
    await expect(open()).rejects.toThrow(message);
  });

  it.each([
    ['no JSON', () => 'Oops', /the answer is no JSON; it begins "Oops"/],
    ['a list', () => [], /has none of the questions in it/],
    [
      'an error that comes with status 200',
      () => ({ status: 'error', message: 'sorry' }),
      /none of the questions.*sorry/,
    ],
  ])('%s instead of answers ends it', async (_, spoil, message) => {
    const { open } = await serve({ spoil });
    await expect((await open()).ask([ask('x')])).rejects.toThrow(message);
  });

  it('one bad answer costs one question, and is asked again the next time', async () => {
    const folder = makeFolder();
    let spoilt = true;
    const spoil = (answer: Record<string, unknown>) =>
      spoilt ? { q0: { result: [{ id: 'E1', name: 'x', score: 'high' }] }, q1: answer.q1 } : answer;
    const { open } = await serve({ spoil });
    const queries = [ask('Kari Solberg'), ask('Daniel Otieno'), ask('Jon Solberg')];
    const { answers } = await (await open(folder)).ask(queries);
    const [first, second, third] = queries.map((query) => answers.get(JSON.stringify(query)));
    expect(first).toEqual({ fault: expect.stringMatching(/malformed, at result\.0\.score: /) });
    expect(second).toMatchObject({ candidates: [{ id: 'E3' }] });
    expect(third).toEqual({ fault: 'the service left this question out' });
    spoilt = false;
    const again = await (await open(folder)).ask(queries);
    expect(again.asked).toBe(2);
    expect([...again.answers.values()].every((answer) => 'candidates' in answer)).toBe(true);
  });
});
