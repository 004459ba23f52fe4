// In: the text of a corrections file. Out: what stands, in the order of the file; and the other way round. The one idea: a
// line is named by the digest of what it says, so taking it back needs no number that an edit would shift.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Correction, type Standing } from './correction.ts';

/** A line that is no correction; the message says which, and what was expected. */
export class CorrectionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CorrectionError';
  }
}

/**
 * Reads JSON lines; empty ones are passed over. What a later line takes back does not stand; what stands twice stands once.
 * Throws a CorrectionError at the first line that is wrong. `file` names it in messages.
 */
export function parseCorrections(text: string, file: string): readonly Standing[] {
  const standing = new Map<string, Standing>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const correction = parseLine(line, `${file}:${at + 1}`);
    if (correction.verdict !== 'withdrawn') standing.set(toId(correction), { ...correction, id: toId(correction) });
    else if (!standing.delete(correction.of)) {
      throw new CorrectionError(
        `${file}:${at + 1}: takes back "${correction.of}", and no line before it has that name`,
      );
    }
  }
  return [...standing.values()];
}

/** One line, with its end. Throws a CorrectionError for what is no correction. */
export function toLine(correction: unknown): string {
  const parsed = Correction.safeParse(correction);
  if (!parsed.success) throw new CorrectionError(`not a correction: ${toReason(parsed.error)}`);
  return `${JSON.stringify(parsed.data)}\n`;
}

/** The name of a correction: what it says decides, and not where it stands. */
export function toId(correction: Correction): string {
  const sorted = Object.fromEntries(Object.entries(correction).sort(([one], [other]) => (one < other ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}

function parseLine(line: string, where: string): Correction {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CorrectionError(`${where}: this is no JSON: ${line.slice(0, 60)}; each line is one correction`);
  }
  const parsed = Correction.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CorrectionError(`${where}: this is no correction: ${toReason(parsed.error)}`);
}

// Of a union each branch has its complaints; those of the branch that the verdict and the kind name are meant.
function toReason(error: z.ZodError): string {
  const branches = error.issues.flatMap((issue) => (issue.code === 'invalid_union' ? issue.errors : [[issue]]));
  const likely = branches.find((issues) => issues.every(({ path }) => path[0] !== 'verdict')) ?? error.issues;
  return z.prettifyError(new z.ZodError(likely as z.core.$ZodIssue[])).replace(/\s*\n\s*/g, ' ');
}
