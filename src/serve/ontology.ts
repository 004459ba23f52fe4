// In: an asker of a graph. Out: one that knows the ontology as well. The one idea: the terms are no facts of any article, so
// they stand beside the graph, and one question is asked of them alone.
import { readFile } from 'node:fs/promises';
import { readDataset } from '../query/index.ts';
import { ontologyFile } from '../rdf/index.ts';
import type { Asker } from './asker.ts';
import { toAsker } from './asking.ts';

/** The question that is asked of the ontology. */
const ABOUT_TERMS = 'terms-of-the-ontology';

/** The same asker; what is asked of the ontology is read when it is first asked for. */
export function withOntology(asker: Asker): Asker {
  let terms: Promise<Asker> | undefined;
  return {
    ...asker,
    async select(question) {
      if (question.name !== ABOUT_TERMS) return asker.select(question);
      terms ??= readDataset([ontologyFile]).then((dataset) => toAsker(dataset));
      return (await terms).select(question);
    },
  };
}

/** The ontology as its authors wrote it, in Turtle. */
export function readOntology(): Promise<string> {
  return readFile(ontologyFile, 'utf8');
}
