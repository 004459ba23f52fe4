// In: a network. Out: GEXF 1.3, the format of Gephi. Nodes go by their IRIs, so that Gephi can join two exports; edges have a
// kind, without which Gephi makes one of two between the same nodes.
import type { Attribute, Network, NetworkEdge, NetworkNode } from './network.ts';
import { escapeXml, toAttributes } from './xml.ts';

const NAMESPACE = 'http://gexf.net/1.3';

export function toGexf({ description, edgeType, nodeAttributes, edgeAttributes, nodes, edges }: Network): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="${NAMESPACE}" version="1.3">
  <meta>
    <creator>Rapporteur</creator>
    <description>${escapeXml(description)}</description>
  </meta>
  <graph defaultedgetype="${edgeType}" mode="static">
${toHead('node', nodeAttributes)}${toHead('edge', edgeAttributes)}    <nodes>
${nodes.map(toNode).join('')}    </nodes>
    <edges>
${edges.map(toEdge).join('')}    </edges>
  </graph>
</gexf>
`;
}

function toHead(kind: 'node' | 'edge', attributes: readonly Attribute[]): string {
  const lines = attributes.map(
    ({ name, type }) => `      <attribute${toAttributes({ id: name, title: name, type })}/>\n`,
  );
  return `    <attributes class="${kind}" mode="static">\n${lines.join('')}    </attributes>\n`;
}

function toNode({ id, label, values }: NetworkNode): string {
  return `      <node${toAttributes({ id, label })}>\n${toValues(values)}      </node>\n`;
}

function toEdge({ source, target, label, weight, values }: NetworkEdge): string {
  const id = `${source} ${label} ${target}`;
  return `      <edge${toAttributes({ id, source, target, label, weight, kind: label })}>\n${toValues(values)}      </edge>\n`;
}

function toValues(values: NetworkNode['values']): string {
  const lines = Object.entries(values).map(([name, value]) =>
    value === undefined ? '' : `          <attvalue${toAttributes({ for: name, value })}/>\n`,
  );
  return `        <attvalues>\n${lines.join('')}        </attvalues>\n`;
}
