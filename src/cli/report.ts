// In: what became of each input. Out: one line on standard error for each finding, and the exit code. The one idea:
// a rejected input never stops the others, but it always shows in the exit code.
import type { Article, Finding } from '../model/index.ts';
import { exitCodes, Failure, toPlain } from './failure.ts';
import { note } from './output.ts';
import { startProgress } from './progress.ts';
import { openRejections, type RejectionOptions } from './rejections.ts';

/** What the reader or the pipeline gives for one input. */
export type Result = { readonly article: Pick<Article, 'findings'> } | { readonly rejected: Finding };

export type Report = {
  readonly add: (result: Result) => void;
  /** Sets the exit code, and gives the number of those that were rejected; throws where nothing at all could be read. */
  readonly conclude: () => number;
};

export type ReportOptions = RejectionOptions & {
  /** Is it fine that there is nothing to read, as in a part of a whole? */
  readonly mayBeEmpty?: boolean;
};

/** Starts to count inputs, to tell their findings, and to show progress where somebody watches. */
export function startReport(inputs: readonly string[], options: ReportOptions = {}): Report {
  const rejections = openRejections(options);
  const progress = startProgress();
  let read = 0;
  let rejected = 0;
  const add = (result: Result): void => {
    const findings = 'rejected' in result ? [result.rejected] : result.article.findings;
    const rejection = findings.find((finding) => 'rejected' in result && isRejection(finding));
    if ('article' in result) read += 1;
    else if (rejection !== undefined) rejected += 1;
    // What stands in a file of errors would be told twice.
    const told = rejection !== undefined && options.errors !== undefined ? [] : findings;
    if (told.length > 0) progress.clear();
    for (const finding of told) note(toLine(finding));
    if ('article' in result || rejection !== undefined) rejections.add(rejection);
    progress.tick();
  };
  const conclude = (): number => {
    progress.clear();
    rejections.conclude();
    if (read === 0 && !options.mayBeEmpty) throw new Failure(`no article could be read from ${inputs.join(', ')}`);
    if (rejected > 0) process.exitCode = exitCodes.someRejected;
    return rejected;
  };
  return { add, conclude };
}

/** A text that was read before is left out as well, but nothing is lost by it. */
export function isRejection({ severity }: Finding): boolean {
  return severity !== 'info';
}

/** `warning seeds/a.json:12 invalid-json: …`; on one line, whatever a file's name or content puts into it. */
export function toLine({ severity, where, code, message }: Finding): string {
  return `${toPlain(`${severity} ${where} ${code}: ${message}`)}\n`;
}
