// In: the saved questions. Out: quads that describe them as SHACL's executables, as SIB's endpoints publish their
// examples (https://github.com/sib-swiss/sparql-examples). The one idea: who knows only the store finds the questions.
import type { NamedNode, Quad } from '@rdfjs/types';
import { literal, namedNode, prefixes, quad, RDF, RDFS, SCHEMA, XSD } from '../rdf/index.ts';
import type { Parameter } from './header.ts';
import { findForm } from './outline.ts';
import type { SavedQuery } from './saved.ts';

const toSh = (name: string): NamedNode => namedNode(prefixes.sh + name);
const schema = (name: string): NamedNode => namedNode(prefixes.schema + name);

const executables = {
  select: 'SPARQLSelectExecutable',
  ask: 'SPARQLAskExecutable',
  construct: 'SPARQLConstructExecutable',
  describe: 'SPARQLDescribeExecutable',
} as const;

/**
 * One executable for each question; `endpoint` is where it can be asked. What a question takes is a `sh:parameter`
 * (SHACL Advanced Features, section 5.1), whose path ends in the name of the variable to be bound.
 */
export function toExamples(queries: readonly SavedQuery[], { endpoint }: { readonly endpoint?: string } = {}): Quad[] {
  return queries.flatMap((query) => {
    const form = findForm(query.text) ?? 'select';
    if (form === 'update') return [];
    const node = namedNode(prefixes.query + query.name);
    const toParameterNode = ({ name }: Parameter): NamedNode => namedNode(`${node.value}/${name}`);
    return [
      quad(node, RDF.type, toSh('SPARQLExecutable')),
      quad(node, RDF.type, toSh(executables[form])),
      quad(node, RDFS.label, literal(query.summary, 'en')),
      quad(node, RDFS.comment, literal(query.description, 'en')),
      quad(node, toSh(form), literal(toBareText(query.text))),
      ...query.tags.map((tag) => quad(node, schema('keywords'), literal(tag, 'en'))),
      ...(query.alias === undefined ? [] : [quad(node, SCHEMA.alternateName, literal(query.alias))]),
      ...(endpoint === undefined ? [] : [quad(node, schema('target'), namedNode(endpoint))]),
      ...query.params.flatMap((parameter) => [
        quad(node, toSh('parameter'), toParameterNode(parameter)),
        ...describeParameter(parameter, toParameterNode(parameter)),
      ]),
    ];
  });
}

function describeParameter({ name, type, description, required, default: preset }: Parameter, node: NamedNode): Quad[] {
  return [
    quad(node, RDF.type, toSh('Parameter')),
    quad(node, toSh('path'), namedNode(`${prefixes.query}parameter/${name}`)),
    quad(node, toSh('name'), literal(name)),
    quad(node, toSh('description'), literal(`${description} (${type})`, 'en')),
    quad(node, toSh('optional'), literal(String(!required), XSD.boolean)),
    ...(preset === undefined ? [] : [quad(node, toSh('defaultValue'), literal(preset))]),
  ];
}

// The decorators say the same as the description.
function toBareText(text: string): string {
  return text.replace(/^(?:#\+.*(?:\r?\n|$))+/m, '').trim();
}
