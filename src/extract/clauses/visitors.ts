/**
 * In: a place in a sentence. Out: who came from abroad to the meeting that the text is telling of, where nothing but that is said.
 * Reads: "the visitor was then received by A", "A called on the visiting dignitary". The idea: of two sides, one is at home.
 */
import type { Actor } from '../nouns/discourse.ts';
import type { ActorChunk, ChunkContext } from './chunk.ts';
import { isPossessiveMark, norm, rangeOf } from './words.ts';

const ALONE = /^(?:visitor|guest)$/;
const VISITING = /^(?:dignitary|leader|official|statesman|diplomat|guest)$/;
/** Sentences back to those who met. */
const REACH = 8;

/** The one of two sides that is not at home. */
const findVisitor = ({ sides, home, scene, dateline }: ChunkContext['discourse']): Actor | undefined => {
  if (new Set(sides.map(({ party }) => party)).size !== 2) return undefined;
  const host = [home, scene?.place.country, dateline?.country].find((country) =>
    sides.some(({ party }) => party === country),
  );
  const [guest, other] = host === undefined ? [] : sides.filter(({ party }) => party !== host);
  return other === undefined && guest?.person !== undefined ? guest : undefined;
};

/** Who is meant by "the visitor", "the visiting leader". */
export const readVisitor = ({ sentence, discourse }: ChunkContext, at: number): ActorChunk | undefined => {
  if (norm(sentence, at) !== 'the') return undefined;
  const head = norm(sentence, at + 1) === 'visiting' ? at + 2 : at + 1;
  if (!(head > at + 1 ? VISITING : ALONE).test(norm(sentence, head))) return undefined;
  const visitor = sentence.index - discourse.sidesIn > REACH ? undefined : findVisitor(discourse);
  const end = head + 1;
  if (!visitor || norm(sentence, end) === 'of' || /^(?:NOUN|PROPN)$/.test(sentence.tags[end] ?? '')) return undefined;
  const isPossessive = isPossessiveMark(sentence, end);
  return {
    ...{ type: 'actor', form: 'sides', isPossessive, begin: at, end: isPossessive ? end + 1 : end },
    actors: [{ ...visitor, ...rangeOf(sentence, at, end) }],
  };
};
