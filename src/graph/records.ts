// What a graph says, as plain records. The one idea: a record holds its neighbours themselves and not their IRIs, so
// that whoever prints one needs no graph any more; what the graph does not say is left out.

/** Whatever has a name: a person, a place, a concept. */
export type Thing = { readonly iri: string; readonly name: string };

export type Party = Thing & {
  readonly type: 'country' | 'organisation' | undefined;
  /** ISO 3166-1 alpha-2, or the acronym. */
  readonly code: string | undefined;
  /** The same party elsewhere, as an IRI of Wikidata. */
  readonly match: string | undefined;
};

export type ArticleRecord = {
  readonly iri: string;
  readonly id: string;
  readonly headline: string | undefined;
  readonly published: string | undefined;
  readonly url: string | undefined;
  readonly publisher: string | undefined;
};

/** Words of an article; `begin` and `end` count its code points, the end exclusive. */
export type Quotation = {
  readonly iri: string;
  readonly words: string;
  readonly begin: number | undefined;
  readonly end: number | undefined;
  readonly rules: readonly string[];
  readonly article: ArticleRecord | undefined;
};

/** What every fact has: its name, and where it was read. */
export type Fact = {
  readonly iri: string;
  readonly label: string;
  /** 0 to 1, as the graph writes it: how often its rule was right where it was measured. */
  readonly confidence: string | undefined;
  readonly sources: readonly ArticleRecord[];
  readonly quotations: readonly Quotation[];
};

export type ParticipationRecord = {
  readonly iri: string;
  readonly party: Party | undefined;
  readonly person: Thing | undefined;
  readonly role: string | undefined;
  readonly quotations: readonly Quotation[];
};

export type MeetingRecord = Fact & {
  /** Of `kind` and `status`, the local name of the concept. */
  readonly kind: string | undefined;
  readonly status: string | undefined;
  /** As precise as the text: `2026-01-26`, `2026-01`, `2026`, `--01-26`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly dateBasis: string | undefined;
  readonly place: Thing | undefined;
  readonly placeBasis: string | undefined;
  readonly participations: readonly ParticipationRecord[];
};

type Statement = Fact & {
  readonly speaker: Thing | undefined;
  readonly stance: string | undefined;
  readonly act: string | undefined;
  readonly occasion: Thing | undefined;
};

export type PositionRecord = Statement & {
  readonly holder: Party | undefined;
  readonly issue: Thing | undefined;
  readonly proposition: Thing | undefined;
  readonly attributedBy: Party | undefined;
  readonly statedOn: string | undefined;
  readonly dateBasis: string | undefined;
};

export type ReferenceRecord = Statement & {
  readonly actor: Party | undefined;
  readonly initiative: Thing | undefined;
};

/** An office that a person held: `office` where the vocabulary knows it, `roles` as the texts name it. */
export type OfficeRecord = Fact & {
  readonly person: Thing | undefined;
  readonly party: Party | undefined;
  readonly office: Thing | undefined;
  readonly roles: readonly string[];
};
