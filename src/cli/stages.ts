// In: the stages of a long build, as they begin. Out: a single line on standard error that rewrites itself, and a message to
// whoever has subscribed in this process. The one idea: it shows only where a person watches, and only when they have begun to wait.
import { channel } from 'node:diagnostics_channel';
import type { Stage } from '../stream.ts';
import { CLEAR_LINE, PATIENCE, type Stream } from './progress.ts';

export type Stages = { readonly tell: (stage: Stage) => void; readonly clear: () => void };

const words: Readonly<Record<Stage, string>> = {
  read: 'reading',
  people: 'who is who',
  articles: 'what belongs together',
  facts: 'what all articles say together',
  visits: 'which meetings were during visits',
  graph: 'places, parties and concepts',
  write: 'writing the graph',
};

type Watched = {
  /** Is the graph itself written to the terminal? Then nothing is shown of the writing. */
  readonly isPrinted?: boolean;
  readonly stream?: Stream;
  readonly now?: () => number;
};

/** Starts the clock. On anything but a terminal nothing is shown. */
export function startStages({ isPrinted = false, stream = process.stderr, now = Date.now }: Watched = {}): Stages {
  const stages = channel('rapporteur:stage');
  const start = now();
  let isShown = false;
  const clear = (): void => {
    if (isShown) stream.write(CLEAR_LINE);
    isShown = false;
  };
  const tell = (stage: Stage): void => {
    stages.publish(stage);
    clear();
    const isQuiet = stage === 'read' || (stage === 'write' && isPrinted);
    if (isQuiet || !stream.isTTY || now() - start < PATIENCE) return;
    // The line that counts articles may still be there.
    stream.write(`${CLEAR_LINE}${words[stage]} …`);
    isShown = true;
  };
  return { tell, clear };
}
