// In: nodes of flattened JSON-LD, and an expanded frame. Out: which nodes the frame asks for, and what each tree is made of.
// The one idea: a tree needs a few nodes of a graph, so it is framed beside those and not beside all.

/** A value of expanded JSON-LD: a reference, a literal or a list. */
type Value = { readonly '@id'?: string; readonly '@list'?: readonly Value[] };

/** A node of flattened JSON-LD, or a frame in expanded form. */
export type ExpandedNode = Readonly<Record<string, readonly unknown[] | undefined>>;

export type NodeMap = ReadonlyMap<string, ExpandedNode>;

/**
 * The nodes that a frame matches (JSON-LD 1.1 Framing, W3C, 4.2), sorted. Nothing where that takes more than a look at
 * classes or properties, as with a pattern of values, or where a tree may hold nodes that nothing joins with its root.
 */
export function findRoots(nodes: NodeMap, frame: ExpandedNode): readonly string[] | undefined {
  if (['@id', '@graph', '@included', '@requireAll'].some((key) => key in frame)) return undefined;
  const properties = Object.keys(frame).filter((key) => !key.startsWith('@'));
  const types = frame['@type'];
  const isSimple = types === undefined ? properties.length > 0 : types.length > 0 && types.every(isText);
  if (!isSimple || !properties.every((property) => isAny(frame[property], types !== undefined))) return undefined;
  const isRoot = (node: ExpandedNode): boolean =>
    types === undefined
      ? properties.some((property) => property in node)
      : (node['@type'] ?? []).some((type) => types.includes(type));
  const roots = [...nodes].flatMap(([id, node]) => (isRoot(node) ? [id] : []));
  return roots.some((id) => id.startsWith('_:')) ? undefined : roots.sort();
}

const isText = (value: unknown): boolean => typeof value === 'string';

// Any value will do. Where there are classes, they alone decide, unless a property must not be there (`[]`).
function isAny(frames: readonly unknown[] | undefined, hasClasses: boolean): boolean {
  const [frame] = frames ?? [];
  if (frame === null || typeof frame !== 'object') return false;
  return hasClasses || !['@id', '@value', '@list', '@default'].some((key) => key in frame);
}

/** Gives, for some roots, all nodes that their trees can hold, and perhaps more. */
export function toNeighbourhoods(nodes: NodeMap, frame: ExpandedNode): (roots: readonly string[]) => ExpandedNode[] {
  const naming = toNaming(nodes, findReversed(frame));
  return (roots) => {
    const seen = new Map<ExpandedNode, Set<string>>();
    const held = new Set<string>();
    const visit = (id: string, own: ExpandedNode): void => {
      const known = seen.get(own) ?? new Set();
      seen.set(own, known);
      if (known.has(id)) return;
      known.add(id);
      const node = nodes.get(id);
      if (node === undefined) return;
      held.add(id);
      const isBounded = toFlag(own, '@explicit') === true || toFlag(own, '@embed') === '@never';
      for (const [property, values = []] of Object.entries(node)) {
        const asked = toFrame(own[property]);
        if (property.startsWith('@') || (isBounded && asked === undefined)) continue;
        for (const value of values) for (const next of toIds(value as Value)) visit(next, asked ?? ANYTHING);
      }
      for (const [property, asked] of Object.entries(toReverse(own))) {
        for (const next of naming.get(property)?.get(id) ?? []) visit(next, toFrame(asked) ?? ANYTHING);
      }
    };
    for (const root of roots) visit(root, frame);
    return [...held].sort().map((id) => nodes.get(id) ?? {});
  };
}

const ANYTHING: ExpandedNode = {};

// The one value of a frame that is no list: a frame for each property.
function toReverse(frame: ExpandedNode): Readonly<Record<string, unknown>> {
  return (frame['@reverse'] as unknown as Readonly<Record<string, unknown>> | undefined) ?? {};
}

function toFrame(frames: unknown): ExpandedNode | undefined {
  return Array.isArray(frames) ? frames[0] : undefined;
}

// Of `[true]`, `[{"@value": true}]` and `"@never"`.
function toFlag(frame: ExpandedNode, name: string): unknown {
  const [flag] = [frame[name]].flat();
  return flag !== null && typeof flag === 'object' && '@value' in flag ? flag['@value'] : flag;
}

function toIds(value: Value): readonly string[] {
  if (value['@list'] !== undefined) return value['@list'].flatMap(toIds);
  return value['@id'] === undefined ? [] : [value['@id']];
}

/** The properties that a frame follows against their direction, at whatever depth. */
function findReversed(frame: unknown): ReadonlySet<string> {
  if (frame === null || typeof frame !== 'object') return new Set();
  const own = '@reverse' in frame ? Object.keys(frame['@reverse'] ?? {}) : [];
  return new Set([...own, ...Object.values(frame).flatMap((part) => [...findReversed(part)])]);
}

type Naming = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function toNaming(nodes: NodeMap, properties: ReadonlySet<string>): Naming {
  const naming = new Map([...properties].map((property) => [property, new Map<string, string[]>()]));
  for (const [property, byObject] of naming) {
    for (const [id, node] of nodes) {
      for (const object of (node[property] ?? []).flatMap((value) => toIds(value as Value))) {
        const known = byObject.get(object);
        if (known) known.push(id);
        else byObject.set(object, [id]);
      }
    }
  }
  return naming;
}
