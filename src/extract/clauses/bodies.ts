/**
 * In: a place in a sentence. Out: the body that is meant there, or those who sit at the table, taken as one.
 * Reads: "the Council called", "the Agency's report", "the member states of X", "the Group condemned", "the European ministers".
 */

import { toHead } from '../nouns/bodies.ts';
import type { Actor } from '../nouns/discourse.ts';
import { skipMembersOf } from '../nouns/labels.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { isPossessiveMark, norm, rangeOf } from './words.ts';

const toChunk = (
  sentence: Sentence,
  begin: number,
  end: number,
  form: 'party' | 'sides',
  actors: readonly Actor[],
): ActorChunk => {
  const isPossessive = isPossessiveMark(sentence, end);
  const range = rangeOf(sentence, begin, end);
  return {
    ...{ type: 'actor', form, isPossessive, begin, end: isPossessive ? end + 1 : end },
    actors: actors.map((actor) => ({ ...actor, ...range })),
  };
};

/** What follows a name that goes on: "the Council Secretariat", "the Union of Journalists". */
const goesOn = (sentence: Sentence, at: number): boolean =>
  sentence.words[at]?.shape === 'capital' ||
  sentence.words[at]?.shape === 'caps' ||
  sentence.words[at]?.joined === true ||
  /^(?:of|for|on|and|&)$/.test(norm(sentence, at)) ||
  /^(?:NOUN|ADJ|NUM)$/.test(sentence.tags[at] ?? '');

/** "the Council", of which the article has given the full name. */
const readBody = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const word = sentence.words[at + 1];
  if (word?.shape !== 'capital' || mentionFrom(sentence, at + 1)) return undefined;
  const party = discourse.bodies?.get(toHead(word.norm));
  if (party === undefined || goesOn(sentence, at + 2)) return undefined;
  const plural = !/^(?:north|south)$/.test(word.norm);
  return toChunk(sentence, at, at + 2, 'party', [{ begin: 0, end: 0, party, plural }]);
};

const PLAIN_BODY = /^(?:organi[sz]ation|bloc|grouping|alliance|body)$/;

/** "The OIC condemned it. The organisation also called": the body of which the sentence before told. */
const readPlainBody = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const [sole, other] = discourse.focus;
  const isBody = sole?.plural === true && sole.person === undefined && sole.role === undefined && other === undefined;
  if (
    !isBody ||
    discourse.focusIn !== sentence.index - 1 ||
    !PLAIN_BODY.test(norm(sentence, at + 1)) ||
    goesOn(sentence, at + 2)
  )
    return undefined;
  return toChunk(sentence, at, at + 2, 'party', [sole]);
};

/** "the member states of X", "the members of X": the body itself; its name is what follows. */
const readMembers = ({ sentence }: ChunkContext, at: number): ActorChunk | undefined => {
  const name = skipMembersOf(sentence, at);
  const mention = name > at ? mentionFrom(sentence, name) : undefined;
  const label = mention?.labels.find((one) => one.kind === 'party');
  if (!mention || label?.kind !== 'party' || label.party.type !== 'organisation' || goesOn(sentence, mention.end))
    return undefined;
  const party = label.party.code;
  return toChunk(sentence, at, mention.end, 'party', [{ begin: 0, end: 0, party, plural: true }]);
};

const REGION = /^(?:european|arab|african|asian|western|gulf|other|remaining|visiting)$/;
const HELD_BY_REGION =
  /^(?:ministers|leaders|presidents|powers|sides|diplomats|officials|envoys|countries|capitals|states)$/;
const TABLE = /^(?:group|quartet|quintet|trio|grouping)$/;

/** "the Group", "the European ministers": all at the table, or all of them but the one who was just spoken of. */
const readTable = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  const parties = (actors: readonly Actor[]): number => new Set(actors.map(({ party }) => party)).size;
  const { sides, focus, home } = discourse;
  if (sides.length < 3) return undefined;
  if (TABLE.test(norm(sentence, at + 1)) && !goesOn(sentence, at + 2) && parties(sides) > 2)
    return toChunk(sentence, at, at + 2, 'sides', sides);
  // "the Arab states": a name of its own for a body's members
  const isNamed = mentionFrom(sentence, at + 1)?.labels.some((one) => one.kind === 'party' && one.use === 'members');
  if (isNamed || !REGION.test(norm(sentence, at + 1))) return undefined;
  const place = norm(sentence, at + 2) === 'foreign' ? at + 3 : at + 2;
  if (!HELD_BY_REGION.test(norm(sentence, place)) || goesOn(sentence, place + 1)) return undefined;
  const host = focus[0]?.party ?? home;
  const others = sides.filter(({ party }) => party !== host);
  return parties(others) > 1 && others.length < sides.length
    ? toChunk(sentence, at, place + 1, 'sides', others)
    : undefined;
};

const TEXT = /^(?:statement|communique|communiqué|declaration)$/;

/** "The joint statement condemned": what both sides have signed, both say. */
const readJointText = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  if (at > 1 || norm(sentence, at + 1) !== 'joint' || !/^(?:the|a|their)$/.test(norm(sentence, at))) return undefined;
  if (!TEXT.test(norm(sentence, at + 2))) return undefined;
  const verb = norm(sentence, at + 3) === 'also' ? at + 4 : at + 3;
  const isSubject =
    sentence.tags[verb] === 'VERB' && !/ing$|^(?:issued|released|signed|published|adopted)$/.test(norm(sentence, verb));
  const sides = discourse.sides.filter(({ party }) => party !== undefined);
  const isTable = new Set(sides.map(({ party }) => party)).size > 1;
  return isSubject && isTable ? toChunk(sentence, at, at + 3, 'sides', sides) : undefined;
};

/** A body, its members, or a table, named by a common noun; where the table is not known, by nothing at all. */
export const readCollective = (context: ChunkContext, at: number): ActorChunk | undefined => {
  const plain = readJointText(context, at) ?? readMembers(context, at);
  if (plain || norm(context.sentence, at) !== 'the') return plain;
  return readBody(context, at) ?? readPlainBody(context, at) ?? readTable(context, at);
};
