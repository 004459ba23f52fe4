import { z } from 'zod';

/** A town, site or country. `concept` is its IRI in the vocabulary where it is known there. */
export const Place = z
  .object({
    name: z.string(),
    concept: z.string().optional(),
    country: z.string().optional().describe('ISO 3166-1 alpha-2'),
    basis: z.enum(['stated', 'inferred']).describe('`inferred`: from a dateline, a neighbouring sentence, a landmark'),
  })
  .readonly();
export type Place = z.infer<typeof Place>;
