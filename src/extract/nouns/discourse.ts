/**
 * What the article has established so far: its people, who spoke last, which two sides are meant.
 * In: designations, pronouns, "the two sides". Out: actors. The idea: what refers back is resolved in reading order.
 */

import type { Act, Place, Stance } from '../../model/index.ts';
import type { Bodies } from './bodies.ts';
import type { Designation } from './designation.ts';
import { isNational, resolveOffice } from './office-holders.ts';
import type { Gender, People, PersonEntry } from './people.ts';

/** Somebody who acts: a person, an unnamed holder of an office, or a party as a whole. Offsets are the article's. */
export interface Actor {
  readonly begin: number;
  readonly end: number;
  readonly party?: string;
  readonly person?: PersonEntry;
  readonly role?: string;
  readonly rank?: number;
  readonly plural?: boolean;
  readonly counterpart?: boolean;
  readonly former?: boolean;
  /** The same words name a place: "Luanda", "China". */
  readonly isPlaceName?: boolean;
  /** The party is not named here: it follows from the publisher or the dateline. */
  readonly isInferred?: boolean;
}

/** A position as one sentence states it. */
export interface StatedPosition {
  readonly holder: Actor;
  readonly issue: string;
  readonly proposition?: string;
  readonly stance: Stance;
  readonly act: Act;
  readonly attributedBy?: string;
  readonly rule: string;
}

export interface Discourse {
  readonly people: People;
  /** The party whose office publishes the text. */
  readonly issuer: string | undefined;
  /** Where an unnamed party can be taken from: the issuer, else the country of a national agency or newspaper, else the dateline's. */
  readonly home: string | undefined;
  /** The same for an office without a name: a newspaper's own country says nothing of "the prime minister" in another. */
  readonly officeHome: string | undefined;
  /** Where the report is from. */
  readonly dateline?: Place | undefined;
  /** The place that a sentence named last, and which sentence that was. */
  scene?: { readonly place: Place; readonly index: number } | undefined;
  /** Whose speech or statement the whole text is. */
  readonly author: readonly Actor[];
  /** What "the Council" and "the Agency" stand for. */
  readonly bodies?: Bodies;
  speaker: readonly Actor[];
  /** Who issued "the statement". */
  textBy?: readonly Actor[];
  /** Whose quoted or reported words go on from the sentence before. */
  quoted: readonly Actor[];
  /** A long text all in one paragraph: it has lost those it had. */
  readonly isUnbroken: boolean;
  /** The sentence tells of another year than the article's own: offices may have had other holders. */
  isOfOtherYear: boolean;
  /** The initiative that a sentence named last, if it named one. */
  initiative?: { readonly name: string; readonly concept: string; readonly index: number } | undefined;
  /** The positions of the sentence that was read last. */
  stated?: { readonly positions: readonly StatedPosition[]; readonly index: number };
  focus: readonly Actor[];
  /** The one person of whom a sentence told last, whatever it told of since. */
  lastPerson?: { readonly actor: Actor; readonly index: number };
  /** The sentence that set it. */
  focusIn: number;
  /** Whether it said of them what is done together: "agreed", "discussed". */
  isJoint?: boolean;
  sides: readonly Actor[];
  /** Everybody of a row of encounters that one sentence tells: "held calls with A, B and C". */
  table: readonly Actor[];
  /** The sentence that named them last. */
  sidesIn: number;
}

const LETTERS = /(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/u;

/** "DPM": the same office as the text writes it elsewhere, if it does so in words. */
const inFull = (role: string | undefined, { offices }: PersonEntry): string | undefined => {
  if (role === undefined || !LETTERS.test(role)) return role;
  const concepts = offices.find((held) => held.role === role)?.concepts ?? [];
  const same = offices.find((held) => !LETTERS.test(held.role) && held.concepts.some((one) => concepts.includes(one)));
  return same?.role ?? role;
};

export const resolveDesignation = (
  designation: Designation,
  range: { begin: number; end: number },
  discourse: Discourse,
): Actor => {
  if (designation.counterpart && designation.name === undefined)
    return {
      ...range,
      counterpart: true,
      plural: designation.plural,
      ...(designation.party === undefined ? {} : { party: designation.party }),
    };
  if (designation.name === undefined) return resolveOffice(designation, range, discourse);
  const entry = discourse.people.find(designation.name, designation);
  if (!entry)
    return {
      ...range,
      ...(designation.party === undefined ? {} : { party: designation.party }),
      ...(designation.role === undefined ? {} : { role: designation.role }),
    };
  discourse.people.touch(entry);
  const [other] = designation.succeeds ? discourse.focus : [];
  if (other?.party !== undefined) entry.party ??= other.party;
  const role = inFull(designation.role, entry) ?? other?.role ?? other?.person?.offices.at(-1)?.role;
  const party =
    designation.party ??
    entry.party ??
    (entry.offices.length > 0 && !designation.counterpart && (discourse.issuer !== undefined || isNational(entry))
      ? discourse.home
      : undefined);
  return {
    ...range,
    person: entry,
    ...(party === undefined ? {} : { party }),
    ...(designation.party === undefined && entry.party === undefined ? { isInferred: true } : {}),
    ...(designation.counterpart ? { counterpart: true } : {}),
    ...(designation.former ? { former: true } : {}),
    ...(role === undefined ? {} : { role }),
  };
};

const genderOf = (word: string): Gender => (/^(?:he|his|him)$/.test(word) ? 'he' : 'she');

/** Whether the text can mean the actor by "he", "she" or a form of these: unless it shows that it would use the other. */
export const isCalled = ({ person }: Actor, word: string): boolean =>
  person?.gender === undefined || person.gender === genderOf(word);

/** Sentences back to whoever "he" was. */
const REACH = 6;

/** "The ambassador thanked A. Kenya has built schools. She added": who was spoken of before, where only his country was since. */
const findCountryman = ({ focus, focusIn, lastPerson }: Discourse): readonly Actor[] =>
  lastPerson !== undefined &&
  focusIn - lastPerson.index <= REACH &&
  focus.length > 0 &&
  focus.every(({ party }) => party === lastPerson.actor.party)
    ? [lastPerson.actor]
    : [];

/** "he", "they", "we": whoever the pronoun stands for at this point, with the pronoun's own offsets. */
export const resolvePronoun = (
  word: string,
  range: { begin: number; end: number },
  discourse: Discourse,
): readonly Actor[] => {
  const at = (actors: readonly Actor[]) => actors.map((actor) => ({ ...actor, ...range }));
  if (word === 'he' || word === 'she' || word === 'his' || word === 'her' || word === 'him') {
    const people = discourse.focus.filter((actor) => actor.person !== undefined || actor.role !== undefined);
    const focus = people.length > 0 ? people : findCountryman(discourse);
    const [meant] = focus.filter((actor) => isCalled(actor, word));
    if (focus.length === 0) return [];
    const gender = genderOf(word);
    const other =
      meant?.person?.gender === undefined ? discourse.people.calledAlone(gender, meant === undefined) : undefined;
    if (!other) return at(meant ? [meant] : []);
    return [{ ...range, person: other, ...(other.party === undefined ? {} : { party: other.party }) }];
  }
  // "The ASEAN ministers said ... They called for": the body that has just spoken
  const isBody = discourse.focus.length === 1 && discourse.focus[0]?.plural === true;
  if ((word === 'they' || word === 'their') && isBody && discourse.focusIn > discourse.sidesIn)
    return at(discourse.focus);
  if (word === 'they' || word === 'their' || word === 'them')
    return at(
      discourse.focus.length > 1 ? discourse.focus : discourse.sides.length > 1 ? discourse.sides : discourse.focus,
    );
  if (word === 'we' || word === 'our' || word === 'i' || word === 'us' || word === 'my') {
    const spoken = [discourse.speaker, discourse.quoted, discourse.author].find((actors) => actors.length > 0);
    if (spoken) return at(spoken);
    return discourse.issuer === undefined ? [] : [{ ...range, party: discourse.issuer, isInferred: true }];
  }
  if (word === 'it' || word === 'its')
    return at(discourse.focus.filter((actor) => actor.person === undefined && actor.party !== undefined).slice(0, 1));
  return [];
};
