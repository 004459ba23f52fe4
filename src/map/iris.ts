// In: content keys, which may hold any characters. Out: the IRIs of what articles state. The one idea: only this file
// mints IRIs, and whatever is not a plain letter, digit or `-._~` is percent-encoded, so no content can break out of one.
import { createHash } from 'node:crypto';
import type { NamedNode } from '@rdfjs/types';
import type {
  Account,
  Disagreement,
  Evidence,
  InitiativeReference,
  Meeting,
  Participation,
  PartyCode,
  Person,
  Place,
} from '../model/index.ts';
import { isAbsoluteIri, namedNode, prefixes } from '../rdf/index.ts';

/** Under this stands what articles state, unless the user names another base. */
export const DEFAULT_BASE = 'https://w3id.org/rapporteur/data/';

/** A base or key of which no IRI can be made. */
export class IriError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'IriError';
  }
}

/** Checks a base that a user gave; a missing slash at its end is added. Throws an IriError that says what is wrong. */
export function parseBase(text: string): string {
  if (!isAbsoluteIri(text))
    throw new IriError(`the base ${JSON.stringify(text)} is no absolute IRI, such as ${DEFAULT_BASE}`);
  if (/[?#]/.test(text))
    throw new IriError(`the base ${text} holds ? or #; it is to be a folder, such as ${DEFAULT_BASE}`);
  return text.endsWith('/') ? text : `${text}/`;
}

/** An IRI of one or more path segments under a base that was checked. Different segments give different IRIs. */
export function mintIri(base: string, ...segments: readonly string[]): NamedNode {
  return namedNode(base + segments.map(encodeSegment).join('/'));
}

// What most keys are, and is its own encoding.
const plain = /^[A-Za-z0-9_~-][A-Za-z0-9._~-]*$/;

// RFC 3986: only unreserved characters stay. Half a surrogate pair has no UTF-8: U+FFFD stands for it, as in all output.
function encodeSegment(segment: string): string {
  if (plain.test(segment)) return segment;
  if (segment === '') throw new IriError('a key is empty: no IRI can be made of it');
  if (segment === '.' || segment === '..') return segment.replaceAll('.', '%2E');
  const encoded = encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

// Some stores refuse an IRI of more than 1,900 characters, and a key that lists a summit's guests comes near that.
const LONGEST_KEY = 96;
const KEPT_OF_LONG_KEY = 72;

// An IRI of content keys. Of a long one the beginning is kept for people, and its digest for the machine.
function mintKeyed(base: string, kind: string, ...keys: readonly string[]): NamedNode {
  const short = keys.map((key) => {
    const characters = [...key];
    if (characters.length <= LONGEST_KEY) return key;
    const digest = createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 16);
    return `${characters.slice(0, KEPT_OF_LONG_KEY).join('')}~${digest}`;
  });
  return mintIri(base, kind, ...short);
}

/** A name as a path segment: without case, diacritics and punctuation, which writers vary. */
export function toSlug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || name;
}

/** `ForeignMinister` of `office:ForeignMinister` */
export const toLocalName = (iri: string): string => iri.replace(/^.*[/#]/, '');

/** `<article/seed-1>` */
export const toArticleIri = (base: string, id: string): NamedNode => mintIri(base, 'article', id);

/** `<graph/seed-1>`: the graph of what one article says alone */
export const toGraphIri = (base: string, id: string): NamedNode => mintIri(base, 'graph', id);

/** `<article/seed-1#char=10,42>`, after RFC 5147 */
export function toEvidenceIri(base: string, { article, span: { begin, end } }: Evidence): NamedNode {
  if (!Number.isSafeInteger(begin) || !Number.isSafeInteger(end) || begin < 0 || end < begin) {
    throw new IriError(`[${begin},${end}) is no range of characters, in article ${JSON.stringify(article)}`);
  }
  return namedNode(`${toArticleIri(base, article).value}#char=${begin},${end}`);
}

/** `person:WangYi` where the vocabulary knows the person, else `<person/jane-doe>` */
export const toPersonIri = (base: string, { key, concept }: Pick<Person, 'key' | 'concept'>): NamedNode =>
  concept === undefined ? mintKeyed(base, 'person', key) : namedNode(concept);

/** `<office-held/jane-doe/CN/foreign-minister>`: the office is the vocabulary's local name, or its words */
export const toOfficeHeldIri = (
  base: string,
  person: string,
  party: PartyCode | undefined,
  office: string,
): NamedNode => mintKeyed(base, 'office-held', person, ...(party === undefined ? [] : [party]), office);

/** `<meeting/KEY>` */
export const toMeetingIri = (base: string, { key }: Pick<Meeting, 'key'>): NamedNode => mintKeyed(base, 'meeting', key);

/** `<participation/MEETING/CN/jane-doe>`; of an unnamed delegate `…/CN/role/foreign-minister`, or `…/CN` */
export function toParticipationIri(base: string, meeting: Meeting, { party, person, role }: Participation): NamedNode {
  const delegate = person !== undefined ? [person] : role !== undefined ? ['role', toSlug(role)] : [];
  return mintKeyed(base, 'participation', meeting.key, party, ...delegate);
}

/** `<account/seed-1/meeting/bilateral.2026-01-26…>`: of an article and its own key, so it stays whatever is merged */
export const toAccountIri = (
  base: string,
  { kind, article, key }: Pick<Account, 'kind' | 'article' | 'key'>,
): NamedNode => mintKeyed(base, 'account', article, kind, key);

/** `<disagreement/MEETING/date>`, `<disagreement/MEETING/office/wang-yi>` */
export const toDisagreementIri = (base: string, { meeting, aspect, of }: Disagreement): NamedNode =>
  mintKeyed(base, 'disagreement', meeting, aspect, ...(of === undefined ? [] : [toSlug(of)]));

/** `<reading/MEETING/date/2026-01>` */
export const toReadingIri = (base: string, { meeting, aspect, of }: Disagreement, value: string): NamedNode =>
  mintKeyed(base, 'reading', meeting, aspect, ...(of === undefined ? [] : [toSlug(of)]), value);

/** `<position/KEY>` */
export const toPositionIri = (base: string, key: string): NamedNode => mintKeyed(base, 'position', key);

/** `<initiative-reference/KEY>` */
export const toReferenceIri = (base: string, key: string): NamedNode => mintKeyed(base, 'initiative-reference', key);

/** `concept:BRI` where the vocabulary knows the initiative, else `<initiative/global-green-corridor>` */
export const toInitiativeIri = (
  base: string,
  { concept, name }: Pick<InitiativeReference, 'concept' | 'name'>,
): NamedNode => (concept === undefined ? mintKeyed(base, 'initiative', toSlug(name)) : namedNode(concept));

/** `place:Jeddah` where the vocabulary knows the place, else `<place/SA/yanbu>`, or `<place/yanbu>` */
export const toPlaceIri = (
  base: string,
  { concept, country, name }: Pick<Place, 'concept' | 'country' | 'name'>,
): NamedNode =>
  concept === undefined
    ? mintKeyed(base, 'place', ...(country === undefined ? [] : [country]), toSlug(name))
    : namedNode(concept);

/** `<party/XYZ>`, for a code that the vocabulary does not know */
export const toStrangePartyIri = (base: string, code: PartyCode): NamedNode => mintKeyed(base, 'party', code);

/** `concept:supports`: a value of one of the model's closed lists */
export const toConceptIri = (value: string): NamedNode => mintIri(prefixes.concept, value);

/** `<person/jane-doe-NO#link=http%3A%2F%2F…>`: that the thing is, or may be, another one elsewhere */
export const toLinkIri = (entity: string, target: string): NamedNode => mintIri(`${entity}#link=`, target);
