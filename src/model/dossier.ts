import { z } from 'zod';
import { InitiativeReference } from './initiative.ts';
import { Meeting } from './meeting.ts';
import { Person } from './person.ts';
import { Position } from './position.ts';

/** Why several mentions are one node. `into` and `from` are keys; `reason` is a sentence that a person can check. */
export const Merge = z
  .object({
    kind: z.enum(['person', 'meeting', 'position', 'initiative']),
    into: z.string(),
    from: z.array(z.string()).readonly(),
    reason: z.string(),
  })
  .readonly();
export type Merge = z.infer<typeof Merge>;

/** What all articles say together. Keys are content keys: they do not depend on the order of arrival. */
export const Dossier = z
  .object({
    persons: z.array(Person).readonly(),
    meetings: z.array(Meeting).readonly(),
    positions: z.array(Position).readonly(),
    initiatives: z.array(InitiativeReference).readonly(),
    merges: z.array(Merge).readonly(),
  })
  .readonly();
export type Dossier = z.infer<typeof Dossier>;
