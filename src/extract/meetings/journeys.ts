/**
 * In: a verb of travelling. Out: what keeps it from telling of a visit of its own: the summit that it leads to, another's day.
 * The idea: a journey to a meeting is told by the meeting.
 */
import type { SentenceContext } from '../context.ts';
import { isWord } from './reality.ts';

/** "will arrive in Oslo on Friday, after visiting Bergen": the day is not that of the visit. */
export const isDayOfOther = ({ chunks, dates, sentence }: SentenceContext, at: number): boolean => {
  const [opener, verb] = [chunks[at - 1], chunks[at]];
  const isBeside = verb?.type === 'verb' && verb.form === 'gerund' && isWord(opener, 'after', 'before');
  const begin = (sentence.words[verb?.begin ?? 0]?.begin ?? 0) - sentence.begin;
  return isBeside && dates.every((day) => day.begin < begin);
};

/** "will travel to Brussels for the summit": the summit is the event, not the journey. */
export const isForEncounter = ({ chunks }: SentenceContext, at: number): boolean =>
  chunks
    .slice(at + 1, at + 10)
    .some(
      (chunk, offset) =>
        chunk.type === 'preposition' &&
        chunk.word === 'for' &&
        chunks
          .slice(at + offset + 2, at + offset + 5)
          .some(
            (next) =>
              next.type === 'noun' && next.cues.some((cue) => cue.frame === 'encounter' || cue.frame === 'gathering'),
          ),
    );
