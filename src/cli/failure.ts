// In: a reason that a person can act on. Out: an error that the program tells in one line, and the exit code that
// goes with it. The one idea: what the user can mend is a Failure; every other error is a defect of ours.

/** What the process ends with. */
export const exitCodes = { fine: 0, failure: 1, misuse: 2, someRejected: 3 } as const;

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

/** The last line a user gets to see of an error, and the exit code; a stack only under `DEBUG=rapporteur`. */
export function toLastWords(error: unknown, debug = process.env.DEBUG): { text: string; exitCode: ExitCode } {
  const stack = debug === 'rapporteur' && error instanceof Error ? `${error.stack}\n` : '';
  if (error instanceof Failure) return { text: `error: ${error.message}\n${stack}`, exitCode: error.exitCode };
  if (isMendable(error)) return { text: `error: ${error.message}\n${stack}`, exitCode: exitCodes.failure };
  const message = error instanceof Error ? error.message : String(error);
  const text = `error: ${message.split('\n')[0]} (this is a defect, please report it; DEBUG=rapporteur shows where)\n`;
  return { text: text + stack, exitCode: exitCodes.failure };
}

/** Did the reader of our output leave (`rapporteur read … | head`)? That is no error at all. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

// What the other folders throw for something that a user can mend. By name, so that telling it loads no engine.
const mendable: ReadonlySet<string> = new Set(['GraphFileError']);

// The operating system's refusals (ENOENT, EACCES, ENOSPC) carry a system call, and a message that names the file.
function isMendable(error: unknown): error is Error {
  return error instanceof Error && ('syscall' in error || mendable.has(error.name));
}
