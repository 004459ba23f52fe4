// A network as data: nodes, edges, and what is known of each. The one idea: whoever writes GEXF or GraphML needs to know
// nothing of meetings and positions.

export type Attribute = { readonly name: string; readonly type: 'string' | 'integer' };

export type NetworkNode = {
  /** Its IRI. */
  readonly id: string;
  readonly label: string;
  readonly values: Readonly<Record<string, string | number>>;
};

export type NetworkEdge = {
  readonly source: string;
  readonly target: string;
  /** Tells edges between the same two nodes apart. */
  readonly label: string;
  readonly weight: number;
  readonly values: Readonly<Record<string, string | number>>;
};

export type Network = {
  readonly description: string;
  readonly edgeType: 'directed' | 'undirected';
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
};
