/**
 * In: a sentence and the discourse. Out: its chunks: actors, other noun groups, verb groups and what joins them.
 * The idea: the rules of meetings and statements see who does what to whom, and no single words.
 */

import type { Actor } from '../nouns/discourse.ts';
import { readDesignations, readParty, readShortName } from './actors.ts';
import { foldAdjectives } from './adjectives.ts';
import { readCollective } from './bodies.ts';
import { foldBrackets } from './brackets.ts';
import type { Chunk, ChunkContext } from './chunk.ts';
import { findOwnedDay, readDay } from './days.ts';
import { readDescription } from './descriptions.ts';
import { foldEnvoys } from './envoys.ts';
import { readGovernment } from './governments.ts';
import { readGuests } from './guests-at-table.ts';
import { readHonour } from './honours.ts';
import { foldHosts } from './host-names.ts';
import { readAccording, readPlain, toPlain } from './joints.ts';
import { foldKin } from './kin.ts';
import { foldLed } from './led.ts';
import { readNoun } from './noun-groups.ts';
import { foldOthers } from './others.ts';
import { foldOwned } from './owned.ts';
import { readPronoun } from './pronouns.ts';
import { readQuantity } from './quantities.ts';
import { readLatter, readSides } from './sides.ts';
import { foldSplitVerbs } from './split-verbs.ts';
import { foldSpouses } from './spouses.ts';
import { readVerb } from './verbs.ts';
import { readVisitor } from './visitors.ts';

/** The chunks of a sentence, in order; every word is in one. */
export const findChunks = (context: ChunkContext): Chunk[] => {
  const { sentence } = context;
  const chunks: Chunk[] = [];
  let owners: readonly Actor[] = [];
  for (let at = 0; at < sentence.words.length; ) {
    const day = findOwnedDay(chunks);
    const previous = chunks.at(day ? -2 : -1);
    const isOwned = previous?.type === 'actor' && previous.isPossessive;
    owners = isOwned ? previous.actors : [];
    const chunk: Chunk | undefined =
      readDescription(context, at) ??
      readAccording(context, at) ??
      readDay(context, at) ??
      readGuests(context, at) ??
      readVisitor(context, at) ??
      readDesignations(context, at) ??
      readSides(context, at, chunks) ??
      readLatter(context, at, chunks) ??
      readCollective(context, at) ??
      readGovernment(context, at) ??
      readParty(context, at) ??
      readShortName(context, at) ??
      readHonour(context, at) ??
      readQuantity(context, at) ??
      readPronoun(context, at, chunks) ??
      readVerb(context, at, isOwned || previous?.type === 'preposition') ??
      readPlain(context, at) ??
      readNoun(context, at, owners) ??
      toPlain(sentence, at, 'mark');
    if (day && chunk.type === 'noun') chunks.splice(-1, 1, { ...chunk, begin: day.begin });
    else chunks.push(chunk);
    at = Math.max(chunk.end, at + 1);
  }
  const joined = foldKin(
    sentence,
    foldSpouses(
      sentence,
      foldSplitVerbs(foldAdjectives(sentence, foldEnvoys(foldBrackets(foldOwned(context, chunks))))),
    ),
  );
  return foldHosts(sentence, foldLed(sentence, foldOthers(sentence, joined)));
};
