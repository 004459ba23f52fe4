// In: a graph, shapes, and the engine's own plug-in. Out: a plug-in for SPARQL constraints. The one idea: the engine's
// own makes a new query engine for each node (40 ms each, measured); a constraint that can be asked once for all is.
import type { Quad, Term } from '@rdfjs/types';
import type { Compile, Compiled, Context, Shape } from 'shacl-engine/sparql.js';
import { groupBy } from '../graph/index.ts';
import { type Row, selectRows, toComunica } from '../query/index.ts';
import { namedNode, prefixes } from '../rdf/index.ts';
import type { SearchableDataset } from './dataset.ts';
import { isFlat } from './flat.ts';

// One for all runs: it is loaded at the first question, and starting another takes a fifth of a second.
const engine = toComunica();
const component = namedNode(`${prefixes.sh}SPARQLConstraintComponent`);

/** What to do for a shape with `sh:sparql`. */
export async function toSparqlPlugin(quads: readonly Quad[], shapes: SearchableDataset): Promise<Compile> {
  const { validations } = await import('shacl-engine/sparql.js');
  const dataset = { quads };
  const ask = (text: string): Promise<readonly Row[]> => selectRows(engine, text, dataset);
  const [compile] = [...validations.values()];
  if (!compile) throw new TypeError('shacl-engine has no plug-in for sh:sparql any more');
  return toCompile({ shapes, ask, compile });
}

type Plugin = {
  readonly shapes: SearchableDataset;
  readonly ask: (text: string) => Promise<readonly Row[]>;
  /** The engine's own way, for what cannot be asked once. */
  readonly compile: Compile;
};

function toCompile({ shapes, ask, compile }: Plugin): Compile {
  return (shape) => {
    const constraints = shape.sparql.terms.map((term) => toCompiled(term, shape, { shapes, ask, compile }));
    return {
      generic: async (context) => {
        for (const { generic } of constraints) await generic(context);
      },
    };
  };
}

function toCompiled(constraint: Term, shape: Shape, { shapes, ask, compile }: Plugin): Compiled {
  const values = (property: string, node = constraint): readonly Term[] =>
    [...shapes.match(node, namedNode(prefixes.sh + property))].map(({ object }) => object);
  if (values('deactivated').some(({ value }) => value === 'true' || value === '1')) return { generic: async () => {} };
  const select = values('select')[0]?.value ?? '';
  const holders = values('prefixes');
  const imports = holders.some((node) => shapes.match(node, namedNode(`${prefixes.owl}imports`)).size > 0);
  // The engine reads one constraint of a shape, and passes over all of them where there are several.
  if (imports || !isFlat(select))
    return compile({ ...shape, path: shape.path, sparql: toPointer([constraint], shapes) });
  const declarations = holders
    .flatMap((node) => values('declare', node))
    .map((node) => `PREFIX ${values('prefix', node)[0]?.value}: <${values('namespace', node)[0]?.value}>\n`);
  let rows: Promise<ReadonlyMap<string, readonly Row[]>> | undefined;
  return {
    generic: async (context) => {
      rows ??= ask(declarations.join('') + select).then((all) => groupBy(all, (row) => toKey(row.get('this'))));
      for (const row of (await rows).get(toKey(context.focusNode.term)) ?? []) tell(context, row, values('message'));
    },
  };
}

function tell(context: Context, row: Row, message: readonly Term[]): void {
  const value = context.focusNode.node([row.get('value') ?? context.focusNode.term]);
  context.violation(component, { args: Object.fromEntries(row), message, value });
}

type Pointer = {
  readonly terms: readonly Term[];
  readonly value: string | undefined;
  readonly out: (predicates: readonly Term[]) => Pointer;
  readonly [Symbol.iterator]: () => Iterator<Pointer>;
};

function toPointer(terms: readonly Term[], shapes: SearchableDataset): Pointer {
  return {
    terms,
    value: terms[0]?.value,
    out: (predicates) =>
      toPointer(
        terms.flatMap((term) => predicates.flatMap((one) => [...shapes.match(term, one)].map(({ object }) => object))),
        shapes,
      ),
    [Symbol.iterator]: () => terms.map((term) => toPointer([term], shapes))[Symbol.iterator](),
  };
}

function toKey(term: Term | undefined): string {
  if (term === undefined) return '';
  return JSON.stringify([
    term.termType,
    term.value,
    ...(term.termType === 'Literal' ? [term.datatype.value, term.language] : []),
  ]);
}
