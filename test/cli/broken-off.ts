// In: a seed. Out: articles of invented people, and runs of the program that are ended from outside. The one idea: whatever is
// random comes from the seed, so that a run that failed can be repeated.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { main } from './run.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const people = [
  'Peruvian President Elena Quispe',
  'Finnish President Aino Laine',
  'Norwegian Foreign Minister Kari Solberg',
  'Kenyan Foreign Minister Daniel Otieno',
  'Fijian Foreign Minister Losalini Vakatawa',
];

/** JSON Lines; one line in thirty is none. */
export function toArticles(count: number, random: () => number): string {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    if (random() < 1 / 30) return '{"id":\n';
    const [one, day] = [pick(people), 1 + Math.floor(random() * 28)];
    const other = pick(people.filter((person) => person !== one));
    const name = one.split(' ').slice(-2).join(' ');
    const text = [
      `${one} met ${other} in Lima on ${day} June 2024.`,
      `${name} said that the two sides support the two-state solution and call for a ceasefire in Gaza.`,
    ].join('\n\n');
    return `${JSON.stringify({ id: `a${at}`, published: `2024-06-${String(day).padStart(2, '0')}`, text })}\n`;
  }).join('');
}

export type Ended = {
  readonly code: number | null;
  readonly isKilled: boolean;
  readonly stderr: string;
  readonly milliseconds: number;
};

/** When a run is ended: after so long, or so long after a file of `folder` has the given ending. */
export type End = { readonly signal: 'SIGKILL' | 'SIGINT'; readonly after: number; readonly from?: RegExp };

/** Runs the program in `folder`, through a shell where `limit` (in kB) bounds its files, and ends it. */
export function runUntil(
  args: readonly string[],
  folder: string,
  { end, limit }: { readonly end?: End; readonly limit?: number } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const start = performance.now();
    const command = [process.execPath, main, ...args];
    const [program = '', ...words] =
      limit === undefined ? command : ['bash', '-c', `ulimit -f ${limit}; exec "$@"`, 'bash', ...command];
    const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    const kill = (): void => void child.kill(end?.signal);
    let timer: NodeJS.Timeout | undefined;
    const { from } = end ?? {};
    if (end !== undefined && from === undefined) timer = setTimeout(kill, end.after);
    const watch =
      end === undefined || from === undefined
        ? undefined
        : setInterval(() => {
            if (timer === undefined && readdirSync(folder).some((name) => from.test(name)))
              timer = setTimeout(kill, end.after);
          }, 2);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      clearTimeout(timer);
      resolve({ code, isKilled: signal !== null, stderr, milliseconds: performance.now() - start });
    });
  });
}

/** What a file holds; undefined where it is not there. */
export function contentOf(folder: string, name: string): string | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What runs have left beside their output. */
export function leftBehind(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.'));
}
