import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { PartyCode } from './party.ts';
import { Act, Stance } from './position.ts';

/** A party's reference to a named programme. `concept` is its IRI in the vocabulary; without it, `name` is the text's. */
export const InitiativeReference = z
  .object({
    key: z.string(),
    name: z.string(),
    concept: z.string().optional(),
    actor: PartyCode,
    speaker: z.string().optional().describe("a Person's key"),
    stance: Stance,
    act: Act,
    occasion: z.string().optional().describe("a Meeting's key"),
    reports: z.array(z.string()).readonly(),
    evidence: z.array(Evidence).readonly(),
    reason: z.string().optional().describe('why the statements of several reports are one'),
  })
  .readonly();
export type InitiativeReference = z.infer<typeof InitiativeReference>;
