// In: the address of a service, and questions. Out: an answer to each. The one idea: what was answered once is not asked
// again: every answer is on the disk before the next batch goes out, so an interrupted run goes on where it was.
import type { Store } from '../cache/index.ts';
import { type Answer, type Candidate, Candidates, parseAnswers } from './answers.ts';
import type { Client } from './client.ts';
import { ServiceError } from './errors.ts';
import { Manifest, parseManifest } from './manifest.ts';
import type { Query } from './questions.ts';

export type Service = {
  /** Where it is asked: the address that was given, or the one to which that leads. */
  readonly endpoint: string;
  readonly manifest: Manifest;
  /** Calls `onBatch` after each request, with the number of questions left. */
  readonly ask: (queries: readonly Query[], onBatch?: (left: number) => void) => Promise<Answers>;
};

export type Answers = {
  /** The answer to each query, by the query's JSON. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** How many different queries were not answered before. */
  readonly asked: number;
};

export type ServiceOptions = {
  readonly client: Client;
  /** Where answers are kept; without it, nowhere. */
  readonly store?: Store | undefined;
  /** Asks again for what was answered before. */
  readonly refresh?: boolean;
};

/** As many as OpenRefine asks at once, for which most services were made. */
const USUAL_BATCH = 10;
const LARGEST_BATCH = 50;

/** Asks a service for its manifest, if it is not known yet. Throws a ServiceError where it is none. */
export async function openService(url: string, { client, store, refresh = false }: ServiceOptions): Promise<Service> {
  const { endpoint, manifest } = await findManifest();
  return { endpoint, manifest, ask };

  async function findManifest(): Promise<{ readonly endpoint: string; readonly manifest: Manifest }> {
    const known = refresh ? undefined : store?.find(['manifest', url], Manifest);
    const place = refresh ? undefined : store?.find(['endpoint', url], Manifest.shape.name);
    if (known && place !== undefined) return { endpoint: place, manifest: known };
    const { status, text, url: reached } = await client(url);
    if (status !== 200) throw new ServiceError(`${url} answers with status ${status}; check the address`);
    const found = parseManifest(text, url);
    store?.keep(['manifest', url], found);
    store?.keep(['endpoint', url], reached);
    return { endpoint: reached, manifest: found };
  }

  async function ask(queries: readonly Query[], onBatch?: (left: number) => void): Promise<Answers> {
    const answers = new Map<string, Answer>();
    const open: string[] = [];
    for (const key of new Set(queries.map((query) => JSON.stringify(query)))) {
      const known = refresh ? undefined : store?.find(['answer', endpoint, key], Candidates);
      if (known) answers.set(key, { candidates: known.result });
      else open.push(key);
    }
    const asked = open.length;
    let size = Math.min(manifest.batchSize ?? USUAL_BATCH, LARGEST_BATCH);
    while (open.length > 0) {
      const batch = open.slice(0, size);
      const found = await askBatch(batch);
      // Status 413: the batch is too large for it, whatever the manifest says.
      if (found === undefined) {
        size = Math.ceil(batch.length / 2);
        continue;
      }
      for (const [key, answer] of found) {
        answers.set(key, answer);
        if ('candidates' in answer) store?.keep(['answer', endpoint, key], { result: answer.candidates });
      }
      store?.flush();
      open.splice(0, batch.length);
      onBatch?.(open.length);
    }
    return { answers, asked };
  }

  async function askBatch(batch: readonly string[]): Promise<ReadonlyMap<string, Answer> | undefined> {
    const numbered = batch.map((key, number) => [`q${number}`, JSON.parse(key) as unknown] as const);
    const form = new URLSearchParams({ queries: JSON.stringify(Object.fromEntries(numbered)) });
    const { status, text } = await client(endpoint, form);
    if (status === 413 && batch.length > 1) return undefined;
    if (status !== 200) {
      const said = text.trim() === '' ? '' : `: ${JSON.stringify(text.trim().slice(0, 200))}`;
      throw new ServiceError(`${endpoint} refuses the questions with status ${status}${said}`);
    }
    const answers = parseAnswers(
      text,
      numbered.map(([number]) => number),
    );
    return new Map(batch.map((key, number) => [key, answers.get(`q${number}`) as Answer]));
  }
}

export type { Answer, Candidate };
