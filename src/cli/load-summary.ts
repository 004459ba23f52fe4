// In: what became of a load. Out: a few lines that say what is in the store and how that is known.
import type { LoadedGraph, LoadReport, Mode } from '../load/index.ts';

/** For standard output. */
export function toLoadSummary({ store, graphs }: LoadReport, { mode }: { readonly mode: Mode }): string {
  const rows: (readonly [string, string])[] = [
    ['store', `${store.name}, ${store.data ?? store.update ?? store.query}`],
  ];
  for (const graph of graphs) {
    rows.push(['graph', graph.name ?? 'the default graph']);
    rows.push([graph.verdict === undefined ? 'would load' : 'triples', toTriples(graph, mode)]);
    if (graph.verdict !== undefined) rows.push(['checked', toChecks(graph.verdict)]);
    const [example] = graph.verdict?.rewritten ?? [];
    if (example !== undefined) rows.push(['rewritten', `the store writes some literals in its own way: ${example}`]);
  }
  return rows.map(([what, text]) => `${what.padEnd(12)}${text}\n`).join('');
}

function toTriples({ triples, before, foundThere, verdict }: LoadedGraph, mode: Mode): string {
  const other = `${count(before)} that ${verdict === undefined ? 'are' : 'were'} there`;
  const beside = before === 0 ? '' : mode === 'replace' ? `, in place of ${other}` : `, added to ${other}`;
  const resumed = foundThere === 0 ? '' : `; an earlier try had sent ${count(foundThere)} of them`;
  return `${count(triples)}${beside}${resumed}`;
}

function toChecks({ classes, evidence, allEvidence }: NonNullable<LoadedGraph['verdict']>): string {
  const words = evidence === 0 ? 'no evidence' : `${count(evidence)} of ${count(allEvidence)} pieces of evidence`;
  return `counts of ${count(classes)} classes and of all properties; ${words}, word for word`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}
