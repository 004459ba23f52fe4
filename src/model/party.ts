import { z } from 'zod';

/** A country or organisation of the vocabulary, by its `skos:notation`: ISO 3166-1 alpha-2 (`CN`) or acronym (`OIC`). */
export const PartyCode = z.string().min(1);
export type PartyCode = z.infer<typeof PartyCode>;
