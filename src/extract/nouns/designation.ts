/** How a sentence designates somebody: name, office, party, and what hangs on them. Word indices are the sentence's. */
import type { KnownOffice } from '../../lexicon/index.ts';

export interface Designation {
  readonly begin: number;
  readonly end: number;
  readonly name?: string;
  readonly nameBegin?: number;
  readonly offices: readonly KnownOffice[];
  /** The office in the text's words, without the country. */
  readonly role?: string;
  readonly party?: string;
  readonly plural: boolean;
  readonly former: boolean;
  readonly counterpart: boolean;
  /** A form of address stands before the name: "Mr", "Sheikh". */
  readonly titled?: boolean;
  /** Introduced by a possessive pronoun: "his counterpart", "her foreign minister". */
  readonly possessed: boolean;
  /** "his predecessor": of the same office and party as whoever is spoken of. */
  readonly succeeds?: boolean;
}
