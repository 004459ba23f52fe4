// In: a number. Out: so many quads with everything that stores and formats are known to trip over, no two alike; and the
// ways to read a graph back and to lay it beside what was sent.
import type { Quad, Term } from '@rdfjs/types';
import { Parser } from 'n3';
import { type Client, toClient } from '../../src/load/client.ts';
import { toGraphUrl } from '../../src/load/graphs.ts';
import { IRI, literal, NIF, namedNode, quad, RAP, RDF, RDFS, SCHEMA, XSD } from '../../src/rdf/index.ts';
import type { Server } from './servers.ts';

const texts = [
  (n: number) => `she said "no ${n}", and 'perhaps'; """ and '''`,
  (n: number) => `two ${n}\nlines, a tab\tand a carriage return\r\nend`,
  (n: number) => `C:\\new\\table${n} \\u0041 \\`,
  (n: number) => `]]> <b>&amp;${n}</b> --> <!-- <![CDATA[`,
  (n: number) => `😀 北京 Çavuşoğlu e\u0301 ${n} \u2028\u2029 \u0085 \ufeff`,
  (n: number) => `\u200fשלום ${n} العربية\u200f \u202eright to left\u202c`,
  (n: number) => `@en ^^xsd:date # no comment ${n} . ; , } {`,
  (n: number) => `  spaces at both ends ${n}  `,
] as const;

const languages = ['en', 'ar', 'zh-hans', 'fr-ca', 'sr-latn-rs', 'x-own'] as const;

const pad = (n: number, width = 2): string => `${n}`.padStart(width, '0');
const dates = [
  (n: number) => literal(`${1900 + (n % 200)}`, XSD.gYear),
  (n: number) => literal(`${1900 + (n % 200)}-${pad((n % 12) + 1)}`, XSD.gYearMonth),
  (n: number) => literal(`--${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`, XSD.gMonthDay),
  (n: number) => literal(`${1900 + (n % 200)}-${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`, XSD.date),
] as const;

const paths = [
  '%3E%20',
  'é/北京/',
  '😀',
  "a?b=c&d=%25;e,f(g)'h#i/j?",
  'x./y./',
  '%E2%80%8F',
  '-._~!$&*+,;=:@/',
] as const;

/** What a literal of any kind may be; the same number always gives the same. */
function toLiteral(n: number) {
  const text = texts[n % texts.length]?.(n) ?? '';
  if (n % 4 === 0) return literal(text);
  if (n % 4 === 1) return literal(text, languages[n % languages.length]);
  if (n % 4 === 2) return dates[n % 3 === 0 ? 0 : n % dates.length]?.(n) ?? literal(text);
  return n % 8 === 3
    ? literal(`${n}`, XSD.nonNegativeInteger)
    : literal(`https://example.org/?a=${n}&b=<2>`, XSD.anyURI);
}

/** Of one graph, or of the default graph. `salt` tells one crowd from another. */
export function toCrowd(count: number, { graph, salt = 'a' }: { graph?: string; salt?: string } = {}): readonly Quad[] {
  const properties = [RDFS.label, SCHEMA.name, NIF.anchorOf, NIF.beginIndex, RAP.statedOn];
  const name = graph === undefined ? undefined : namedNode(graph);
  return Array.from({ length: count }, (_, n) => {
    const subject = namedNode(`https://example.org/${salt}/${paths[n % paths.length]}${Math.floor(n / 5)}`);
    if (n % 10 === 0) return quad(subject, RDF.type, n % 20 === 0 ? RAP.Evidence : RAP.Meeting, name);
    if (n % 10 === 5)
      return quad(subject, RAP.evidence, namedNode(`urn:example:${n}:${encodeURIComponent('> ')}`), name);
    return quad(subject, properties[n % properties.length] ?? RDFS.label, toLiteral(n), name);
  });
}

const integers: ReadonlySet<string> = new Set([IRI.xsd.integer, IRI.xsd.nonNegativeInteger]);

function toText(term: Term): string {
  if (term.termType !== 'Literal') return `${term.termType} ${term.value}`;
  const { value, language, datatype } = term;
  const kind = integers.has(datatype.value) ? 'integer' : `${language.toLowerCase()}^^${datatype.value}`;
  return `${JSON.stringify(value)} ${kind}`;
}

/** Triples as texts: each once, whatever integer type a store makes of another. */
export function toTexts(quads: Iterable<Quad>): ReadonlySet<string> {
  return new Set(
    [...quads].map(({ subject, predicate, object }) => [subject, predicate, object].map(toText).join(' ')),
  );
}

/** What one has and the other has not: nothing where both say the same. The first few, since there may be very many. */
export function differ(one: Iterable<Quad>, other: Iterable<Quad>): readonly string[] {
  const [a, b] = [toTexts(one), toTexts(other)];
  const missing = [...a].filter((text) => !b.has(text)).map((text) => `missing ${text}`);
  return [...missing, ...[...b].filter((text) => !a.has(text)).map((text) => `too much ${text}`)].slice(0, 5);
}

/** All of a graph, as the store gives it by the Graph Store Protocol; nothing where there is no such graph. */
export async function readGraph(server: Server, graph: string | undefined): Promise<readonly Quad[]> {
  const { text, status } = await toServerClient(server).send({
    ...{ method: 'GET', url: toGraphUrl(server.data, graph), accept: 'application/n-triples', expected: [404] },
  });
  return status === 404 ? [] : new Parser({ format: 'application/n-triples' }).parse(text);
}

export function toServerClient({ credentials }: Server): Client {
  return toClient({ credentials });
}
