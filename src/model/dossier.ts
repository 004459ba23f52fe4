import { z } from 'zod';
import { Account, Disagreement } from './account.ts';
import { InitiativeReference } from './initiative.ts';
import { Meeting } from './meeting.ts';
import { Person } from './person.ts';
import { Position } from './position.ts';

/** What all articles say together. Keys are content keys: they do not depend on the order of arrival. */
export const Dossier = z
  .object({
    persons: z.array(Person).readonly(),
    meetings: z.array(Meeting).readonly(),
    positions: z.array(Position).readonly(),
    initiatives: z.array(InitiativeReference).readonly(),
    accounts: z.array(Account).readonly().describe('of everything that several articles report'),
    disagreements: z.array(Disagreement).readonly(),
  })
  .readonly();
export type Dossier = z.infer<typeof Dossier>;
