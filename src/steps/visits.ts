// In: visits, and meetings that may have been during one, by host, guest and time. Out: each meeting with each such visit. The
// one idea: whether it is the only one is seen where all visits of the meeting come together, in the next step.
import { isDuring } from '../consolidate/index.ts';
import type { Met } from './groups.ts';
import { toRecordLine } from './records.ts';

/** The step `visits`. */
export async function* findVisits(met: AsyncIterable<Met>): AsyncGenerator<string> {
  for await (const one of met) {
    if ('line' in one) yield one.line;
    else if (one.group.kind === '4 visits') {
      const visits = one.group.values.filter(({ kind }) => kind === 'visit');
      for (const meeting of visits.length === 0 ? [] : one.group.values) {
        for (const visit of visits) {
          const [key, pair] = [meeting.key, { meeting: meeting.key, visit: visit.key }];
          if (meeting.kind !== 'visit' && isDuring(meeting, visit)) yield toRecordLine('5 during', key, pair);
        }
      }
    }
  }
}
