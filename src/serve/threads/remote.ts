// In: the address of a store. Out: an asker that asks it over HTTP. The one idea: the store does the work, so no thread is
// needed here; what is asked at once is bounded, since a store that is flooded answers nobody.
import { type Endpoint, EndpointError } from '../../http/index.ts';
import { asksService, QueryError } from '../../query/index.ts';
import { type Asker, BusyError, GoneError, TimeoutError } from '../asker.ts';
import { toAsker } from '../asking.ts';

export type RemoteLimits = {
  /** For one answer, in seconds. */
  readonly timeout: number;
  /** Questions that the store is asked at once. */
  readonly quick: number;
  /** Questions that may wait. */
  readonly waiting: number;
};

/** An asker over a store. Rejects with a QueryError where it is not one. */
export async function toRemoteAsker(endpoint: Endpoint, { timeout, quick, waiting }: RemoteLimits): Promise<Asker> {
  const [pages, visitors] = [toGate(quick, waiting), toGate(quick, waiting)];
  const toPatient = (seconds: number) => toAsker({ quads: [], endpoints: [{ ...endpoint, timeout: seconds }] });
  const patient = await toPatient(timeout);
  const askers = new Map([[timeout, Promise.resolve(patient)]]);
  return {
    select: (question) => pages(() => patient.select(question), timeout),
    construct: (question) => pages(() => patient.construct(question), timeout),
    run(sparql, options) {
      if (asksService(sparql)) return Promise.reject(new QueryError('SERVICE is not answered here'));
      const seconds = options.timeout;
      const asker = askers.get(seconds) ?? toPatient(seconds);
      askers.set(seconds, asker);
      return visitors(async () => {
        if (options.signal?.aborted) throw new GoneError();
        return (await asker).run(sparql, options);
      }, seconds);
    },
    async close() {},
  };
}

type Gate = <T>(work: () => Promise<T>, seconds: number) => Promise<T>;

function toGate(places: number, most: number): Gate {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async (work, seconds) => {
    if (busy < places) busy += 1;
    else if (queue.length >= most) throw new BusyError();
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } catch (error) {
      throw error instanceof EndpointError && error.isLate ? new TimeoutError(seconds) : error;
    } finally {
      // Whoever is next takes the place over.
      const next = queue.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
