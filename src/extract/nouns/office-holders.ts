/**
 * In: an office without a name: "the minister", "the Chinese president". Out: its holder, where the article names one.
 * The idea: the party decides, then who is spoken of; what tells of another year names nobody.
 */
import { type KnownOffice, toNorm } from '../../lexicon/index.ts';
import { answersTo } from './bare-offices.ts';
import type { Designation } from './designation.ts';
import type { Actor, Discourse } from './discourse.ts';
import type { PersonEntry } from './people.ts';

const GENERIC_RANK = 3;

const toPersonActor = (
  person: PersonEntry,
  range: { readonly begin: number; readonly end: number },
  party = person.party,
): Actor => ({ ...range, person, ...(party === undefined ? {} : { party }) });

/** Offices that a local agency names without their country. */
const NATIONAL =
  /minister|president|premier|king|queen|em[ei]r|amir|sultan|prince|chancellor|speaker|secretary of state|foreign secretary/i;

export const isNational = ({ offices }: PersonEntry): boolean => offices.some(({ role }) => NATIONAL.test(role));

const HEAD_OF_STATE = /president|king|queen|em[ei]r|amir|sultan/i;

/** "the President" in a paper of his own country, whoever else the text calls president. */
const findOwnHead = (office: KnownOffice, { people, home }: Discourse): PersonEntry | undefined =>
  home === undefined
    ? undefined
    : people.entries.find(
        (entry) =>
          (entry.party === home || (entry.party === undefined && entry.isCounterpart !== true)) &&
          entry.offices.some(({ concepts, former }) => concepts.includes(office.iri) && !former),
      );

/** "the minister", "the Chinese foreign minister", "the OIC chief": an office without a name. */
export const resolveOffice = (
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
    const own = heads.find((entry) => entry.party === discourse.home);
    // in a readout it is the issuer's own, whom it may not name
    const head = discourse.issuer === undefined ? (own ?? heads[0]) : own;
    if (head) return toPersonActor(head, range);
  }
  const isPredecessor = discourse.isOfOtherYear && party !== undefined && discourse.focus[0]?.person?.party !== party;
  if (office && !designation.plural && !isPredecessor) {
    const held = party === undefined ? undefined : people.holder(office.iri, party);
    if (held) return toPersonActor(held, range);
    const focus = discourse.focus[0]?.person;
    // "the top Iranian diplomat", for a minister whom an Iranian agency names without the country
    const isOwn = (entry: PersonEntry): boolean =>
      entry.party === undefined && party === discourse.home && entry.offices.length > 0 && entry.isCounterpart !== true;
    const candidates = [...(focus ? [focus] : []), ...people.entries].filter(
      (entry) => party === undefined || entry.party === party || isOwn(entry),
    );
    const fitting = candidates.filter(
      (entry) => answersTo(entry, office, designation.role) && !entry.offices.every((one) => one.former),
    );
    if (party === undefined && !designation.possessed) {
      const own = discourse.issuer === undefined ? undefined : people.holder(office.iri, discourse.issuer);
      if (own) return toPersonActor(own, range);
      // whom the issuer itself names without a country
      const isIssuers = (entry: PersonEntry): boolean =>
        entry.party === discourse.issuer ||
        (entry.party === undefined && entry.isCounterpart !== true && isNational(entry));
      const mayBeOwn = discourse.issuer !== undefined && canHold(discourse.issuer, office) && !fitting.some(isIssuers);
      const isOwn = mayBeOwn && people.bareOffices.has(office.iri);
      const isForeign = mayBeOwn && isHeadOfState(office);
      const recent =
        isForeign || isOwn
          ? undefined
          : focus && fitting.includes(focus)
            ? focus
            : (findOwnHead(office, discourse) ?? people.holder(office.iri, undefined) ?? fitting[0]);
      if (recent)
        return toPersonActor(recent, range, recent.party ?? (isNational(recent) ? discourse.home : undefined));
    }
    // "the Chinese minister", where the text names one Chinese minister only
    const fits = [...new Set(fitting)];
    if (
      party !== undefined &&
      fits.length === 1 &&
      fits[0] &&
      /^(?:minister|premier|president|(?:top |chief )?diplomat)$/.test(toNorm(office.name))
    )
      return toPersonActor(fits[0], range, fits[0].party ?? party);
    // "the Vietnamese leader", beside a minister of his
    const heads = [...new Set(candidates)].filter(({ offices }) =>
      offices.some(({ rank, former }) => rank === 1 && !former),
    );
    const head = heads.find((entry) => entry === focus) ?? (heads.length === 1 ? heads[0] : undefined);
    if (party !== undefined && head && isLeader(office)) return toPersonActor(head, range, party);
    const only = [...new Set(candidates)];
    if (
      party !== undefined &&
      only.length === 1 &&
      only[0] &&
      (office.rank <= GENERIC_RANK || fitting.length > 0) &&
      isGeneric(office)
    )
      return toPersonActor(only[0], range, only[0].party ?? party);
  }
  const { officeHome } = discourse;
  const isHomes = officeHome !== undefined && (!office || canHold(officeHome, office));
  const home = party ?? (designation.possessed || designation.plural || !isHomes ? undefined : officeHome);
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
/** Whether a party can have such an office: an organisation has no ministers, and no kings. */
const canHold = (party: string, { name }: KnownOffice): boolean =>
  /^[A-Z]{2}$/.test(party) || !/minister|premier|king|queen|emir|sultan/i.test(name);

/** In an official readout a bare "the President" is the issuer's, whom it need not name. */
const isHeadOfState = (office: KnownOffice): boolean =>
  office.rank === 1 && !/minister|premier|leader|head/.test(toNorm(office.name));
const isLeader = (office: KnownOffice): boolean => /^(?:leader|ruler|statesman)$/.test(toNorm(office.name));
const isGeneric = (office: KnownOffice): boolean =>
  /^(?:leader|chief|head|official|diplomat|top diplomat|ruler|monarch|statesman)$/.test(toNorm(office.name));
