// Export: a graph in the forms that people use who do not speak RDF.
import type { Quad } from '@rdfjs/types';
import { toFacts } from '../graph/index.ts';
import { toNodes } from '../rdf/index.ts';
import { type CsvOptions, toCsv } from './csv.ts';
import { toDictionary, toMetadata } from './csvw.ts';
import { type DossierKind, toDossier } from './dossier.ts';
import { toGexf } from './gexf.ts';
import { toGraphml } from './graphml.ts';
import { toIssueNetwork } from './issue-network.ts';
import { toPartyNetwork, toPeopleNetwork } from './meeting-networks.ts';
import { toTables } from './tables.ts';

export { type Counting, openCounting } from './counting.ts';
export type { CsvOptions } from './csv.ts';
export { type DescriptionOptions, toDescriptionQuads } from './description.ts';
export type { DossierKind } from './dossier.ts';
export { addShares, type Share, type Tally, tallyQuads, toObjectKey, toShare } from './tally.ts';

/** A file: its name within the folder that the user gives, and what stands in it. */
export type ExportFile = { readonly name: string; readonly text: string };

/** The tables of a graph, their CSVW metadata and their dictionary. */
export function toCsvFiles(quads: Iterable<Quad>, options: CsvOptions): readonly ExportFile[] {
  const tables = toTables(toFacts(toNodes(quads)));
  return [
    ...tables.map((table) => ({ name: `${table.name}.csv`, text: toCsv(table, options) })),
    { name: 'csv-metadata.json', text: toMetadata(tables) },
    { name: 'DICTIONARY.md', text: toDictionary(tables, options.cells) },
  ];
}

/** `people` and `parties`: who met whom. `issues`: which party takes which stance on what. */
export type NetworkKind = 'people' | 'parties' | 'issues';

/** A network of the graph, for Gephi and its like. */
export function toNetworkText(quads: Iterable<Quad>, kind: NetworkKind, format: 'gexf' | 'graphml'): string {
  const { meetings, positions } = toFacts(toNodes(quads));
  const network = {
    people: () => toPeopleNetwork(meetings),
    parties: () => toPartyNetwork(meetings),
    issues: () => toIssueNetwork(positions),
  }[kind]();
  return format === 'gexf' ? toGexf(network) : toGraphml(network);
}

/** All that a graph says of a party, a person, an issue, an initiative or a meeting, with quotations, as Markdown. */
export function toDossierText(
  quads: Iterable<Quad>,
  about: { readonly kind: DossierKind; readonly iri: string },
): string {
  const nodes = toNodes(quads);
  return toDossier(nodes, toFacts(nodes), about);
}
