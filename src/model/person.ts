import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { PartyCode } from './party.ts';

/** An office as the text names it, without the country: "Foreign Minister". `concept` is its IRI in the vocabulary. */
export const Office = z
  .object({ role: z.string(), concept: z.string().optional(), party: PartyCode.optional(), evidence: Evidence })
  .readonly();
export type Office = z.infer<typeof Office>;

/** A person of one article (or of all, after consolidation). `key` is unique within its Extraction or Dossier. */
export const Person = z
  .object({
    key: z.string(),
    name: z.string().describe('the fullest form that the text gives'),
    aliases: z.array(z.string()).readonly().describe('other forms that the text uses, without titles'),
    concept: z.string().optional().describe('IRI in the vocabulary, where the person is known there'),
    party: PartyCode.optional(),
    offices: z.array(Office).readonly(),
  })
  .readonly();
export type Person = z.infer<typeof Person>;
