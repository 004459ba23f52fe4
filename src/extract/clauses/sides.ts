/**
 * In: a place in a sentence. Out: the parties of the meeting spoken of, where "the two sides" or "both leaders" stands.
 * The idea: a number has to fit who was named; other people's leaders are not the two sides.
 */
import type { Actor } from '../nouns/discourse.ts';
import { SIDES } from '../rules/closed-class.ts';
import type { Sentence } from '../sentence.ts';
import type { ActorChunk, Chunk, ChunkContext } from './chunk.ts';
import { isMainVerb } from './main-verbs.ts';
import { isPossessiveMark, norm, rangeOf } from './words.ts';

const isBackReference = (sentence: Sentence, at: number): boolean => {
  const start = norm(sentence, at) === 'the' ? at + 1 : at;
  return (
    /^(?:two|three|four|five|both|our)$/.test(norm(sentence, start)) &&
    /^(?:countries|states|nations|sides|governments|parties)$/.test(norm(sentence, start + 1))
  );
};

const COUNTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ two: 2, both: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 }),
);

const partiesOf = (actors: readonly Actor[]): ReadonlySet<string | undefined> =>
  new Set(actors.map((actor) => actor.party));

/** "A told B, as the two met": the people whom the sentence has named so far. */
const findNamedBefore = (chunks: readonly Chunk[]): readonly Actor[] =>
  withoutQuoted(chunks)
    .flatMap((chunk) =>
      chunk.type === 'actor' && !chunk.isPossessive && chunk.form === 'designation' ? chunk.actors : [],
    )
    .filter((actor) => actor.party !== undefined && (actor.person !== undefined || actor.role !== undefined));

/** "“I invited C,” B said after the two met": C stands in a quotation that has been closed. */
const withoutQuoted = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const marks = chunks.filter(({ type }) => type === 'quote').length;
  if (marks === 0 || marks % 2 === 1) return chunks;
  let isOpen = false;
  return chunks.filter(({ type }) => {
    if (type === 'quote') isOpen = !isOpen;
    return !isOpen;
  });
};

/** "Ministers expressed concern", as communiqués have it; "Foreign ministers from the region agreed" are others. */
const isBareTitle = (sentence: Sentence, at: number): boolean => {
  const place = norm(sentence, at) === 'foreign' ? at + 1 : at;
  return (
    /^(?:ministers|leaders|principals|participants)$/.test(norm(sentence, place)) &&
    /^(?:VERB|AUX|ADV)$/.test(sentence.tags[place + 1] ?? '') &&
    sentence.words.slice(0, at).every((word) => word.shape === 'number' || word.shape === 'mark')
  );
};

/** One of these begins whatever stands for sides. */
const OPENERS = new Set('the both our two foreign ministers leaders principals participants'.split(' '));

/** "the two sides", "both leaders", "the ministers" without a party: both parties of the meeting spoken of. */
export const readSides = (context: ChunkContext, at: number, chunks: readonly Chunk[]): ActorChunk | undefined => {
  const { sentence, discourse } = context;
  const first = norm(sentence, at);
  if (!OPENERS.has(first)) return undefined;
  const isTitle = isBareTitle(sentence, at);
  if (!isTitle && first !== 'the' && first !== 'both' && first !== 'our' && first !== 'two') return undefined;
  let place = isTitle ? at : at + 1;
  while (
    /^(?:two|both|three|four|five|six|seven|respective|foreign|defence|defense|national|security|prime|top|of|state|senior|participating)$/.test(
      norm(sentence, place),
    )
  )
    place += 1;
  const counted =
    first === 'both' ||
    first === 'two' ||
    norm(sentence, at + 1) === 'two' ||
    norm(sentence, at + 1) === 'both' ||
    /^(?:three|four|five|six|seven)$/.test(norm(sentence, at + 1));
  const isBareTwo =
    (first === 'both' || (first === 'the' && /^(?:two|three|four|five|six)$/.test(norm(sentence, at + 1)))) &&
    !SIDES.has(norm(sentence, place)) &&
    (/^(?:VERB|AUX|ADV|PUNCT)$/.test(sentence.tags[place] ?? '') ||
      isMainVerb(context, place, false, false) ||
      // "the two last spoke in May"
      (/^(?:last|first)$/.test(norm(sentence, place)) && isMainVerb(context, place + 1, false, false))) &&
    place <= at + 2;
  if (isBareTwo) place -= 1;
  else if (!SIDES.has(norm(sentence, place))) return undefined;
  if (norm(sentence, place) === 'heads' && /^(?:state|government)$/.test(norm(sentence, place + 2))) place += 2;
  // "the leaders of three unions" are others; "the leaders of the two countries" are the two sides
  if (/^(?:of|from)$/.test(norm(sentence, place + 1)) && !isBackReference(sentence, place + 2)) return undefined;
  if (
    !counted &&
    (norm(sentence, place) === 'officials' ||
      norm(sentence, place) === 'governments' ||
      norm(sentence, place) === 'nations' ||
      norm(sentence, place) === 'countries' ||
      norm(sentence, place) === 'states')
  )
    return undefined;
  const count = COUNTS.get(norm(sentence, at + 1)) ?? COUNTS.get(first);
  // "The five, for their part": all but the host who has just spoken
  const [host] = discourse.focus;
  // "both sides" of a summit with a body: its host may be one of the body
  const isOfBody = norm(sentence, place) === 'sides' && discourse.sides.some(({ plural }) => plural === true);
  const guests = isOfBody ? [] : discourse.sides.filter((actor) => actor.party !== host?.party);
  const sides = [findNamedBefore(chunks), discourse.sides, discourse.focus, guests].find(
    (actors) => count !== undefined && partiesOf(actors).size === count,
  );
  // "A and B vowed to ... The leaders said"
  const { focus, focusIn } = discourse;
  const isOfFocus = discourse.sides.length < 2 && sentence.index - focusIn === 1 && partiesOf(focus).size > 1;
  const pair = isOfFocus && focus.every(({ person }) => person !== undefined) ? focus : discourse.sides;
  const known = sides ?? pair;
  // "both leaders", after a table of four: which two is not said
  const isOpen =
    sides === undefined &&
    count !== undefined &&
    norm(sentence, place) !== 'sides' &&
    partiesOf(known).size > count + 1;
  if (known.length < 2 || isOpen) return undefined;
  const isPossessive = isPossessiveMark(sentence, place + 1);
  const range = rangeOf(sentence, at, place + 1);
  return {
    type: 'actor',
    begin: at,
    end: place + 1 + (isPossessive ? 1 : 0),
    actors: known.map((side) => ({ ...side, ...range })),
    form: 'sides',
    isPossessive,
  };
};

/** "A met B, and the latter": whom the sentence named last, or for "the former" first. */
export const readLatter = (
  { sentence }: ChunkContext,
  at: number,
  chunks: readonly Chunk[],
): ActorChunk | undefined => {
  const word = norm(sentence, at + 1);
  if (norm(sentence, at) !== 'the' || (word !== 'latter' && word !== 'former')) return undefined;
  const isNoun = /^(?:NOUN|PROPN|ADJ)$/.test(sentence.tags[at + 2] ?? '') && !isPossessiveMark(sentence, at + 2);
  if (isNoun) return undefined;
  const named = findNamedBefore(chunks).filter(({ person }) => person !== undefined);
  const actor = word === 'latter' ? named.at(-1) : named[0];
  if (named.length < 2 || !actor) return undefined;
  const isPossessive = isPossessiveMark(sentence, at + 2);
  const actors = [{ ...actor, ...rangeOf(sentence, at, at + 2) }];
  return { type: 'actor', begin: at, end: at + (isPossessive ? 3 : 2), actors, form: 'sides', isPossessive };
};
