// In: the stages of a long build, as they begin. Out: a single line on standard error that rewrites itself, and a message to
// whoever has subscribed in this process. The one idea: it shows only where a person watches, and only when they have begun to wait.
import { channel } from 'node:diagnostics_channel';
import type { Stage } from '../stream.ts';

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

const PATIENCE = 1000; // ms before the first line
const CLEAR_LINE = '\r\u001b[K';

/** Starts the clock. On anything but a terminal nothing is shown. */
export function startStages(): Stages {
  const stages = channel('rapporteur:stage');
  const start = Date.now();
  let isShown = false;
  const clear = (): void => {
    if (isShown) process.stderr.write(CLEAR_LINE);
    isShown = false;
  };
  const tell = (stage: Stage): void => {
    stages.publish(stage);
    if (stage === 'read' || !process.stderr.isTTY || Date.now() - start < PATIENCE) return;
    clear();
    process.stderr.write(`${words[stage]} …`);
    isShown = true;
  };
  return { tell, clear };
}
