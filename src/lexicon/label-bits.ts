/**
 * In: what a label stands for. Out: the bit of its kind, of which a word has those of all labels that can begin with it.
 * The idea: a look at one number says what cannot begin at a word, so that nobody looks for it.
 */
import type { Cue, CueFrame } from './concepts.ts';
import type { EntityLabel } from './index.ts';
import type { TopicLabel } from './topics.ts';

const KINDS = ['party', 'office', 'person', 'place', 'initiative', 'topic', 'bare topic', 'side'] as const;

const FRAMES: readonly CueFrame[] = [
  ...(['meet', 'gather', 'receive', 'welcome', 'travel', 'cochair', 'speak', 'phone', 'visit', 'hold'] as const),
  ...(['attend', 'delegation', 'encounter', 'gathering', 'speech', 'stance', 'action', 'directive'] as const),
  ...(['against', 'harm', 'weight', 'discuss'] as const),
];

export type LabelKind = (typeof KINDS)[number] | CueFrame;

const BITS: ReadonlyMap<LabelKind, number> = new Map(
  [...KINDS, ...FRAMES].map((kind, at): [LabelKind, number] => [kind, 1 << at]),
);

const bitOf = (kind: LabelKind): number => BITS.get(kind) ?? -1;

/** The bits of several kinds together. */
export const toLabelBits = (...kinds: readonly LabelKind[]): number =>
  kinds.reduce((bits, kind) => bits | bitOf(kind), 0);

export const ENTITY_BITS = toLabelBits('party', 'office', 'person', 'place', 'initiative');
export const TOPIC_BITS = toLabelBits('topic', 'bare topic');
export const CUE_BITS = toLabelBits(...FRAMES);

export const bitOfEntity = ({ kind }: EntityLabel): number => bitOf(kind);
export const bitOfTopic = ({ bare }: TopicLabel): number => bitOf(bare ? 'bare topic' : 'topic');
/** `side`: the cue takes a side, or says that none is taken. */
export const bitOfCue = ({ frame, polarity }: Cue): number =>
  polarity === undefined ? bitOf(frame) : bitOf(frame) | bitOf('side');
