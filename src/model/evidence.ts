import { z } from 'zod';
import { Span } from './span.ts';

/** The words from which a fact was read: `text[begin, end) === quote`, and the rule that read them. */
export const Evidence = z
  .object({
    article: z.string(),
    span: Span,
    quote: z.string(),
    rule: z.string(),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('how often the rule was right where it was measured; absent for a rule that reads no facts'),
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;
