import { z } from 'zod';
import { Finding } from './finding.ts';
import { Span } from './span.ts';

/**
 * What a stretch of the text is. Facts are read from `headline` and `paragraph` only; every other block says in
 * `reason` why it is passed over ("repeats line 3", "list of other stories").
 */
export const BlockRole = z.enum(['headline', 'paragraph', 'metadata', 'boilerplate', 'duplicate']);
export type BlockRole = z.infer<typeof BlockRole>;

/** One line or paragraph of the text; blocks do not overlap and stand in order. */
export const Block = z.object({ role: BlockRole, span: Span, reason: z.string().optional() }).readonly();
export type Block = z.infer<typeof Block>;

/** One text as it was read. Offsets everywhere count code points of `text`, which is what `rapporteur read` prints. */
export const Article = z
  .object({
    id: z.string().describe('file name without its ending, or the id that the record gives'),
    source: z
      .string()
      .describe('where it was read from: a path, `-` for standard input, with `#n` for the n-th record'),
    text: z.string(),
    blocks: z.array(Block).readonly(),
    headline: z.string().optional(),
    published: z.string().optional().describe('the day the text or its metadata gives, `YYYY-MM-DD`; never guessed'),
    url: z.string().optional(),
    publisher: z.string().optional(),
    language: z.string().optional().describe('BCP 47'),
    metadata: z.record(z.string(), z.unknown()).optional().describe('keys of the source that Rapporteur does not use'),
    findings: z.array(Finding).readonly(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;
