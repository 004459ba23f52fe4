// In: the answer to a batch (Reconciliation API 0.2, clause 4.2). Out: the candidates for each question, best first. The
// one idea: one bad answer costs one question, and is told.
import { z } from 'zod';
import { ServiceError } from './errors.ts';

const TypeOfCandidate = z.union([z.string(), z.object({ id: z.string(), name: z.string().optional() })]);

/** Something that the service takes for what was asked. `match`: it is sure. Other keys are passed over. */
export const Candidate = z
  .object({
    id: z.string().min(1),
    name: z.string(),
    description: z.string().nullish(),
    score: z.number(),
    match: z.boolean().optional(),
    type: z.array(TypeOfCandidate).nullish(),
  })
  .readonly();
export type Candidate = z.infer<typeof Candidate>;

export const Candidates = z.object({ result: z.array(Candidate) });

export type Answer = { readonly candidates: readonly Candidate[] } | { readonly fault: string };

/** The answers by the key of their question. Throws a ServiceError where the whole is no answer to a batch. */
export function parseAnswers(text: string, keys: readonly string[]): ReadonlyMap<string, Answer> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ServiceError(`the answer is no JSON; it begins ${JSON.stringify(text.slice(0, 80))}`);
  }
  const batch = z.record(z.string(), z.unknown()).safeParse(json);
  if (!batch.success || !keys.some((key) => Object.hasOwn(batch.data, key))) {
    throw new ServiceError(
      `the answer has none of the questions in it; it begins ${JSON.stringify(text.slice(0, 80))}`,
    );
  }
  return new Map(keys.map((key) => [key, toAnswer(batch.data[key])]));
}

function toAnswer(value: unknown): Answer {
  if (value === undefined) return { fault: 'the service left this question out' };
  const parsed = Candidates.safeParse(value);
  if (parsed.success) return { candidates: sortCandidates(parsed.data.result) };
  const [issue] = parsed.error.issues;
  return { fault: `the answer is malformed, at ${issue?.path.join('.') || 'its head'}: ${issue?.message}` };
}

// The service should sort them itself; equal scores stand in the order of their identifiers.
function sortCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}
