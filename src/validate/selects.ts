// In: shapes. Out: what is wrong with their SPARQL constraints, if anything is. The one idea: a query that cannot find
// anything would let every graph pass.
// Source: SHACL, sections 5.1 to 5.3.
import { findForm, findSyntaxError, readTokens, toQuery } from '../query/index.ts';
import { type Nodes, prefixes } from '../rdf/index.ts';

// A node takes the place of $this in every pattern, which these would not heed (5.2.1); and SERVICE asks strangers.
const refused: ReadonlySet<string> = new Set(['MINUS', 'SERVICE', 'VALUES']);

/** Calls `fail` with the first constraint that cannot be asked, and why. */
export async function checkSelects(nodes: Nodes, fail: (node: string, words: string) => never): Promise<void> {
  const sh = (name: string): string => prefixes.sh + name;
  const constraints = new Set(nodes.subjects.flatMap((node) => nodes.values(node, sh('sparql'))));
  for (const node of constraints) {
    const [select, another] = nodes.values(node, sh('select'));
    if (select === undefined) fail(node, 'its sh:sparql has no sh:select; give it a SELECT that finds $this');
    if (another !== undefined) fail(node, 'its sh:sparql has more than one sh:select; give it one');
    if (select.trim() === '') fail(node, 'its sh:select is empty; give it a SELECT that finds $this');
    const declared: Record<string, string> = {};
    for (const declaration of nodes.values(node, sh('prefixes')).flatMap((one) => nodes.values(one, sh('declare')))) {
      const [prefix, namespace] = ['prefix', 'namespace'].map((name) => nodes.value(declaration, sh(name)));
      if (prefix === undefined || namespace === undefined) {
        fail(node, 'a sh:declare has both a sh:prefix and a sh:namespace');
      }
      declared[prefix] = namespace;
    }
    const hasImports = nodes.values(node, sh('prefixes')).some((one) => nodes.value(one, `${prefixes.owl}imports`));
    const fault = hasImports ? undefined : await findSyntaxError(toQuery(select, declared));
    if (fault) fail(node, `its sh:select is no SPARQL: ${fault.message}`);
    if (findForm(select) !== 'select') fail(node, 'its sh:select is no SELECT query');
    const tokens = [...readTokens(select)];
    if (!tokens.some(({ text }) => /^[?$]this$/.test(text))) fail(node, 'its sh:select does not name $this');
    const odd = tokens.find(({ kind, text }) => kind === 'word' && refused.has(text.toUpperCase()));
    if (odd) fail(node, `its sh:select says ${odd.text.toUpperCase()}, which SHACL does not allow there`);
  }
}
