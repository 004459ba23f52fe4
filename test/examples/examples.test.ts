// What examples/ shows on one machine, with Spark and with Kubernetes gives the graph that one process gives, statement for
// statement, and ends with an error where a filter does. test/examples/fetch.sh fetches what it runs with.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { main } from '../cli/run.ts';
import { makeCorpus, toSortedLines } from './corpus.ts';

vi.setConfig({ testTimeout: 600_000 }); // Java and many processes, on machines that may be busy

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'rapporteur');
const spark = ['spark-4.3.0']
  .map((name) => path.join(cache, name))
  .find((one) => existsSync(path.join(one, 'complete')));
const parallel = path.join(cache, 'parallel/usr/bin');
if (spark === undefined) process.stderr.write('!!! SPARK IS NOT TESTED: test/examples/fetch.sh has not fetched it\n');

const command = `${process.execPath} ${main}`;

type Ran = { readonly code: number | null; readonly said: string };

function run(program: string, args: readonly string[], env: object = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

const read = (file: string): readonly string[] => toSortedLines(readFileSync(file, 'utf8'));

describe('examples/parallel', () => {
  const script = path.join(examples, 'parallel/build.sh');
  const paths = [process.env.PATH, ...(existsSync(parallel) ? [`${parallel}:${process.env.PATH}`] : [])];

  it.each(paths.map((PATH, at) => [['as the machine is', 'with GNU parallel'][at], PATH]))(
    '%s gives the same graph',
    async (_, PATH) => {
      const { folder, file, graph } = await makeCorpus(60);
      const target = path.join(folder, 'graph.nq');
      const { code, said } = await run('bash', [script, file, target, '3'], { RAPPORTEUR: command, PATH });
      expect([code, said]).toEqual([0, expect.stringContaining('of')]);
      expect(read(target)).toEqual(graph);
      expect(read(path.join(folder, 'errors.jsonl'))).toHaveLength(1);
    },
  );

  it('ends with an error, and without a graph, where a filter fails', async () => {
    const { folder, file } = await makeCorpus(2);
    const target = path.join(folder, 'graph.nq');
    for (const PATH of paths) {
      const { code } = await run('bash', [script, file, target, '2'], {
        RAPPORTEUR: command,
        OPTIONS: '--base nonsense',
        PATH,
      });
      expect(code).not.toBe(0);
      expect(existsSync(target)).toBe(false);
    }
  });
});

describe('examples/kubernetes', () => {
  const load = (name: string) => parse(readFileSync(path.join(examples, 'kubernetes', name), 'utf8'));
  const [job, last] = [load('extract.yaml'), load('consolidate.yaml')];
  const containerOf = (manifest: typeof job) => manifest.spec.template.spec.containers[0];
  const envOf = (manifest: typeof job): Record<string, string> =>
    Object.fromEntries(
      containerOf(manifest).env.map(({ name, value }: { name: string; value: string }) => [name, value]),
    );

  it('has as many shards as completions', () => {
    expect(job.spec.completionMode).toBe('Indexed');
    expect(envOf(job).SHARDS).toBe(String(job.spec.completions));
    for (const manifest of [job, last]) {
      const mounts = containerOf(manifest).volumeMounts.map(({ name }: { name: string }) => name);
      expect(manifest.spec.template.spec.volumes.map(({ name }: { name: string }) => name)).toEqual(mounts);
    }
  });

  it('gives the same graph, its commands run for each index', async () => {
    const { folder, file, graph } = await makeCorpus(40);
    const program = path.join(folder, 'rapporteur');
    writeFileSync(program, `#!/bin/sh\nexec ${command} "$@"\n`);
    chmodSync(program, 0o755);
    const own = {
      ...{ PATH: `${folder}:${process.env.PATH}`, ARTICLES: file, SHARDS: '3' },
      ...{ RECORDS: path.join(folder, 'records'), GRAPH: path.join(folder, 'graph.nq') },
    };
    const start = (manifest: typeof job, env: object): Promise<Ran> => {
      const [shell, ...args] = [...containerOf(manifest).command, ...containerOf(manifest).args];
      return run(shell, args, { ...envOf(manifest), ...own, ...env });
    };
    for (const index of [0, 1, 2]) expect((await start(job, { JOB_COMPLETION_INDEX: String(index) })).code).toBe(0);
    expect(await start(last, {})).toEqual({ code: 0, said: '' });
    expect(read(own.GRAPH)).toEqual(graph);
  });
});

describe.skipIf(spark === undefined)('examples/spark', () => {
  const script = path.join(examples, 'spark/build.py');
  const env = { PYTHONPATH: spark, SPARK_LOCAL_IP: '127.0.0.1' };
  const build = (file: string, target: string, master: string, rapporteur: string): Promise<Ran> => {
    const options = ['--master', master, '--partitions', '2', '--rapporteur', rapporteur];
    return run('python3', [script, file, target, ...options], env);
  };

  it('gives the same graph, on two executors', async () => {
    const { folder, file, graph } = await makeCorpus(60);
    const target = path.join(folder, 'graph');
    const { code, said } = await build(file, target, 'local-cluster[2,1,1024]', command);
    expect(code, said).toBe(0);
    const parts = readdirSync(target).filter((name) => name.startsWith('part-'));
    expect(parts.flatMap((name) => read(path.join(target, name))).sort()).toEqual(graph);
  });

  it('fails where a filter fails', async () => {
    const { folder, file } = await makeCorpus(2);
    const { code, said } = await build(file, path.join(folder, 'graph'), 'local[1]', 'false');
    expect(code).not.toBe(0);
    expect(said).toContain('exited with');
  });
});
