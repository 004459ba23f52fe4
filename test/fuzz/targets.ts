// In: spoilt inputs. Out: nothing, or an error that says what went wrong. The one idea: each target is one way in from outside; it may refuse
// what it is given, in the way in which it refuses, and nothing else.
import { connect } from 'node:net';
import fc from 'fast-check';
import { toSentences } from '../../src/extract/text/sentences.ts';
import { Article, loadVocabulary, toLexicon } from '../../src/index.ts';
import type { Extraction } from '../../src/model/index.ts';
import { buildGraph, extractReadings } from '../../src/pipeline.ts';
import { parseSettings, QueryError, readQueries } from '../../src/query/index.ts';
import { readQuads } from '../../src/rdf/index.ts';
import { findDay, findDayInUrl, isDateLine } from '../../src/read/dates.ts';
import { type Format, readArticles } from '../../src/read/index.ts';
import { startServer, toAsker, toExplorer } from '../../src/serve/index.ts';
import { shapesFile, validate } from '../../src/validate/index.ts';
import { inputs, passages, spoilt } from './mutations.ts';

export type Target = {
  /** What is tried, made from spoilt inputs. */
  readonly inputs: fc.Arbitrary<unknown>;
  readonly attempt: (input: never) => unknown;
  /** How many of a hundred inputs of a long run are for it. */
  readonly share: number;
  readonly close?: () => Promise<void>;
};

const vocabulary = loadVocabulary();
const lexicon = toLexicon(vocabulary);
const passage = spoilt(passages.map((text) => Buffer.from(text))).map((bytes) => bytes.toString('utf8'));
const broken = fc.tuple(passage, fc.nat(), fc.constantFrom('\ud800', '\udc00', '')).map(([text, at, half]) => {
  return text.slice(0, at % (text.length + 1)) + half + text.slice(at % (text.length + 1));
});

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* readBytes(bytes: Buffer, format: Format | undefined, size: number) {
  for await (const reading of readArticles(['-'], { stdin: pieces(bytes, size), ...(format && { format }) })) {
    if ('article' in reading) Article.parse(reading.article);
    yield reading;
  }
}

/** Each way in from outside, by its name. */
export async function toTargets(): Promise<Readonly<Record<string, Target>>> {
  const server = await toServer();
  await attemptGraph(inputs.slice(0, 2)); // whatever is loaded at the first use is loaded now
  return {
    readers: {
      share: 3,
      inputs: fc.record({
        bytes: spoilt(inputs),
        format: fc.option(fc.constantFrom<Format>('text', 'markdown', 'html', 'json', 'jsonl'), {
          nil: undefined,
          freq: 2,
        }),
        size: fc.constantFrom(1000, 65_536),
      }),
      attempt: async ({ bytes, format, size }: { bytes: Buffer; format?: Format; size: number }) => {
        for await (const _ of readBytes(bytes, format, size));
      },
    },
    sentences: {
      share: 45,
      inputs: broken,
      attempt: (text: string) => {
        let last = 0;
        for (const { begin, end } of toSentences(text)) {
          if (begin < last || end <= begin || end > text.length) throw new Error(`no sentence: [${begin},${end})`);
          last = end;
        }
      },
    },
    dates: {
      share: 30,
      inputs: broken,
      attempt: (text: string) => {
        for (const day of [findDay(text), findDayInUrl(`https://news.example/${text}`)])
          if (day !== undefined && Number.isNaN(Date.parse(day))) throw new Error(`no day: ${day}`);
        isDateLine(text);
      },
    },
    parameters: { share: 21.85, ...(await toParameters()) },
    graphs: {
      share: 0.05,
      inputs: fc.array(spoilt(inputs.slice(0, 40)), { minLength: 1, maxLength: 6 }),
      attempt: attemptGraph,
    },
    http: { share: 0.1, ...server },
  };
}

const shapes = readQuads(shapesFile);

async function attemptGraph(files: readonly Buffer[]): Promise<void> {
  const records: string[] = [];
  for (const [at, bytes] of files.entries()) {
    for await (const reading of readBytes(bytes, undefined, 65_536))
      if ('article' in reading) {
        const { text, published, url, publisher } = reading.article;
        records.push(`${JSON.stringify({ id: `a${at}-${records.length}`, text, published, url, publisher })}\n`);
      }
  }
  const failed: string[] = [];
  const graph = await buildFrom(Buffer.from(records.join('')), failed);
  if (failed.length > 0) throw new Error(failed.join('\n'));
  const faults = (await validate(graph, await shapes)).filter(({ severity }) => severity === 'error');
  if (faults.length > 0)
    throw new Error(`the graph breaks its shapes: ${faults.map(({ message }) => message).join('; ')}`);
}

// The pipeline reads files and standard input; here standard input is what was read of spoilt files.
async function buildFrom(lines: Buffer, failed: string[]) {
  const told: { article: Article; extraction: Extraction }[] = [];
  const readings = readBytes(lines, 'jsonl', 65_536);
  for await (const outcome of extractReadings(readings, () => lexicon)) {
    if ('extraction' in outcome) told.push(outcome);
    else if (outcome.rejected.code === 'extract-failed') failed.push(outcome.rejected.message);
  }
  const { toQuads } = await import('../../src/map/index.ts');
  const { consolidate } = await import('../../src/consolidate/index.ts');
  const dossier = consolidate(
    told.map(({ extraction }) => extraction),
    { lexicon },
  );
  const articles = told.map(({ article }) => article);
  return toQuads({ articles, dossier, vocabulary, base: 'https://news.example/data/', includeText: false });
}

async function toParameters(): Promise<Omit<Target, 'share'>> {
  const queries = await readQueries();
  return {
    inputs: fc.record({
      query: fc.nat(queries.length - 1),
      words: fc.array(
        fc.oneof(
          broken.map((text) => text.slice(0, 200)),
          fc.constantFrom('--party', '--from', '--issue=Taiwan', '--', '--=', '2026'),
        ),
        { maxLength: 5 },
      ),
      sets: fc.array(
        broken.map((text) => text.slice(0, 100)),
        { maxLength: 2 },
      ),
    }),
    attempt: ({ query, words, sets }: { query: number; words: string[]; sets: string[] }) => {
      try {
        parseSettings(words, sets, queries[query]?.params ?? []);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
      }
    },
  };
}

const requests = [
  'GET /meetings?party=China&from=2026-01-01 HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n',
  'GET /sparql?query=SELECT%20%2A%20WHERE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%203 HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\nConnection: close\r\n\r\n',
  'POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 28\r\nConnection: close\r\n\r\nASK { ?s ?p ?o } # to be asked',
  'POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n10\r\nquery=ASK+%7B%7D\r\n0\r\n\r\n',
  'GET /people.csv HTTP/1.0\r\nIf-None-Match: "x"\r\nAccept-Encoding: gzip\r\n\r\n',
].map((text) => Buffer.from(text));

// Whatever comes over the line is answered, or the line is closed; and whoever comes next is answered.
async function toServer(): Promise<Omit<Target, 'share'>> {
  const { quads } = await buildGraph({
    inputs: [new URL('../../seeds/2026-01-27-chinadaily-oic.txt', import.meta.url).pathname],
    vocabulary,
  });
  const server = await startServer(await toExplorer(await toAsker({ quads })), { host: '127.0.0.1', port: 0 });
  const port = Number(new URL(server.url).port);
  const attempt = (bytes: Buffer): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
      let answer = '';
      // Whoever sends half a request is sent away in time.
      socket.setTimeout(60_000, () => {
        socket.destroy();
        reject(new Error('the server neither answers nor closes the line for a minute'));
      });
      socket.on('data', (part) => {
        if (answer.length < 100) answer += part.toString('latin1');
      });
      socket.on('error', (error) => ('code' in error && error.code === 'ECONNREFUSED' ? reject(error) : resolve()));
      socket.on('close', () => {
        if (/^HTTP\/1\.1 500/.test(answer)) reject(new Error(`the server fails: ${answer}`));
        else resolve();
      });
    });
  return { inputs: spoilt(requests), attempt, close: () => server.close() };
}
