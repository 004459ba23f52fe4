import { z } from 'zod';
import { Extraction } from './extraction.ts';

/** Who a person of one article is, and all that is compared of that person. */
export const Identified = z
  .object({
    own: z.string().describe("the key in the article's Extraction"),
    key: z.string().describe("the Dossier's key"),
    name: z.string(),
    concept: z.string().optional(),
    isInferred: z.boolean().describe('the article gives less than a full name'),
    words: z.array(z.string()).readonly().describe('of the fullest name'),
    offices: z.array(z.string()).readonly().describe('that the person is known to have held'),
    reason: z.string().optional().describe('why several articles, or a surname, are taken to mean this person'),
  })
  .readonly();
export type Identified = z.infer<typeof Identified>;

/** What one article says that is compared in one block: of one kind of encounter of the same parties, or one claim. */
export const Slice = z
  .object({
    extraction: Extraction.describe('with what belongs to the block alone, and the visits of the article'),
    own: z.array(z.string()).readonly().describe('the keys of the meetings that belong to the block'),
    people: z.array(Identified).readonly(),
  })
  .readonly();
export type Slice = z.infer<typeof Slice>;
