import { z } from 'zod';
import { Span } from './span.ts';

/** The words from which a fact was read: `text[begin, end) === quote`, and the rule that read them. */
export const Evidence = z
  .object({
    article: z.string(),
    span: Span,
    quote: z.string(),
    rule: z.string(),
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;
