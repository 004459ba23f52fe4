import { z } from 'zod';

/** `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `--MM-DD`: as precise as the text and no more. */
export const DateValue = z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/);
export type DateValue = z.infer<typeof DateValue>;

/** A day, month, year, or a range of them (`end` present); `basis` says whether the text states or implies it. */
export const PartialDate = z
  .object({ start: DateValue, end: DateValue.optional(), basis: z.enum(['stated', 'inferred']) })
  .readonly();
export type PartialDate = z.infer<typeof PartialDate>;
