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
  (n: number) => `{{mustache}} \${dollar} ?name $name %3E %20 + ${n} \u007f`,
  () => '',
] as const;

const languages = ['en', 'ar', 'zh-hans', 'fr-ca', 'sr-latn-rs', 'x-own'] as const;

const pad = (n: number, width = 2): string => `${n}`.padStart(width, '0');
const year = (n: number): number => 1900 + (n % 200);
const values = [
  (n: number) => literal(`${year(n)}`, XSD.gYear),
  (n: number) => literal(`${year(n)}-${pad((n % 12) + 1)}`, XSD.gYearMonth),
  (n: number) => literal(`--${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`, XSD.gMonthDay),
  (n: number) => literal(`${year(n)}-${pad((n % 12) + 1)}-${pad((n % 28) + 1)}`, XSD.date),
  (n: number) => literal(`${n}`, XSD.nonNegativeInteger),
  (n: number) => literal(`${-1 - n}`, XSD.integer),
  (n: number) => literal(`0.${n}1`, XSD.decimal),
  (n: number) => literal(`https://example.org/?a=${n}&b=<2>`, XSD.anyURI),
  (n: number) => literal(`<p>own ${n}</p>`, namedNode('https://example.org/types#Own')),
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

const starts = ['https://example.org/', 'urn:example:', 'http://[::1]:8080/'] as const;
const properties = [RDFS.label, SCHEMA.name, NIF.anchorOf, RAP.statedOn, namedNode('https://example.org/é/x.-_y')];
const classes = [RAP.Evidence, RAP.Meeting, namedNode('https://example.org/Type#%3E')];

/** Of graphs. */
export const oddNames = [
  'https://example.org/%3E%20/é/北京/😀',
  "https://example.org/a?b=c&d=%25;e,f(g)'h#i/j?",
  'urn:example:-._~!$&*+,;=:@/%E2%80%8F',
] as const;

/** The digits of a number, the last first, each with its own base, so that none of them follows from another. */
function toDigits(n: number, bases: readonly number[]): readonly number[] {
  let rest = n;
  return bases.map((base) => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  });
}

const wordings = [texts, languages, properties, paths, starts].map(({ length }) => length);

/**
 * Of one graph, or of the default graph; the same number always gives the same. Each subject has a class, a link, words,
 * the same words in a language, and a value with a datatype. `salt` tells one crowd from another.
 */
export function toCrowd(
  count: number,
  { graph, salt = 'a' }: { graph?: string | undefined; salt?: string } = {},
): readonly Quad[] {
  const name = graph === undefined ? undefined : namedNode(graph);
  const crowd: Quad[] = [];
  for (let n = 0; crowd.length < count; n += 1) {
    const [text = 0, language = 0, property = 0, path = 0, start = 0] = toDigits(n, wordings);
    const subject = namedNode(`${starts[start]}${salt}/${paths[path]}${n}`);
    const says = properties[property] ?? RDFS.label;
    const words = texts[text]?.(n) ?? '';
    crowd.push(
      quad(subject, RDF.type, classes[n % classes.length] ?? RAP.Meeting, name),
      quad(subject, RAP.evidence, namedNode(`${starts[n % starts.length]}${paths[path]}o${n}`), name),
      quad(subject, says, literal(words), name),
      quad(subject, says, literal(words, languages[language]), name),
      quad(subject, says, values[n % values.length]?.(n) ?? literal(words), name),
    );
  }
  return crowd.slice(0, count);
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
