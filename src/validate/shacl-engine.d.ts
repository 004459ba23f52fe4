// The part of shacl-engine that shacl.ts uses; the package brings no types.
declare module 'shacl-engine' {
  import type { DatasetCore, Literal, NamedNode, Term } from '@rdfjs/types';

  /** Some nodes of a graph. */
  type Pointer = { readonly term: Term | null | undefined };

  type Result = {
    readonly constraintComponent: NamedNode;
    readonly focusNode: Pointer;
    readonly message: readonly Literal[];
    readonly severity: NamedNode;
    /** `message`: those of the shape itself. */
    readonly shape: { readonly ptr: Pointer; readonly message: readonly Literal[] };
    readonly value: Pointer | undefined;
  };

  class Validator {
    constructor(shapes: DatasetCore, options: { readonly factory: object; readonly validations?: unknown });
    validate(data: { readonly dataset: DatasetCore }): Promise<{ readonly results: readonly Result[] }>;
  }
}

declare module 'shacl-engine/sparql.js' {
  const validations: unknown;
}
