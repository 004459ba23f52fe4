import { z } from 'zod';

/** Something odd that was met on the way: it is reported and never thrown. */
export const Finding = z
  .object({
    code: z.string().describe('kebab-case, stable, e.g. `invalid-json`'),
    severity: z.enum(['error', 'warning', 'info']),
    where: z.string().describe('file, and line or offset where known: `seeds/a.json:12`'),
    message: z.string().describe('what was met, what was expected, what to do'),
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;
