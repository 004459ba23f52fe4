// In: seconds. Out: a way to do one piece of work within them. The one idea: work that computes hears no timer, so V8 is
// asked to end it, as it ends a script that runs too long.
import { types } from 'node:util';
import { createContext, Script } from 'node:vm';
import type { TimeLimit } from '../pipeline.ts';

const ENDED = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** A limit for synchronous work of this thread. Work may be ended at any point of it; what it throws is thrown. */
export function toTimeLimit(seconds: number): TimeLimit {
  const timeout = Math.max(1, Math.round(seconds * 1000));
  const global: { work?: () => void } = {};
  const context = createContext(global);
  const script = new Script('work()');
  const within = <T extends object>(work: () => T): T | undefined => {
    let result: T | undefined;
    global.work = () => {
      result = work();
    };
    try {
      script.runInContext(context, { timeout });
      return result;
    } catch (error) {
      // It comes from the other context, and is no instance of this one's Error.
      if (types.isNativeError(error) && 'code' in error && error.code === ENDED) return undefined;
      throw error;
    } finally {
      delete global.work;
    }
  };
  return { seconds, within };
}
