import { z } from 'zod';
import { InitiativeReference } from './initiative.ts';
import { Meeting } from './meeting.ts';
import { Person } from './person.ts';
import { Position } from './position.ts';
import { Rejection } from './rejection.ts';
import { Span } from './span.ts';

/** What one article says. */
export const Extraction = z
  .object({
    article: z.string().describe("the Article's id"),
    published: z.string().optional().describe("the day of the article's publication, if it gives one"),
    sentences: z.array(Span).readonly(),
    persons: z.array(Person).readonly(),
    meetings: z.array(Meeting).readonly(),
    positions: z.array(Position).readonly(),
    initiatives: z.array(InitiativeReference).readonly(),
    rejections: z.array(Rejection).readonly(),
  })
  .readonly();
export type Extraction = z.infer<typeof Extraction>;
