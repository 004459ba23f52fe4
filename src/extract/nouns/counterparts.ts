/**
 * In: the head of a designation. Out: the counterpart that stands there, by name or without one.
 * Reads: "his Egyptian counterpart", "her counterparts from A and B", "his opposite number". The idea: whose office a
 * counterpart holds is that of whoever else is spoken of.
 */
import type { Sentence } from '../sentence.ts';
import type { Designation } from './designation.ts';
import { findPartyList, norm } from './labels.ts';
import { readName, readNamed, readNames, readPartyAfterName } from './named.ts';
import type { Head } from './office-heads.ts';

/** "his Danish host A", "the Danish guest, A": named by whom they represent, in an office that the words do not give. */
const readHost = (sentence: Sentence, head: Head): Designation | undefined => {
  const [party, ...others] = head.parties;
  if (!/^(?:host|guest|visitor|interlocutor)$/.test(norm(sentence, head.place))) return undefined;
  if (party === undefined || others.length > 0) return undefined;
  const end = head.place + 1;
  const name = readName(sentence, norm(sentence, end) === ',' ? end + 1 : end);
  if (!name) return undefined;
  return {
    ...{ begin: head.begin, end: name.end, name: name.name, nameBegin: name.begin, party, offices: [] },
    ...{ plural: false, former: false, counterpart: false, possessed: head.possessed, titled: true },
  };
};

/** "his predecessor A": of the office and the party of whoever is spoken of. */
const readPredecessor = (sentence: Sentence, head: Head): Designation | undefined => {
  if (!head.possessed || head.parties.length > 0) return undefined;
  if (!/^(?:predecessor|successor)$/.test(norm(sentence, head.place))) return undefined;
  const end = head.place + 1;
  const name = readName(sentence, norm(sentence, end) === ',' ? end + 1 : end);
  if (!name) return undefined;
  return {
    ...{ begin: head.begin, end: name.end, name: name.name, nameBegin: name.begin, offices: [] },
    ...{ plural: false, former: false, counterpart: false, possessed: true, titled: true, succeeds: true },
  };
};

/** The counterparts at the head; undefined where there is none. */
export const readCounterpart = (sentence: Sentence, head: Head): Designation[] | undefined => {
  const host = readHost(sentence, head) ?? readPredecessor(sentence, head);
  if (host) return [host];
  const word = norm(sentence, head.place);
  const isOppositeNumber = word === 'opposite' && /^numbers?$/.test(norm(sentence, head.place + 1));
  const isOwn =
    head.possessed &&
    word === 'colleague' &&
    readPartyAfterName(sentence, readName(sentence, head.place + 1)?.end ?? 0);
  const isColleague =
    (word === 'colleague' || word === 'colleagues') && (head.parties.length > 0 || isOwn !== undefined);
  if (word !== 'counterpart' && word !== 'counterparts' && !isOppositeNumber && !isColleague) return undefined;
  let end = head.place + (isOppositeNumber ? 2 : 1);
  let parties = head.parties;
  if (/^(?:from|of)$/.test(norm(sentence, end))) {
    const list = findPartyList(sentence, norm(sentence, end + 1) === 'the' ? end + 2 : end + 1);
    if (list) {
      parties = list.parties;
      end = list.end;
    }
  }
  const base = {
    begin: head.begin,
    offices: [],
    plural: /s$/.test(norm(sentence, end - 1)),
    former: false,
    counterpart: true,
    possessed: true,
  };
  const toOne = (party: string | undefined): Designation => ({
    ...base,
    end,
    ...(party === undefined ? {} : { party }),
  });
  if (parties.length > 1) {
    // "his Kenyan and Ghanaian counterparts - A and B"
    const names = readNames(sentence, /^(?:,|-|–|—)$/u.test(norm(sentence, end)) ? end + 1 : end, parties.length);
    return parties.map((party, index) => {
      const name = names[index];
      return name
        ? { ...base, plural: false, party, name: name.name, nameBegin: name.begin, end: names.at(-1)?.end ?? end }
        : toOne(party);
    });
  }
  const comma = norm(sentence, end) === ',' ? end + 1 : end;
  const party = parties[0];
  const named =
    readNamed(sentence, { ...base, ...(party === undefined ? {} : { party }) }, end) ??
    (comma > end ? readNamed(sentence, { ...base, ...(party === undefined ? {} : { party }) }, comma) : undefined);
  return [named ?? toOne(party)];
};
