import { z } from 'zod';
import { Evidence } from './evidence.ts';

/** A candidate that was read and dropped, with the reason, so that `rapporteur explain` can show it. */
export const Rejection = z
  .object({
    kind: z.enum(['meeting', 'participation', 'position', 'initiative', 'person', 'date', 'place']),
    reason: z.string(),
    evidence: Evidence,
  })
  .readonly();
export type Rejection = z.infer<typeof Rejection>;
