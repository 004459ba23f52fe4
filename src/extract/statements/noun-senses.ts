/**
 * In: a noun of stance or talk. Out: whether it is used in another sense here: an interest, a place on the ground, gunfire.
 * The idea: the words beside it tell.
 */
import type { NounChunk } from '../clauses/chunk.ts';
import type { SentenceContext } from '../context.ts';

/** "issues of core concern", "its major concerns": interests, and no worry. */
export const isOwnInterest = ({ sentence }: SentenceContext, noun: NounChunk): boolean =>
  /^concerns?$/.test(sentence.words[noun.head]?.norm ?? '') &&
  /^(?:core|major|legitimate|vital|common|shared|mutual|respective)$/.test(sentence.words[noun.head - 1]?.norm ?? '');

/** "the vulnerable position of", "the strongest possible position", "their position north of": where somebody stands, and not for what. */
export const isStanding = ({ sentence }: SentenceContext, noun: NounChunk): boolean =>
  /^positions?$/.test(sentence.words[noun.head]?.norm ?? '') &&
  (/^(?:north|south|east|west|northeast|northwest|southeast|southwest|near|outside|along|around)$/.test(
    sentence.words[noun.head + 1]?.norm ?? '',
  ) ||
    sentence.words
      .slice(Math.max(0, noun.head - 2), noun.head)
      .some(({ norm }) =>
        /^(?:vulnerable|difficult|weak|strongest|best|better|possible|economic|leading|military|fighting|army|troops?|forward|defensive|enemy|rebel|artillery|militant)$/.test(
          norm,
        ),
      ));

/** "the southern end of the sea": a place. */
export const isFarEnd = ({ sentence: { words } }: SentenceContext, { head }: NounChunk): boolean =>
  /^ends?$/.test(words[head]?.norm ?? '') &&
  /^(?:north|south|east|west|northern|southern|eastern|western|far|other|either|both|opposite|low|high|deep|tail|week)$/.test(
    words[head - 1]?.norm ?? '',
  );

/** "the collapse in prices": a fall, and nobody's fault. */
export const isFall = ({ sentence: { words } }: SentenceContext, { head }: NounChunk): boolean =>
  /^(?:collapse|breakdown)$/.test(words[head]?.norm ?? '') && words[head + 1]?.norm !== 'of';

/** "an exchange of fire": no views. */
export const isOfFire = ({ sentence: { words } }: SentenceContext, { head }: NounChunk): boolean =>
  /^exchanges?$/.test(words[head]?.norm ?? '') &&
  /^(?:fire|gunfire|shots|prisoners|detainees|hostages|goods|students|artillery|missiles)$/.test(
    words[words[head + 1]?.norm === 'of' ? head + 2 : -1]?.norm ?? '',
  );

/** "any support to Moscow": what is spoken of, and nobody's own. */
export const isAny = ({ sentence }: SentenceContext, noun: NounChunk): boolean =>
  sentence.words[noun.begin]?.norm === 'any' && noun.possessors.length === 0;
