// The ways in which loading can fail, all for the user to mend: the message says what was met and what to do.
import { MendableError } from '../rdf/index.ts';

/** Something about the graph, the address or the store. It never holds a password or a token. */
export class LoadError extends MendableError {}

/** A store's refusal. */
export class StoreError extends LoadError {
  /** Of HTTP; 0 where nothing answered. */
  readonly status: number;
  /** May a smaller request do better? So it is for 413, and where a store says no more than that it failed. */
  readonly mayBeSize: boolean;

  constructor(
    message: string,
    { status, mayBeSize = false, cause }: { status: number; mayBeSize?: boolean; cause?: unknown },
  ) {
    super(message, { cause });
    this.status = status;
    this.mayBeSize = mayBeSize;
  }
}

/** The same refusal, with what became of the graph. */
export function withFate(error: unknown, fate: string): unknown {
  if (!(error instanceof StoreError)) return error;
  return new StoreError(`${error.message}; ${fate}`, { status: error.status, cause: error });
}
