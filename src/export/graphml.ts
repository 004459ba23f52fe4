// In: a network. Out: GraphML, which Gephi, yEd, Cytoscape, igraph and NetworkX read. The one idea: a name in GraphML is
// an XML NMTOKEN, which an IRI is not; so nodes go by their IRIs with other signs in hexadecimal, and carry them whole.
import type { Attribute, Network, NetworkEdge, NetworkNode } from './network.ts';
import { escapeXml, toAttributes } from './xml.ts';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

export function toGraphml({ description, edgeType, nodeAttributes, edgeAttributes, nodes, edges }: Network): string {
  const nodeKeys: readonly Attribute[] = [
    { name: 'label', type: 'string' },
    { name: 'iri', type: 'string' },
    ...nodeAttributes,
  ];
  const edgeKeys: readonly Attribute[] = [
    { name: 'label', type: 'string' },
    { name: 'weight', type: 'integer' },
    ...edgeAttributes,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="${NAMESPACE}">
${toHead('node', nodeKeys)}${toHead('edge', edgeKeys)}  <graph id="network" edgedefault="${edgeType}">
    <desc>${escapeXml(description)}</desc>
${nodes.map(toNode).join('')}${edges.map(toEdge).join('')}  </graph>
</graphml>
`;
}

function toHead(kind: 'node' | 'edge', attributes: readonly Attribute[]): string {
  return attributes
    .map(({ name, type }) => {
      const attribute = { 'attr.name': name, 'attr.type': type === 'integer' ? 'int' : type };
      return `  <key${toAttributes({ id: `${kind}.${name}`, for: kind, ...attribute })}/>\n`;
    })
    .join('');
}

function toNode({ id, label, values }: NetworkNode): string {
  return `    <node${toAttributes({ id: toToken(id) })}>\n${toData('node', { label, iri: id, ...values })}    </node>\n`;
}

function toEdge({ source, target, label, weight, values }: NetworkEdge): string {
  const id = [source, label, target].map(toToken).join('.');
  const ends = { id, source: toToken(source), target: toToken(target) };
  return `    <edge${toAttributes(ends)}>\n${toData('edge', { label, weight, ...values })}    </edge>\n`;
}

function toData(kind: 'node' | 'edge', values: NetworkNode['values']): string {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined
        ? ''
        : `      <data${toAttributes({ key: `${kind}.${name}` })}>${escapeXml(String(value))}</data>\n`,
    )
    .join('');
}

/** `https_3A__2F_…`: different texts give different tokens. */
function toToken(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16).toUpperCase()}_`);
}
