import { z } from 'zod';
import { PartialDate } from './date.ts';
import { Evidence } from './evidence.ts';
import { PartyCode } from './party.ts';

export const Stance = z.enum(['supports', 'opposes', 'neutral']);
export type Stance = z.infer<typeof Stance>;

export const Act = z.enum([
  'affirms',
  'commends',
  'appreciates',
  'urges',
  'rejects',
  'condemns',
  'voices-concern',
  'discusses',
]);
export type Act = z.infer<typeof Act>;

/** What a party holds on an issue, in its own words or as another party (`attributedBy`) says of it. */
export const Position = z
  .object({
    key: z.string(),
    holder: PartyCode,
    speaker: z.string().optional().describe("a Person's key"),
    issue: z.string().describe('IRI of the issue'),
    proposition: z.string().optional().describe('IRI of the proposition under the issue that the words name'),
    stance: Stance,
    act: Act,
    attributedBy: PartyCode.optional(),
    occasion: z.string().optional().describe("a Meeting's key"),
    statedOn: PartialDate.optional(),
    reports: z.array(z.string()).readonly(),
    evidence: z.array(Evidence).readonly(),
    reason: z.string().optional().describe('why the statements of several reports are one'),
  })
  .readonly();
export type Position = z.infer<typeof Position>;
