// A network as data: nodes, edges, and what is known of each. The one idea: whoever writes GEXF or GraphML needs to know
// nothing of meetings and positions.

export type Attribute = { readonly name: string; readonly type: 'string' | 'integer' };

/** What is undefined is not known, and is not written. */
export type Values = Readonly<Record<string, string | number | undefined>>;

export type NetworkNode = {
  /** Its IRI. */
  readonly id: string;
  readonly label: string;
  readonly values: Values;
};

export type NetworkEdge = {
  readonly source: string;
  readonly target: string;
  /** Tells edges between the same two nodes apart. */
  readonly label: string;
  readonly weight: number;
  readonly values: Values;
};

export type Network = {
  readonly description: string;
  readonly edgeType: 'directed' | 'undirected';
  readonly nodeAttributes: readonly Attribute[];
  readonly edgeAttributes: readonly Attribute[];
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
};

/** The first and the last of some days; days without a year only where there are no others. */
export function toRange(days: readonly (string | undefined)[]): { readonly first?: string; readonly last?: string } {
  const sorted = days.filter((day) => day !== undefined).sort();
  const whole = sorted.filter((day) => !day.startsWith('--'));
  const known = whole.length > 0 ? whole : sorted;
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined ? {} : { first, last };
}
