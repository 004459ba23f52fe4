// In: a corrections file. Out: what stands in it. The one idea: it lies beside the graph that it corrects, so that whoever
// builds again has it applied without asking, and is told.
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Corrected, Standing } from '../correct/index.ts';
import { Failure } from './failure.ts';
import { note } from './output.ts';
import { toLine } from './report.ts';

/** The name under which `serve --edit` keeps corrections, beside the graph. */
const USUAL_NAME = 'corrections.jsonl';

/** Where corrections of a graph lie, unless the user says where. */
export function toCorrectionsFile(graph: string): string {
  return join(dirname(graph), USUAL_NAME);
}

/** The file to apply: the one that is named, else the one beside the graph, if it is there. */
export async function findCorrections(given: string | false | undefined, output: string): Promise<string | undefined> {
  // Beside standard output lies nothing.
  if (given === false || (given === undefined && output === '-')) return undefined;
  if (given !== undefined) return given;
  const usual = toCorrectionsFile(output);
  return access(usual).then(
    () => usual,
    () => undefined,
  );
}

/** What stands in the file. Throws a Failure that names the line that is no correction. */
export async function readCorrections(file: string): Promise<readonly Standing[]> {
  const { CorrectionError, parseCorrections } = await import('../correct/index.ts');
  try {
    return parseCorrections(await readFile(file, 'utf8'), file);
  } catch (error) {
    throw error instanceof CorrectionError ? new Failure(error.message) : error;
  }
}

/** Tells the user, a line each, which corrections could not be followed. */
export function noteUncorrected(file: string, uncorrected: Corrected['unfollowed']): void {
  for (const { correction, reason } of uncorrected) {
    const { verdict, kind, article, quote, id } = correction;
    const message = `${verdict} ${kind} in ${article} (${id}) was not followed: ${reason}: ${JSON.stringify(quote.slice(0, 60))}; remove the line, or correct again`;
    note(toLine({ code: 'unfollowed-correction', severity: 'warning', where: file, message }));
  }
}
