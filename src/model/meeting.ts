import { z } from 'zod';
import { PartialDate } from './date.ts';
import { Evidence } from './evidence.ts';
import { PartyCode } from './party.ts';
import { Place } from './place.ts';

export const MeetingKind = z.enum(['bilateral', 'multilateral', 'call', 'visit', 'summit']);
export type MeetingKind = z.infer<typeof MeetingKind>;

export const MeetingStatus = z.enum(['held', 'planned']);
export type MeetingStatus = z.infer<typeof MeetingStatus>;

/** One delegate. `person` is a Person's key; it is left out for a delegate whom the text does not name. */
export const Participation = z
  .object({
    person: z.string().optional(),
    party: PartyCode,
    role: z.string().optional().describe('as the text gives it, without the country'),
    personBasis: z
      .enum(['inferred'])
      .optional()
      .describe('`inferred`: not named in full, but known by the office and the day'),
    evidence: z.array(Evidence).readonly(),
  })
  .readonly();
export type Participation = z.infer<typeof Participation>;

/** An encounter of representatives of two or more parties; the same type before and after merging. */
export const Meeting = z
  .object({
    key: z.string().describe('unique within its Extraction or Dossier'),
    kind: MeetingKind,
    status: MeetingStatus,
    participations: z.array(Participation).readonly(),
    date: PartialDate.optional(),
    place: Place.optional(),
    partOf: z.string().optional().describe('the key of the visit during which it took place'),
    reports: z.array(z.string()).readonly().describe('ids of the articles that report it'),
    evidence: z.array(Evidence).readonly(),
  })
  .readonly();
export type Meeting = z.infer<typeof Meeting>;
