// In: a reason that a person can act on. Out: an error that the program tells in one line, and the exit code that
// goes with it. The one idea: what the user can mend is a Failure; every other error is a defect of ours.

/** What the process ends with. */
export const exitCodes = { fine: 0, failure: 1, misuse: 2, someRejected: 3, findings: 4 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something that the user can mend. `message` says what was met and what to do, without the word "error". */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, { exitCode = exitCodes.failure }: { readonly exitCode?: ExitCode } = {}) {
    super(message);
    this.name = 'Failure';
    this.exitCode = exitCode;
  }
}

/** A Failure of the kind that the user has made on the command line. */
export function misuse(message: string): Failure {
  return new Failure(message, { exitCode: exitCodes.misuse });
}

/** The last line a user gets to see of an error, and the exit code; a stack only under `DEBUG=rapporteur`. */
export function toLastWords(error: unknown, debug = process.env.DEBUG): { text: string; exitCode: ExitCode } {
  const stack = debug === 'rapporteur' && error instanceof Error ? `${error.stack}\n` : '';
  const tell = (words: string): string => `error: ${toPlain(words)}\n${stack}`;
  if (error instanceof Failure) return { text: tell(error.message), exitCode: error.exitCode };
  if (error instanceof Error && error.name === 'AccessError') {
    return { text: tell(error.message), exitCode: exitCodes.misuse };
  }
  const mendable = toMendable(error);
  if (mendable !== undefined) return { text: tell(mendable), exitCode: exitCodes.failure };
  const text = tell(
    `${toMessage(error).split('\n')[0]} (this is a defect, please report it; DEBUG=rapporteur shows where)`,
  );
  return { text, exitCode: exitCodes.failure };
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Text on one line and without control characters, so that nothing that is told can move the cursor of a terminal. */
export function toPlain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Did the reader of our output leave (`rapporteur read … | head`)? That is no error at all. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** What the operating system refused and what to do about it, in words; nothing for an error of another kind. */
export function toReason(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  return Object.hasOwn(reasons, code) ? `${reasons[code]} (${code})` : error.message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  ENOTDIR: 'a part of the path is a file and no folder; check the path',
  EEXIST: 'this is a file and no folder; name another place',
  EISDIR: 'this is a folder; name a file',
  EACCES: 'this is not permitted; check who may read and write there',
  EPERM: 'this is not permitted; check who may read and write there',
  ELOOP: 'this is a link that leads to itself; mend it, or name another place',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  EROFS: 'nothing can be written there; name another place',
  ENOSPC: 'the disk is full; make room or name another place',
  EDQUOT: 'your share of the disk is full; make room or name another place',
  EFBIG: 'the file becomes larger than is allowed here; see ulimit -f, or name another place',
  EIO: 'the disk, or the line to it, is at fault; try another place',
};

// What the other folders throw for something that a user can mend. By name, so that telling it loads no engine.
const mendables: ReadonlySet<string> = new Set([
  'GraphFileError',
  'EndpointError',
  'LoadError',
  'StoreError',
  'TimeoutError',
  'ShapesError',
  'RecordError',
]);

function toMendable(error: unknown): string | undefined {
  if (error instanceof Error && mendables.has(error.name)) return error.message;
  if (error instanceof Error && error.name === 'SpillError' && 'folder' in error) {
    const { folder, cause } = error;
    return `${folder}: what memory does not hold cannot be kept there: ${toReason(cause) ?? toMessage(cause)}`;
  }
  const reason = toReason(error);
  const path = error instanceof Error && 'path' in error && reason !== error.message ? error.path : undefined;
  return typeof path === 'string' ? `${path}: ${reason}` : reason;
}
