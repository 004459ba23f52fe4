import { z } from 'zod';

/** A half-open range `[begin, end)` of Unicode code points in an article's text (NIF: RFC 5147 `char=begin,end`). */
export const Span = z.object({ begin: z.number().int().nonnegative(), end: z.number().int().nonnegative() }).readonly();
export type Span = z.infer<typeof Span>;
