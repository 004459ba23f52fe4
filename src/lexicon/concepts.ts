/** What the vocabulary says of each kind of concept, as plain data. */
import type { Act, MeetingKind, Stance } from '../model/index.ts';

export interface KnownParty {
  readonly kind: 'party';
  readonly iri: string;
  readonly code: string;
  readonly name: string;
  readonly type: 'country' | 'organisation';
  readonly capital?: string;
  readonly seat?: string;
  readonly members: readonly string[];
}

export interface KnownPlace {
  readonly kind: 'place';
  readonly iri: string;
  readonly name: string;
  /** A site's town, a town's own IRI. */
  readonly town?: string;
  readonly country?: string;
  readonly type: 'town' | 'region' | 'site';
  readonly needsPreposition: boolean;
}

export interface KnownOffice {
  readonly kind: 'office';
  readonly iri: string;
  readonly name: string;
  /** 1 heads of state and government ... 5 whoever may represent a party at a meeting; 6 spokespersons and staff. */
  readonly rank: number;
  readonly defaultParty?: string;
}

export interface Tenure {
  readonly office: string;
  readonly party: string;
  readonly from?: string;
  readonly to?: string;
}

export interface KnownPerson {
  readonly kind: 'person';
  readonly iri: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly tenures: readonly Tenure[];
}

export interface KnownIssue {
  readonly kind: 'issue';
  readonly iri: string;
  /** The stance of whoever voices concern over the bare issue; without it, concern takes no side. */
  readonly concernSense?: Stance;
}

export interface KnownProposition {
  readonly kind: 'proposition';
  readonly iri: string;
  readonly issue: string;
  readonly sense: Stance;
  /** The stance that merely using the words in one's own voice takes. */
  readonly loadedSense?: Stance;
}

export interface KnownInitiative {
  readonly kind: 'initiative';
  readonly iri: string;
  readonly name: string;
  readonly proposer?: string;
}

export type CueFrame =
  | 'meet'
  | 'gather'
  | 'receive'
  | 'welcome'
  | 'travel'
  | 'cochair'
  | 'speak'
  | 'phone'
  | 'visit'
  | 'hold'
  | 'attend'
  | 'delegation'
  | 'encounter'
  | 'gathering'
  | 'speech'
  | 'stance'
  | 'action'
  | 'directive'
  | 'against'
  | 'harm'
  | 'weight'
  | 'discuss';

export interface Cue {
  readonly kind: 'cue';
  readonly lemma: string;
  readonly partOfSpeech: 'verb' | 'noun' | 'adjective';
  readonly frame: CueFrame;
  readonly meeting?: MeetingKind;
  readonly act?: Act;
  readonly polarity?: Stance;
}
