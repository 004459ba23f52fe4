// The part of shacl-engine that is used here; the package brings no types.
declare module 'shacl-engine' {
  import type { DatasetCore, Literal, NamedNode, Term } from '@rdfjs/types';
  import type { Compile } from 'shacl-engine/sparql.js';

  /** Some nodes of a graph. */
  type Pointer = { readonly term: Term | null | undefined };

  /** One step of a property path. */
  type Step = {
    readonly quantifier: 'one' | 'oneOrMore' | 'zeroOrMore' | 'zeroOrOne';
    /** `object`: the step is taken backwards. */
    readonly start: 'subject' | 'object';
    /** Several are alternatives. */
    readonly predicates: readonly Term[];
  };

  type Result = {
    readonly constraintComponent: NamedNode;
    readonly focusNode: Pointer;
    readonly message: readonly Literal[];
    readonly path: readonly Step[] | null | undefined;
    readonly severity: NamedNode;
    /** `message`: those of the shape itself. */
    readonly shape: { readonly ptr: Pointer; readonly message: readonly Literal[] };
    readonly value: Pointer | undefined;
  };

  class Validator {
    constructor(shapes: DatasetCore, options: { readonly factory: object });
    /** What is done for each predicate of a shape. */
    readonly registry: {
      readonly validations: { get(key: NamedNode): Compile; set(key: NamedNode, compile: Compile): void };
    };
    validate(data: { readonly dataset: DatasetCore }): Promise<{ readonly results: readonly Result[] }>;
  }
}

declare module 'shacl-engine/sparql.js' {
  import type { NamedNode, Term } from '@rdfjs/types';

  type Pointer = { readonly term: Term; node(terms: readonly Term[]): unknown };
  /** One focus node, or one value of its, that is being validated. */
  type Context = {
    readonly focusNode: Pointer;
    readonly valueOrNode: Pointer;
    violation(
      constraint: NamedNode,
      found: {
        readonly args: Readonly<Record<string, Term>>;
        readonly message: readonly Term[];
        readonly value: unknown;
      },
    ): void;
  };
  type Compiled = { readonly generic: (context: Context) => Promise<void> };
  /** `path` and `sparql`: the shape's property path, and the nodes of its SPARQL constraints. */
  type Shape = {
    readonly ptr: { readonly term: Term | null | undefined };
    readonly path?: unknown;
    readonly sparql: { readonly terms: readonly Term[] };
  };
  type Compile = (shape: Shape) => Compiled;

  const validations: ReadonlyMap<NamedNode, Compile>;
}
