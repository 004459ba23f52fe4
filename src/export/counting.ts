// In: the quads of a graph, subject after subject. Out: its tally. The one idea: what is counted adds up, so of a graph that no
// memory holds nothing is kept but sums.
import type { Quad } from '@rdfjs/types';
import { addShares, type Share, type Tally, toShare } from './tally.ts';

export type Counting = {
  /** Quads without repetitions, all that is said of their subjects. */
  readonly add: (quads: readonly Quad[]) => void;
  /** The tally of all, given how many different objects there were. */
  readonly toTally: (objects: number) => Tally;
};

/** Begins to count. */
export function openCounting(): Counting {
  const forms = new Map<string, number>();
  let ends: Pick<Share, 'meetings' | 'days'> = { meetings: [], days: [] };
  const toTally = (objects: number): Tally => addShares([{ forms: [...forms], ...ends }], objects);
  return {
    add: (quads) => {
      const share = toShare(quads);
      for (const [form, times] of share.forms) forms.set(form, (forms.get(form) ?? 0) + times);
      // Of meetings and days only the first and the last are told.
      const { meeting, days = [] } = addShares(
        [
          { ...ends, forms: [] },
          { ...share, forms: [] },
        ],
        0,
      );
      ends = { meetings: meeting === undefined ? [] : [meeting], days };
    },
    toTally,
  };
}
