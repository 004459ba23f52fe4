// In: a store's name. Out: its server on a free port of this machine, with an empty database in a folder of its own. The
// one idea: what `fetch.sh` could not fetch is missing, and its tests are skipped with a word; what is there has to work.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Credentials } from '../../src/load/index.ts';

const fetched = fileURLToPath(new URL('../../out/stores/', import.meta.url));

export type Server = {
  /** What a user gives to `--to`. */
  readonly to: string;
  readonly data: string;
  readonly query: string;
  readonly credentials: Credentials | undefined;
  /** Has it rely on its database, where it would rely on its log (README: Virtuoso's `checkpoint;`). */
  readonly settle: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
  /** On the same port, with the database that is there. */
  readonly restart: () => Promise<void>;
  /** Kills it, and removes its database. */
  readonly remove: () => Promise<void>;
};

export type StoreKind = {
  readonly name: 'Fuseki' | 'Oxigraph' | 'Virtuoso';
  readonly isMissing: boolean;
  readonly hasDefaultGraph: boolean;
  readonly start: () => Promise<Server>;
};

type Launch = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly addresses: Pick<Server, 'to' | 'data' | 'query'>;
  readonly credentials?: Credentials;
  /** A command that ends when everything is in the database. */
  readonly settling?: readonly [command: string, args: readonly string[]];
};

export const jar = path.join(fetched, 'fuseki.jar');
export const oxigraph = path.join(fetched, 'oxigraph/bin/oxigraph');
const debian = path.join(fetched, 'debian');

export const storeKinds: readonly StoreKind[] = [
  {
    ...{ name: 'Fuseki', hasDefaultGraph: true, isMissing: !existsSync(jar) },
    start: () => start(toFuseki),
  },
  {
    ...{ name: 'Oxigraph', hasDefaultGraph: true, isMissing: !existsSync(oxigraph) },
    start: () => start(toOxigraph),
  },
  {
    ...{ name: 'Virtuoso', hasDefaultGraph: false, isMissing: !existsSync(path.join(debian, 'complete')) },
    start: () => start(toVirtuoso),
  },
];

for (const { name } of storeKinds.filter(({ isMissing }) => isMissing)) {
  process.stderr.write(`!!! ${name} IS NOT TESTED: test/stores/fetch.sh has not fetched it\n`);
}

/** Tools of another house that read RDF: a command and its first words; nothing where it could not be fetched. */
export const tools = {
  riot: existsSync(jar) ? ['java', '-cp', jar, 'riotcmd.riot'] : undefined,
  rapper: existsSync(path.join(debian, 'complete')) ? [toProgram('rapper')] : undefined,
  rdflib: existsSync(path.join(fetched, 'rdflib/rdflib')) ? ['python3'] : undefined,
} as const;

for (const [name] of Object.entries(tools).filter(([, command]) => command === undefined)) {
  process.stderr.write(`!!! ${name} DOES NOT READ WHAT WE WRITE: test/stores/fetch.sh has not fetched it\n`);
}

/** Where the unpacked programs, and Python, find their libraries. */
export const libraries = {
  PYTHONPATH: path.join(fetched, 'rdflib'),
  LD_LIBRARY_PATH: ['usr/lib', 'lib'].map((folder) => path.join(debian, folder, 'x86_64-linux-gnu')).join(':'),
} as const;

function toProgram(name: string): string {
  const unpacked = path.join(debian, 'usr/bin', name);
  return existsSync(unpacked) ? unpacked : name;
}

async function toFuseki(folder: string): Promise<Launch> {
  const port = await findPort();
  mkdirSync(path.join(folder, 'db'));
  const root = `http://127.0.0.1:${port}/news`;
  const args = [
    '-Xmx1g',
    '-jar',
    jar,
    '--localhost',
    '--port',
    `${port}`,
    '--tdb2',
    '--loc',
    'db',
    '--update',
    '/news',
  ];
  return { command: 'java', args, addresses: { to: root, data: `${root}/data`, query: `${root}/query` } };
}

async function toOxigraph(): Promise<Launch> {
  const port = await findPort();
  const root = `http://127.0.0.1:${port}`;
  const args = ['serve', '--location', 'db', '--bind', `127.0.0.1:${port}`];
  return { command: oxigraph, args, addresses: { to: root, data: `${root}/store`, query: `${root}/query` } };
}

async function toVirtuoso(folder: string): Promise<Launch> {
  const [port, sqlPort] = [await findPort(), await findPort()];
  writeFileSync(
    path.join(folder, 'virtuoso.ini'),
    `[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:${sqlPort}
DisableUnixSocket = 1
NumberOfBuffers = 20000
MaxDirtyBuffers = 15000
DirsAllowed = .
CheckpointInterval = 60
[HTTPServer]
ServerPort = 127.0.0.1:${port}
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 1000000
`,
  );
  const root = `http://127.0.0.1:${port}`;
  return {
    command: toProgram('virtuoso-t'),
    args: ['+foreground', '+configfile', 'virtuoso.ini'],
    env: libraries,
    addresses: { to: root, data: `${root}/sparql-graph-crud-auth`, query: `${root}/sparql` },
    // Its own, on a database that is new.
    credentials: { kind: 'password', user: 'dba', password: 'dba' },
    settling: [toProgram('isql-vt'), [`127.0.0.1:${sqlPort}`, 'dba', 'dba', 'ERRORS=STDOUT', 'exec=checkpoint;']],
  };
}

async function start(toLaunch: (folder: string) => Promise<Launch>): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-store-'));
  const launch = await toLaunch(folder);
  let running = await run(launch, folder);
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    if (running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await ended;
  };
  return {
    ...launch.addresses,
    credentials: launch.credentials,
    settle: async () => {
      if (launch.settling) await promisify(execFile)(...launch.settling, { env: { ...process.env, ...launch.env } });
    },
    kill,
    restart: async () => {
      rmSync(path.join(folder, 'virtuoso.lck'), { force: true });
      running = await run(launch, folder);
    },
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const LONGEST_START = 120_000; // ms; Java on a machine that is busy

async function run({ command, args, env, addresses }: Launch, folder: string): Promise<ChildProcess> {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-4000);
    });
  }
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${said}`)));
  });
  failed.catch(() => {});
  const end = AbortSignal.timeout(LONGEST_START);
  while (!(await Promise.race([answers(addresses.query), failed]))) {
    if (end.aborted) {
      child.kill('SIGKILL');
      throw new Error(`${command} does not answer:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return child;
}

async function answers(query: string): Promise<boolean> {
  const url = `${query}?query=${encodeURIComponent('SELECT (1 AS ?one) WHERE {}')}`;
  const response = await fetch(url).catch(() => undefined);
  await response?.text().catch(() => '');
  return response?.ok ?? false;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** The text of a file of the project. */
export function readProjectFile(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}
