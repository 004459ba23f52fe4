// In: text. Out: the same text on standard output, waited for. The one idea: a write that waits gives back-pressure,
// and rejects when the reader has left, so that long work ends where its reader does.

/** Writes to standard output; rejects with EPIPE when the reader has gone. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** Writes lines to standard error, where everything goes that is not the result. */
export function note(text: string): void {
  process.stderr.write(text);
}
