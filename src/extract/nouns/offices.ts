/**
 * In: a sentence and a place in it. Out: the office that stands there, in the text's words, and whom it serves.
 * Reads: "visiting former Chinese", "Minister of Energy and Mineral Resources of X", "Permanent Representative to Y".
 * The idea: the role keeps its words but for the country, which becomes the party.
 */
import type { KnownOffice } from '../../lexicon/index.ts';
import { PORTFOLIO_WORDS } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence, textOf } from '../sentence.ts';
import { findJoined, isOfOther } from './joined-offices.ts';
import { findPartyList, isCapital, isPossessiveMark, norm, officeAt, partyAt, serves, skipToParty } from './labels.ts';
import { isTitleAt, opensPerson } from './names.ts';
import type { Head } from './office-heads.ts';
import {
  endOfMinistry,
  endOfPortfolio,
  findBodyBehind,
  findExtension,
  findHouse,
  findMatter,
  isDignity,
  isOneHolder,
} from './portfolios.ts';
import { endOfPost, isSent } from './posts-abroad.ts';
import { isPrivateBody } from './private-bodies.ts';

/** "the Ambassador of Cyprus to the Kingdom": the host country, not named. */
const COUNTRY_WORDS = /^(?:kingdom|republic|sultanate|state|emirate|country)$/;

/** "Director for Political Affairs at the Ministry of Foreign Affairs": where somebody works, and not where he is. */
const MINISTRY = /^(?:ministry|department|secretariat|chancellery|embassy)$/;

const SPEAKS_FOR = /spokes(?:man|woman|person)$/i;

export interface OfficeRun {
  readonly offices: KnownOffice[];
  readonly role: string;
  readonly parties: readonly string[];
  readonly plural: boolean;
  readonly end: number;
}

/** `isApposed`: the run stands behind the name of who holds it, so that an office and a name behind its comma are another's. */
export const readOffices = (
  sentence: Sentence,
  head: Head,
  first: number,
  { isApposed = false }: { readonly isApposed?: boolean } = {},
): OfficeRun => {
  const offices: KnownOffice[] = [];
  const pieces: string[] = [];
  let parties = head.parties;
  let plural = false;
  let place = first;
  let from = head.roleBegin ?? head.place;
  for (;;) {
    const office = officeAt(sentence, place);
    if (!office) break;
    offices.push(office.label.office);
    plural ||= office.label.plural;
    const officeFrom = office.label.plural ? place : from;
    place = office.end;
    // "Foreign Minister-Designate", "President-elect"
    if (sentence.words[place]?.joined && /^(?:designate|elect)$/.test(norm(sentence, place))) place += 1;
    pieces.push(textOf(sentence, officeFrom, place));
    const body = findBodyBehind(sentence, place);
    if (body > place + 3) pieces.push(textOf(sentence, place + 3, body));
    place = body;
    for (;;) {
      const word = norm(sentence, place);
      const next = skipToParty(sentence, place + 1, plural);
      const party = partyAt(sentence, next);
      const house = parties.length === 0 ? findHouse(sentence, place, next, office.label.office) : undefined;
      // "of the Chinese government on the Middle East issue"
      const government = word === 'of' && party?.label.use === 'demonym' && norm(sentence, party.end) === 'government';
      if (party && government && parties.length === 0) {
        parties = [party.label.party.code];
        place = party.end + 1;
        const matter = norm(sentence, place) === 'on' ? findMatter(sentence, place + 1) : undefined;
        if (matter !== undefined) {
          pieces.push(textOf(sentence, place, matter));
          place = matter;
        }
        continue;
      }
      // "the chief executive of US chip maker Corvex", "the chairman of South Korea's Samsung": no office of state
      if (word === 'of' && party && isPrivateBody(sentence, party.end)) break;
      if (
        (word === 'of' ||
          word === 'from' ||
          // "Minister of Health in the Arab Republic of Egypt Dr. A"
          (word === 'in' && party !== undefined && isTitleAt(sentence, party.end)) ||
          (word === 'for' &&
            (isPossessiveMark(sentence, party?.end ?? 0) || SPEAKS_FOR.test(office.label.office.name)))) &&
        party &&
        parties.length === 0
      ) {
        const bodyFrom = isPossessiveMark(sentence, party.end) ? party.end + 1 : party.end;
        const body =
          party.label.use === 'demonym' || bodyFrom > party.end || party.label.party.type === 'organisation'
            ? Math.max(findExtension(sentence, bodyFrom), party.end)
            : party.end;
        if (party.label.use !== 'demonym' && plural && body === party.end) {
          const list = findPartyList(sentence, next);
          parties = list?.parties ?? [party.label.party.code];
          place = list?.end ?? party.end;
        } else {
          parties = [party.label.party.code];
          if (body > bodyFrom) pieces.push(`of the ${textOf(sentence, bodyFrom, body)}`);
          else if (party.label.use === 'demonym') {
            parties = [];
            break;
          }
          place = body;
        }
      } else if (
        word === 'at' &&
        party &&
        parties.length === 0 &&
        findExtension(sentence, isPossessiveMark(sentence, party.end) ? party.end + 1 : party.end) > party.end
      ) {
        parties = [party.label.party.code];
        place = findExtension(sentence, isPossessiveMark(sentence, party.end) ? party.end + 1 : party.end);
      } else if (house) {
        parties = [house.code];
        place = house.end;
      } else if (word === 'of' && party && parties.includes(party.label.party.code)) place = party.end;
      else if (word === 'to' && COUNTRY_WORDS.test(norm(sentence, next)) && isCapital(sentence, next)) place = next + 1;
      else if (word === 'to' && party && officeAt(sentence, party.end)) {
        // "the National Security Advisor to the U.S. President"
        if (parties.length === 0) parties = [party.label.party.code];
        place = officeAt(sentence, party.end)?.end ?? party.end;
      } else if (word === 'to' && officeAt(sentence, next) && serves(sentence, next) && parties.length === 0) {
        // "the National Security Adviser to the President of South Africa"
        const served = serves(sentence, next);
        parties = [served?.party ?? ''];
        place = served?.end ?? place;
      } else if (word === 'to' && party && isSent(office.label.office)) {
        const end = findExtension(sentence, party.end) || party.end;
        pieces.push(textOf(sentence, place, Math.max(end, party.end)));
        place = Math.max(end, party.end);
      } else if (word === 'in' && endOfPost(sentence, office.label.office, next) !== undefined) {
        place = endOfPost(sentence, office.label.office, next) ?? place;
      } else if (
        word === 'for' &&
        mentionFrom(sentence, next)?.labels.some((label) => label.kind === 'place' || label.kind === 'party')
      ) {
        // "Minister of State for Europe", "Special Envoy for Syria": the subject of the office, not its country
        const end = Math.max(
          mentionFrom(sentence, next)?.end ?? next,
          findExtension(sentence, mentionFrom(sentence, next)?.end ?? next),
        );
        pieces.push(textOf(sentence, place, end));
        place = end;
      } else if (
        (/^(?:of|for|in)$/.test(word) || (word === 'at' && MINISTRY.test(norm(sentence, next)))) &&
        isCapital(sentence, next) &&
        findExtension(sentence, next) > next
      ) {
        const end = findExtension(sentence, next);
        pieces.push(textOf(sentence, place, end));
        place = end;
      } else if (!plural && (endOfPortfolio(sentence, place) ?? endOfMinistry(sentence, place)) !== undefined) {
        const end = endOfPortfolio(sentence, place) ?? endOfMinistry(sentence, place) ?? place;
        pieces.push(textOf(sentence, place, end));
        place = end;
      } else if (
        (word === 'and' || word === ',') &&
        isCapital(sentence, place + 1) &&
        PORTFOLIO_WORDS.has(norm(sentence, place + 1)) &&
        !officeAt(sentence, place + 1)
      ) {
        const end = findExtension(sentence, place + 1);
        if (end <= place + 1) break;
        pieces.push(textOf(sentence, place, end));
        place = end;
      } else break;
    }
    if (plural) break;
    // "the Vice President and Prime Minister Lund" are two people, "the Prime Minister and Foreign Minister" is one
    if (parties.length === 0 && norm(sentence, head.begin) === 'the' && !isOneHolder(sentence, place)) break;
    const joined = findJoined(sentence, place);
    if (!joined) break;
    const { again, nextHead } = joined;
    // "A, Minister of Health, and Presidential Adviser B"
    if (isApposed && norm(sentence, place) === ',' && opensPerson(sentence, again.end)) break;
    // "the Foreign Minister, Senator A": a dignity before the name, and no second office
    if (isDignity(sentence, again, nextHead.place)) {
      place = again.end;
      break;
    }
    if (isOfOther(sentence, again.end, parties)) break;
    pieces.push('and');
    from = nextHead.place;
    place = nextHead.place;
  }
  return { offices, role: pieces.join(' ').replace(/\s+/g, ' ').replaceAll(' ,', ','), parties, plural, end: place };
};
