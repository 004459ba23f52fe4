// In: the W3C's tests of the Graph Store Protocol, restated; and their manifest, where it lies beside the project. Out: the
// steps that a client can be put through, in order, and for every other test the reason why not.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';

export type Step = {
  /** The name of the test in the manifest. */
  readonly entry: string;
  readonly method: 'PUT' | 'POST' | 'GET' | 'DELETE';
  /** Nothing for the default graph. */
  readonly graph: string | undefined;
  /** What is sent; nothing for GET and DELETE. */
  readonly sent?: readonly Quad[] | undefined;
  /** What a server answers that keeps to the letter. */
  readonly status: number;
  /** What the graph holds afterwards. */
  readonly held: readonly Quad[];
};

const STORE = 'http://example.org/graphs';
const [ONE, TWO] = [`${STORE}/person/1.ttl`, `${STORE}/person/2.ttl`];

const toQuads = (turtle: string): readonly Quad[] => {
  const prefixes = '@prefix v: <http://www.w3.org/2006/vcard/ns#> . @prefix f: <http://xmlns.com/foaf/0.1/> .';
  return new Parser({ baseIRI: 'http://example.org/' }).parse(`${prefixes}\n${turtle}`);
};
const toCard = (name: string): string => `<person/1> a f:Person ; f:businessCard [ a v:VCard ; v:fn "${name}" ] .`;

const [ada, bea] = [toQuads(toCard('Ada Brandt')), toQuads(toCard('Bea Brandt'))];
const cleo = toQuads('[] a f:Person ; f:nick "Cleo" .');

const also = toQuads('<person/1> f:name "Bea Brandt" .');

/** In the order of the manifest, with people of our own; each goes on from what the one before it left. */
export const restated: readonly Step[] = [
  { entry: 'put__initial_state', method: 'PUT', graph: ONE, sent: ada, status: 201, held: ada },
  { entry: 'get_of_put__initial_state', method: 'GET', graph: ONE, status: 200, held: ada },
  { entry: 'put__graph_already_in_store', method: 'PUT', graph: ONE, sent: bea, status: 204, held: bea },
  { entry: 'get_of_put__graph_already_in_store', method: 'GET', graph: ONE, status: 200, held: bea },
  { entry: 'put__default_graph', method: 'PUT', graph: undefined, sent: cleo, status: 201, held: cleo },
  { entry: 'get_of_put__default_graph', method: 'GET', graph: undefined, status: 200, held: cleo },
  { entry: 'delete__existing_graph', method: 'DELETE', graph: TWO, status: 200, held: [] },
  { entry: 'get_of_delete__existing_graph', method: 'GET', graph: TWO, status: 404, held: [] },
  { entry: 'delete__nonexistent_graph', method: 'DELETE', graph: TWO, status: 404, held: [] },
  { entry: 'post__existing_graph', method: 'POST', graph: ONE, sent: also, status: 200, held: [...bea, ...also] },
  { entry: 'get_of_post__existing_graph', method: 'GET', graph: ONE, status: 200, held: [...bea, ...also] },
];

/** What `delete__existing_graph` takes to be there. */
export const precondition = { graph: TWO, quads: toQuads('<person/2> a f:Person .') };

const minted =
  'the store names the graph, and what is to be checked and replaced has to have a name that is known before';
const packed = 'a client may send several files in one request, and need not; this one sends one graph as one body';
const headed = 'a client may ask for the head of a graph, and need not; this one counts triples by a query';

/** The tests that no request of this client can be put to, each with the reason. */
export const inapplicable: Readonly<Record<string, string>> = {
  post__multipart_formdata: packed,
  get_of_post__multipart_formdata: packed,
  post__create__new_graph: minted,
  get_of_post__create__new_graph: minted,
  get_of_post__after_noop: minted,
  head_on_an_existing_graph: headed,
  head_on_a_nonexisting_graph: headed,
};

const file = fileURLToPath(new URL('../../../shared/w3c/http-rdf-update/manifest.ttl', import.meta.url));

/** The manifest's tests by name, as it has them; nothing where it does not lie beside the project. */
export function readManifest(): ReadonlyMap<string, string> | undefined {
  if (!existsSync(file)) return undefined;
  const quads = new Parser({ baseIRI: 'http://www.w3.org/' }).parse(readFileSync(file, 'utf8'));
  const requests = quads.filter(({ object }) => object.value.includes('#### Request'));
  return new Map(requests.map(({ subject, object }) => [subject.value.replace(/^.*#/, ''), object.value]));
}

/** A test of the manifest as a step, with its own data; what is held afterwards is known from the request or response. */
export function parseStep(entry: string, text: string): Step {
  const whole = text
    .replace(/^ {4}/gm, '')
    .replaceAll('http://$HOST$/$GRAPHSTORE$', STORE)
    .replaceAll('$GRAPHSTORE$', STORE);
  const [request = '', response = ''] = whole.split('#### Response');
  const [, method = '', target = ''] = /^(PUT|POST|GET|DELETE) (\S+)/m.exec(request) ?? [];
  const [, named = target] = /\?graph=(.*)$/.exec(target) ?? [];
  const graph = target.endsWith('?default') ? undefined : named;
  const [, status = ''] = /^(\d{3}) /m.exec(response) ?? [];
  const base = { entry, method: method as Step['method'], graph, status: Number(status) };
  return { ...base, sent: request.includes('Content-Type') ? toBody(request) : undefined, held: toBody(response) };
}

// Some bodies of the manifest lack the last full stop.
function toBody(message: string): readonly Quad[] {
  const [, body = ''] = /Content-(?:Type|Length): .*\n\s*\n([\s\S]*)$/.exec(message) ?? [];
  const text = body.trim();
  return toQuads(text === '' || text.endsWith('.') ? text : `${text} .`);
}

/** Triples as sorted texts, whatever the names of blank nodes; of graphs as small as these that tells them apart. */
export function toComparable(quads: Iterable<Quad>): readonly string[] {
  return [...quads]
    .map(({ subject, predicate, object }) =>
      [subject, predicate, object].map(({ termType, value }) => (termType === 'BlankNode' ? '[]' : value)).join(' '),
    )
    .sort();
}
