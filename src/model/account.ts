import { z } from 'zod';
import { PartialDate } from './date.ts';
import { MeetingKind, MeetingStatus } from './meeting.ts';
import { Place } from './place.ts';

/**
 * What one article says of a meeting or person that several report, and why it is taken to be the same. `article` and
 * `key` (the key in that article's Extraction) name it whatever it is merged into, so a user can overrule by them.
 */
export const Account = z
  .object({
    kind: z.enum(['meeting', 'person']),
    of: z.string().describe("the Dossier's key of the Meeting or Person"),
    article: z.string(),
    key: z.string().describe("the key in the article's Extraction"),
    reason: z.string().describe('a sentence that a person can check'),
    name: z.string().optional().describe('of a person: the form of the name that the article uses'),
    meeting: z
      .object({
        kind: MeetingKind,
        status: MeetingStatus,
        date: PartialDate.optional(),
        place: Place.optional(),
      })
      .readonly()
      .optional()
      .describe('of a meeting: what the article says of it'),
  })
  .readonly();
export type Account = z.infer<typeof Account>;

export const Aspect = z.enum(['date', 'place', 'status', 'office', 'delegates']);
export type Aspect = z.infer<typeof Aspect>;

/** One of the values that reports give. */
export const Reading = z
  .object({
    value: z.string(),
    isPreferred: z.boolean(),
    reports: z.array(z.string()).readonly().describe('ids of the articles that give it'),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;

/** Where reports of one meeting differ: each value with its articles, the preferred first, and why it is preferred. */
export const Disagreement = z
  .object({
    meeting: z.string().describe("a Meeting's key"),
    aspect: Aspect,
    of: z.string().optional().describe('whose office or delegates: the name of a person, or a party'),
    readings: z.array(Reading).readonly(),
    reason: z.string(),
  })
  .readonly();
export type Disagreement = z.infer<typeof Disagreement>;
