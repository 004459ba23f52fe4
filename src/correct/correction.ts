// In: nothing. Out: what a line of a corrections file says. The one idea: a correction names an article and its very words,
// so it means the same after every build, whatever the rules read by then.
import { z } from 'zod';
import { Act, DateValue, MeetingKind, PartyCode, Stance } from '../model/index.ts';

/** Words of an article: `text[begin, end) === quote`, in code points. */
const words = {
  article: z.string().min(1),
  begin: z.number().int().min(0),
  end: z.number().int().min(1),
  quote: z.string().min(1),
  note: z.string().optional().describe('why, in the words of whoever corrects'),
};

const position = {
  kind: z.literal('position'),
  holder: PartyCode,
  issue: z.url().describe('IRI of the issue'),
  stance: Stance,
};
const initiative = {
  kind: z.literal('initiative'),
  actor: PartyCode,
  initiative: z.url().describe('IRI of the initiative'),
  stance: Stance,
};

/** A fact that was read from these words, and is not so. */
export const Wrong = z.discriminatedUnion('kind', [
  z.strictObject({ verdict: z.literal('wrong'), ...words, ...position }),
  z.strictObject({ verdict: z.literal('wrong'), ...words, ...initiative }),
  z.strictObject({ verdict: z.literal('wrong'), ...words, kind: z.literal('meeting') }),
]);

/** One at the table: the party, and the name and office if the text gives them. */
export const Delegate = z.strictObject({
  party: PartyCode,
  name: z.string().min(1).optional(),
  role: z.string().min(1).optional(),
});

/** A fact that these words state, and that was not read. */
export const Missing = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ verdict: z.literal('missing'), ...words, ...position },
    act: Act.default('affirms'),
    attributedBy: PartyCode.optional(),
  }),
  z.strictObject({ verdict: z.literal('missing'), ...words, ...initiative, act: Act.default('affirms') }),
  z.strictObject({
    ...{ verdict: z.literal('missing'), ...words, kind: z.literal('meeting') },
    meetingKind: MeetingKind,
    delegates: z.array(Delegate).min(1),
    date: DateValue.optional(),
  }),
]);

/** Takes an earlier line back. */
export const Withdrawn = z.strictObject({ verdict: z.literal('withdrawn'), of: z.string().min(1) });

export const Correction = z.union([Wrong, Missing, Withdrawn]);
export type Correction = z.infer<typeof Correction>;
export type Wrong = z.infer<typeof Wrong>;
export type Missing = z.infer<typeof Missing>;

/** A correction of facts, with the name by which a later line may take it back. */
export type Standing = (Wrong | Missing) & { readonly id: string };
