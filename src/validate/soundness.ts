// In: shapes. Out: nothing, or a ShapesError. The one idea: an engine passes over what it does not understand, and a graph
// seems sound that nobody has checked; so what is written wrong is refused before anything is checked.
// Source: Shapes Constraint Language (SHACL), W3C Recommendation 20 July 2017, of which the sections are named.
import type { Quad, Term } from '@rdfjs/types';
import { findNearest } from '../query/index.ts';
import { IRI, isLexicalForm, type Nodes, prefixes, toNodes } from '../rdf/index.ts';
import { ShapesError } from './errors.ts';
import { checkSelects } from './selects.ts';

const sh = (name: string): string => prefixes.sh + name;

/** Says what is wrong with a value, if anything is. */
type Check = (value: Term, nodes: Nodes) => string | undefined;

const isCount: Check = ({ value }) =>
  isLexicalForm(value, IRI.xsd.nonNegativeInteger) ? undefined : 'a whole number is expected';

const isList: Check = (value, nodes) => {
  const seen = new Set<string>();
  for (let node = toId(value); node !== `${prefixes.rdf}nil`; node = nodes.value(node, `${prefixes.rdf}rest`) ?? '') {
    if (seen.has(node) || nodes.value(node, `${prefixes.rdf}first`) === undefined) return 'a list is expected: ( … )';
    seen.add(node);
  }
  return undefined;
};

const oneOf =
  (...names: readonly string[]): Check =>
  ({ value }) =>
    names.some((name) => value === sh(name)) ? undefined : `expected is one of ${names.map(toShort).join(', ')}`;

const isPattern: Check = ({ value }) => {
  // Some classes of letters want the flag, and some escapes do not suffer it.
  const faults = ['u', ''].map((flags) => {
    try {
      new RegExp(value, flags);
      return undefined;
    } catch (error) {
      return `a regular expression is expected, and it is none: ${(error as Error).message}`;
    }
  });
  return faults.includes(undefined) ? undefined : faults[0];
};

const isDefined: Check = (value, nodes) =>
  nodes.subjects.includes(toId(value)) ? undefined : 'no shape of this name is defined';

const isPropertyShape: Check = (value, nodes) => {
  const paths = nodes.terms(toId(value), sh('path'));
  if (paths.length !== 1) return `a property shape has one sh:path, and this has ${paths.length}`;
  const [path] = paths;
  if (path?.termType === 'Literal') return 'its sh:path is a text, where a property is expected';
  const steps = ['inversePath', 'oneOrMorePath', 'zeroOrMorePath', 'zeroOrOnePath', 'alternativePath'].map(sh);
  const isPath = [...steps, `${prefixes.rdf}first`].some(
    (step) => nodes.terms(path ? toId(path) : '', step).length === 1,
  );
  return path?.termType === 'NamedNode' || isPath ? undefined : 'its sh:path is no path: a list, or sh:inversePath …';
};

// Sections 2 to 5; what has no check here is looked at by the engine, or takes any value.
const checks: Readonly<Record<string, Check | undefined>> = {
  ...Object.fromEntries(
    ['minCount', 'maxCount', 'minLength', 'maxLength', 'qualifiedMinCount', 'qualifiedMaxCount'].map((name) => [
      name,
      isCount,
    ]),
  ),
  ...Object.fromEntries(
    ['in', 'or', 'and', 'xone', 'languageIn', 'ignoredProperties', 'alternativePath'].map((name) => [name, isList]),
  ),
  nodeKind: oneOf('IRI', 'Literal', 'BlankNode', 'BlankNodeOrIRI', 'BlankNodeOrLiteral', 'IRIOrLiteral'),
  severity: oneOf('Violation', 'Warning', 'Info'),
  pattern: isPattern,
  property: isPropertyShape,
  ...{ node: isDefined, not: isDefined, qualifiedValueShape: isDefined },
};

const known: ReadonlySet<string> = new Set([
  ...Object.keys(checks),
  ...['targetClass', 'targetNode', 'targetObjectsOf', 'targetSubjectsOf', 'message', 'deactivated', 'path'],
  ...['inversePath', 'oneOrMorePath', 'zeroOrMorePath', 'zeroOrOnePath', 'class', 'datatype', 'hasValue', 'equals'],
  ...['minExclusive', 'minInclusive', 'maxExclusive', 'maxInclusive', 'uniqueLang', 'flags', 'disjoint', 'lessThan'],
  ...['lessThanOrEquals', 'not', 'node', 'qualifiedValueShape', 'qualifiedValueShapesDisjoint', 'closed', 'sparql'],
  ...['select', 'prefixes', 'declare', 'prefix', 'namespace', 'name', 'description', 'order', 'group', 'defaultValue'],
  ...['shapesGraph', 'suggestedShapesGraph', 'entailment'],
]);

/** Throws a ShapesError at the first thing that is wrong, in an order that follows from the content alone. */
export async function checkShapes(shapes: readonly Quad[]): Promise<void> {
  const nodes = toNodes(shapes);
  for (const subject of nodes.subjects) {
    const own = shapes.filter(({ subject: term, predicate }) => toId(term) === subject && isShacl(predicate));
    for (const { predicate, object } of own) {
      const name = predicate.value.slice(prefixes.sh.length);
      const fail = (words: string): never => {
        throw new ShapesError(`${toOwner(subject, nodes)}: ${words}`);
      };
      if (!known.has(name)) fail(toUnknown(name));
      const wrong = checks[name]?.(object, nodes);
      if (wrong !== undefined) fail(`${toShort(name)} ${toShown(object)}: ${wrong}`);
    }
  }
  await checkSelects(nodes, (node, words) => {
    throw new ShapesError(`${toOwner(node, nodes)}: ${words}`);
  });
}

/** Has any shape a target (section 2.1.3)? Shapes without one are never asked for anything. */
export function hasTarget(shapes: readonly Quad[]): boolean {
  const targets = ['targetClass', 'targetNode', 'targetObjectsOf', 'targetSubjectsOf'].map(sh);
  const nodes = toNodes(shapes);
  const isClass = (node: string): boolean => nodes.isA(node, `${prefixes.rdfs}Class`, `${prefixes.owl}Class`);
  return nodes.subjects.some((node) => {
    const isShape = nodes.isA(node, sh('NodeShape'), sh('PropertyShape'));
    return (isShape && isClass(node)) || targets.some((target) => nodes.terms(node, target).length > 0);
  });
}

function toUnknown(name: string): string {
  const [nearest] = findNearest(name, known, { most: 1 });
  const meant = nearest === undefined ? '' : `; do you mean ${toShort(nearest)}?`;
  return `${toShort(name)} is no constraint of SHACL Core or SHACL-SPARQL, and would be passed over${meant}`;
}

// A blank node is of the shape that leads to it.
function toOwner(node: string, nodes: Nodes): string {
  const seen = new Set<string>();
  let owner: string | undefined = node;
  while (owner?.startsWith('_:') && !seen.has(owner)) {
    seen.add(owner);
    owner = nodes.naming(owner)[0];
  }
  return owner === undefined || owner.startsWith('_:') ? 'a shape without a name' : `the shape <${owner}>`;
}

function isShacl({ value }: Term): boolean {
  return value.startsWith(prefixes.sh);
}

function toId(term: Term): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function toShort(name: string): string {
  return `sh:${name}`;
}

function toShown(term: Term): string {
  if (term.termType === 'BlankNode') return '[…]';
  return term.termType === 'Literal' ? JSON.stringify(term.value) : `<${term.value}>`;
}
