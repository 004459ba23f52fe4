// In: what the system says. Out: an error that says whose it is. The one idea: what memory does not hold is no file that the user
// named, so whoever tells of it has to say what it is.

/** What memory does not hold cannot be kept in `folder` either; `cause` is what the system says. */
export class SpillError extends Error {
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super(`${folder} cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'SpillError';
    this.folder = folder;
  }
}
