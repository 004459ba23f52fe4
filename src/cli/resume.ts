// In: the file that is to be written, and what it depends on. Out: what is done of it so far, kept beside it. The one idea: whatever is
// kept is on the disk before the state says so; what lies behind the state is cut off, and made again.
import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Command, Option } from 'commander';
import { Failure, misuse } from './failure.ts';
import { STANDARD_OUTPUT, toWriteFailure } from './files.ts';
import { note } from './output.ts';

export type ResumeOptions = { readonly resume?: true };

/** Adds `--resume`. */
export function addResumeOption(command: Command): Command {
  const description = 'keep what is done beside the output; given again after a break, go on from there';
  return command.addOption(new Option('--resume', description));
}

/** The folder in which it is kept what is done of `output`; a misuse where that is no file. */
export function toStateFolder(output: string | undefined): string {
  if (output === undefined || output === STANDARD_OUTPUT || output === '')
    throw misuse('--resume keeps what is done beside the output: name a file with --output');
  return join(dirname(output), `.${basename(output)}.resume`);
}

/** How far a run has come. `lines` and `lost` are bytes of the files of these names. */
type State = {
  readonly of: string;
  readonly done: number;
  readonly read: string;
  readonly lines: number;
  readonly lost: number;
};

export type Run = {
  /** What there is from before, as lines of text. */
  readonly state: State;
  readonly lost: readonly string[];
  /** Adds to what is done; it is safe once `keep` has returned. */
  readonly add: (what: { readonly line?: string; readonly lost?: string }) => Promise<void>;
  readonly keep: (done: number, read: string) => Promise<void>;
  /** Puts the lines in the place of the output, and forgets the rest. */
  readonly finish: () => Promise<void>;
  /** Closes what is open, whatever has happened. */
  readonly close: () => Promise<void>;
};

/** Opens what an earlier run of the same has kept, or begins; `of` is a digest of all that the lines depend on. */
export async function openRun(output: string, of: string): Promise<Run> {
  const { isRunning, makeFolder, syncFolder, THIS_PROCESS } = await import('../rdf/index.ts');
  const file = await realpath(output).catch(() => output);
  const folder = toStateFolder(file);
  const old = await stat(output).catch(() => undefined);
  if (old && !old.isFile()) throw new Failure(`${output}: this is no file, and --resume needs one`);
  const at = (name: string): string => join(folder, name);
  try {
    await makeFolder(dirname(folder));
    await mkdir(folder).catch(ignoreExisting);
    const owner = await readFile(at('owner'), 'utf8').catch(() => '');
    if (isRunning(owner))
      throw new Failure(
        `${output} is being written by process ${owner.replace(/^.*-/, '')}; wait for it (or remove ${folder}, if it is another)`,
      );
    await writeFile(at('owner'), THIS_PROCESS);
    const found = await readState(at);
    if (found !== undefined && found.of !== of)
      note(`${output} was begun with other inputs or options; it is begun anew\n`);
    const state = found?.of === of ? found : { of, done: 0, read: '', lines: 0, lost: 0 };
    for (const name of ['lines', 'lost'] as const) {
      await (await open(at(name), 'a')).close();
      await truncate(at(name), state[name]);
    }
    const lost = (await readFile(at('lost'), 'utf8')).split('\n').filter(Boolean);
    const [lines, losses] = [await open(at('lines'), 'a'), await open(at('lost'), 'a')];
    const size = { lines: state.lines, lost: state.lost };
    const guard = async (work: () => Promise<void>): Promise<void> => {
      await work().catch((error: unknown) => {
        throw toWriteFailure(error, output);
      });
    };
    return {
      state,
      lost,
      add: ({ line = '', lost: loss }) =>
        guard(async () => {
          await lines.appendFile(line);
          size.lines += Buffer.byteLength(line);
          if (loss === undefined) return;
          await losses.appendFile(`${loss}\n`);
          size.lost += Buffer.byteLength(loss) + 1;
        }),
      keep: (done, read) =>
        guard(async () => {
          await lines.datasync();
          await losses.datasync();
          const handle = await open(at('state.new'), 'w');
          await handle.writeFile(JSON.stringify({ of, done, read, ...size }));
          await handle.sync();
          await handle.close();
          await rename(at('state.new'), at('state'));
          await syncFolder(folder);
        }),
      finish: () =>
        guard(async () => {
          await lines.sync();
          await rename(at('lines'), file);
          await syncFolder(dirname(file));
          await rm(folder, { recursive: true, force: true });
        }),
      close: async () => {
        await lines.close();
        await losses.close();
        await rm(at('owner'), { force: true });
      },
    };
  } catch (error) {
    throw toWriteFailure(error, output);
  }
}

// What cannot be read, or says more than there is, is as good as nothing.
async function readState(at: (name: string) => string): Promise<State | undefined> {
  try {
    const { z } = await import('zod');
    const count = z.number().int().nonnegative();
    const shape = z.object({ of: z.string(), done: count, read: z.string(), lines: count, lost: count });
    const state: State = shape.parse(JSON.parse(await readFile(at('state'), 'utf8')));
    const isThere = async (name: 'lines' | 'lost') => (await stat(at(name))).size >= state[name];
    return (await isThere('lines')) && (await isThere('lost')) ? state : undefined;
  } catch {
    return undefined;
  }
}

function ignoreExisting(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}

/** A digest that grows with what is read; two runs that have read the same have the same. */
export function startDigest(): { readonly add: (what: unknown) => void; readonly text: () => string } {
  let hash: Hash = createHash('sha256');
  return {
    add: (what) => {
      hash = hash.update(JSON.stringify(what));
    },
    text: () => hash.copy().digest('hex'),
  };
}
