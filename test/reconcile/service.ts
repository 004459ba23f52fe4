// In: entities. Out: a server on this machine that answers as the Reconciliation API 0.2 says a service does. The one
// idea: it checks what it is sent as strictly as the schemas of the specification do, so a client that passes is right.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

export type Known = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly types: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
};

export type Served = {
  readonly url: string;
  /** Each batch of queries that came, in order. */
  readonly batches: readonly Readonly<Record<string, Query>>[];
  readonly requests: () => number;
  readonly agents: readonly string[];
  /** The most requests that were open at once. */
  readonly mostAtOnce: () => number;
};

// reconciliation-query-batch.json of the specification: no other keys, and a query or properties.
const Value = z.union([z.string(), z.number(), z.boolean(), z.strictObject({ id: z.string(), name: z.string() })]);
const Query = z.strictObject({
  query: z.string().min(1),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  limit: z.number().int().positive().optional(),
  properties: z.array(z.strictObject({ pid: z.string(), v: z.union([Value, z.array(Value)]) })).optional(),
  type_strict: z.enum(['any', 'should', 'all']).optional(),
});
export type Query = z.infer<typeof Query>;
const Batch = z.record(z.string(), Query);

export const space = 'https://register.example.org/entity/';

const manifest = {
  versions: ['0.1', '0.2'],
  name: 'Example Register',
  identifierSpace: space,
  schemaSpace: `${space}schema`,
};

type Fault = (response: ServerResponse, request: number) => boolean;

export type ServiceOptions = {
  readonly known: readonly Known[];
  readonly manifest?: object | string;
  /** Answers a request itself, counted from 1, where it gives true. */
  readonly fault?: Fault;
  /** Changes the answer to a batch. */
  readonly spoil?: (answer: Record<string, unknown>) => unknown;
  /** Refuses larger batches with status 413. */
  readonly largest?: number;
};

/** Starts the service; it ends with the test. */
export async function startService(options: ServiceOptions): Promise<Served> {
  const batches: Record<string, Query>[] = [];
  const agents: string[] = [];
  let requests = 0;
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    requests += 1;
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    agents.push(request.headers['user-agent'] ?? '');
    const body = await readBody(request);
    if (options.fault?.(response, requests)) return;
    const send = (status: number, content: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end(typeof content === 'string' ? content : JSON.stringify(content));
    };
    if (request.method === 'GET') return send(200, options.manifest ?? manifest);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    const queries = new URLSearchParams(body).get('queries');
    if (request.method !== 'POST' || !isForm || queries === null) return send(400, 'no form with queries');
    const batch = Batch.safeParse(JSON.parse(queries));
    if (!batch.success) return send(400, batch.error.message);
    if (Object.keys(batch.data).length > (options.largest ?? 100)) return send(413, 'too many at once');
    batches.push(batch.data);
    const answer = Object.fromEntries(
      Object.entries(batch.data).map(([key, query]) => [key, { result: findCandidates(options.known, query) }]),
    );
    send(200, options.spoil ? options.spoil(answer) : answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/en/api`;
  return { url, batches, agents, requests: () => requests, mostAtOnce: () => most };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += piece;
  return body;
}

// By name alone, or the last word of it; sure where the whole name, the type and all properties are as asked.
function findCandidates(
  known: readonly Known[],
  { query, type, limit = 10, properties = [] }: Query,
): readonly object[] {
  const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';
  return known
    .filter(({ name }) => lastWord(name) === lastWord(query))
    .map(({ id, name, description, types, properties: own = {} }) => {
      const isSame = name === query && (type === undefined || [type].flat().some((one) => types.includes(one)));
      const fits = properties.every(({ pid, v }) => {
        const [value] = [v].flat();
        return own[pid] === (typeof value === 'object' ? value.id : String(value));
      });
      const score = (isSame ? 80 : 40) + (fits && properties.length > 0 ? 20 : 0);
      return {
        id,
        name,
        description,
        score,
        match: isSame && fits,
        type: types.map((one) => ({ id: one, name: one })),
      };
    })
    .sort((one, other) => other.score - one.score)
    .slice(0, limit);
}
