// In: sorted quads. Out: N-Triples or N-Quads, a line each, with nothing above them, so that files may be
// concatenated, sorted and split.
import type { Quad } from '@rdfjs/types';
import { toTermText } from './text.ts';

/** `<subject> <predicate> object .`, with the graph before the stop where there is one. */
export function* toLines(quads: Iterable<Quad>): Generator<string> {
  for (const { subject, predicate, object, graph } of quads) {
    const triple = `${toTermText(subject)} ${toTermText(predicate)} ${toTermText(object)}`;
    yield graph.termType === 'DefaultGraph' ? `${triple} .\n` : `${triple} ${toTermText(graph)} .\n`;
  }
}
