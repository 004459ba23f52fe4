/** In: a verb left of a topic. Out: whether it is no predicate, but only leads from a noun to the topic. */
import type { SentenceContext } from '../context.ts';
import { type Governor, toGovernor } from './governors.ts';

/** "issues related to X", "matters concerning X": a participle that only ties X to its noun. */
export const isRelating = ({ chunks, sentence }: SentenceContext, at: number): boolean => {
  const verb = chunks[at];
  return (
    verb?.type === 'verb' &&
    chunks[at - 1]?.type === 'noun' &&
    !verb.isPassive &&
    /^(?:related|relating|pertaining|linked|connected|concerning|regarding|involving|touching)$/.test(
      sentence.words[verb.head]?.norm ?? '',
    )
  );
};

/** "the concern that both feel at X", "the concern they share over X": the noun, held by the subject of its clause. */
export const bareRelative = (context: SentenceContext, verbAt: number): Governor | undefined => {
  const { chunks } = context;
  const subject = chunks[verbAt - 1];
  const at = chunks[verbAt - 2]?.type === 'that' ? verbAt - 3 : verbAt - 2;
  const noun = chunks[at];
  if (subject?.type !== 'actor' || subject.isPossessive || noun?.type !== 'noun') return undefined;
  const governor = noun.cues.some((cue) => cue.frame === 'stance') ? toGovernor(context, at) : undefined;
  return governor && { ...governor, minds: subject.actors };
};
