/**
 * What the article has established so far: its people, who spoke last, which two sides are meant.
 * In: designations, pronouns, "the two sides". Out: actors. The idea: what refers back is resolved in reading order.
 */

import { type KnownOffice, toNorm } from '../../lexicon/index.ts';
import { answersTo } from './bare-offices.ts';
import type { Designation } from './named.ts';
import type { People, PersonEntry } from './people.ts';

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

export interface Discourse {
  readonly people: People;
  /** The party whose office publishes the text. */
  readonly issuer: string | undefined;
  /** Where an unnamed party can be taken from: the issuer, else the country of the dateline. */
  readonly home: string | undefined;
  /** Whose speech or statement the whole text is. */
  readonly author: readonly Actor[];
  speaker: readonly Actor[];
  /** Whose quoted or reported words go on from the sentence before. */
  quoted: readonly Actor[];
  /** The sentence tells of another year than the article's own: offices may have had other holders. */
  isOfOtherYear: boolean;
  focus: readonly Actor[];
  /** The sentence that set it. */
  focusIn: number;
  sides: readonly Actor[];
  /** The sentence that named them last. */
  sidesIn: number;
}

const GENERIC_RANK = 3;

const toPersonActor = (person: PersonEntry, range: { readonly begin: number; readonly end: number }): Actor => ({
  ...range,
  person,
  ...(person.party === undefined ? {} : { party: person.party }),
});

const HEAD_OF_STATE = /president|king|queen|em[ei]r|amir|sultan/i;

/** "the minister", "the Chinese foreign minister", "the OIC chief": an office without a name. */
const resolveOffice = (
  designation: Designation,
  range: { begin: number; end: number },
  discourse: Discourse,
): Actor => {
  const { people } = discourse;
  const { party } = designation;
  const office = designation.offices.at(-1);
  if (office && party === undefined && /^head of state$/.test(toNorm(office.name).replace(/-/g, ' '))) {
    const heads = people.entries.filter((entry) =>
      entry.offices.some((held) => held.rank === 1 && HEAD_OF_STATE.test(held.role) && !held.former),
    );
    const head = heads.find((entry) => entry.party === discourse.home) ?? heads[0];
    if (head) return toPersonActor(head, range);
  }
  const isPredecessor = discourse.isOfOtherYear && party !== undefined && discourse.focus[0]?.person?.party !== party;
  if (office && !designation.plural && !isPredecessor) {
    const held = party === undefined ? undefined : people.holder(office.iri, party);
    if (held) return toPersonActor(held, range);
    const focus = discourse.focus[0]?.person;
    const candidates = [...(focus ? [focus] : []), ...people.entries].filter(
      (entry) => party === undefined || entry.party === party,
    );
    const fitting = candidates.filter(
      (entry) => answersTo(entry, office, designation.role) && !entry.offices.every((one) => one.former),
    );
    if (party === undefined && !designation.possessed) {
      const own = discourse.issuer === undefined ? undefined : people.holder(office.iri, discourse.issuer);
      if (own) return toPersonActor(own, range);
      const isOwn =
        discourse.issuer !== undefined &&
        people.bareOffices.has(office.iri) &&
        !fitting.some((entry) => entry.party === discourse.issuer);
      const isForeign =
        discourse.issuer !== undefined &&
        isHeadOfState(office) &&
        !fitting.some((entry) => entry.party === discourse.issuer);
      const recent =
        isForeign || isOwn
          ? undefined
          : focus && fitting.includes(focus)
            ? focus
            : (people.holder(office.iri, undefined) ?? fitting[0]);
      if (recent) return toPersonActor(recent, range);
    }
    const only = [...new Set(candidates)];
    if (
      party !== undefined &&
      only.length === 1 &&
      only[0] &&
      (office.rank <= GENERIC_RANK || fitting.length > 0) &&
      isGeneric(office)
    )
      return toPersonActor(only[0], range);
  }
  const home = party ?? (designation.possessed || designation.plural ? undefined : discourse.home);
  return {
    ...range,
    ...(home === undefined ? {} : { party: home }),
    ...(designation.role === undefined ? {} : { role: designation.role }),
    ...(office ? { rank: office.rank } : {}),
    ...(party === undefined && home !== undefined ? { isInferred: true } : {}),
    plural: designation.plural,
    former: designation.former,
  };
};
/** In an official readout a bare "the President" is the issuer's, whom it need not name. */
const isHeadOfState = (office: KnownOffice): boolean =>
  office.rank === 1 && !/minister|premier|leader|head/.test(toNorm(office.name));
const isGeneric = (office: KnownOffice): boolean =>
  /^(?:leader|chief|head|official|diplomat|top diplomat|ruler|monarch|statesman)$/.test(toNorm(office.name));

/** Offices that a local agency names without their country. */
const NATIONAL =
  /minister|president|premier|king|queen|em[ei]r|amir|sultan|prince|chancellor|speaker|secretary of state|foreign secretary/i;

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
  const entry = discourse.people.find(designation.name, { party: designation.party });
  if (!entry)
    return {
      ...range,
      ...(designation.party === undefined ? {} : { party: designation.party }),
      ...(designation.role === undefined ? {} : { role: designation.role }),
    };
  discourse.people.touch(entry);
  const party =
    designation.party ??
    entry.party ??
    (entry.offices.length > 0 &&
    !designation.counterpart &&
    (discourse.issuer !== undefined || entry.offices.some((office) => NATIONAL.test(office.role)))
      ? discourse.home
      : undefined);
  return {
    ...range,
    person: entry,
    ...(party === undefined ? {} : { party }),
    ...(designation.party === undefined && entry.party === undefined ? { isInferred: true } : {}),
    ...(designation.counterpart ? { counterpart: true } : {}),
    ...(designation.former ? { former: true } : {}),
    ...(designation.role === undefined ? {} : { role: designation.role }),
  };
};

/** "he", "they", "we": whoever the pronoun stands for at this point, with the pronoun's own offsets. */
export const resolvePronoun = (
  word: string,
  range: { begin: number; end: number },
  discourse: Discourse,
): readonly Actor[] => {
  const at = (actors: readonly Actor[]) => actors.map((actor) => ({ ...actor, ...range }));
  if (word === 'he' || word === 'she' || word === 'his' || word === 'her' || word === 'him') {
    const focus = discourse.focus.filter((actor) => actor.person !== undefined || actor.role !== undefined);
    return at(focus.length === 1 ? focus : focus.slice(0, 1));
  }
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
