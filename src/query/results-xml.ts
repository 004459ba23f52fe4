// In: variables and rows. Out: SPARQL results in XML, piece by piece as the rows come.
// Source: SPARQL Query Results XML Format (Second Edition), W3C Recommendation 21 March 2013.
import type { Term } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';
import type { Row } from './engine.ts';
import { QueryError } from './errors.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n';

/** A line for each row. Throws a QueryError at a letter that XML 1.0 does not have. */
export async function* toXml(variables: readonly string[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${HEAD}<head>${variables.map((name) => `<variable name="${toXmlText(name)}"/>`).join('')}</head>\n<results>\n`;
  for await (const row of rows) {
    const bindings = [...row].map(([name, term]) => `<binding name="${toXmlText(name)}">${toXmlTerm(term)}</binding>`);
    yield `<result>${bindings.join('')}</result>\n`;
  }
  yield '</results>\n</sparql>\n';
}

/** An ASK query's answer. */
export function toBooleanXml(value: boolean): string {
  return `${HEAD}<head/>\n<boolean>${value}</boolean>\n</sparql>\n`;
}

function toXmlTerm(term: Term): string {
  const value = toXmlText(term.value);
  if (term.termType === 'NamedNode') return `<uri>${value}</uri>`;
  if (term.termType !== 'Literal') return `<bnode>${value}</bnode>`;
  if (term.language !== '') return `<literal xml:lang="${toXmlText(term.language)}">${value}</literal>`;
  const { value: datatype } = term.datatype;
  const type = datatype === IRI.xsd.string ? '' : ` datatype="${toXmlText(datatype)}"`;
  return `<literal${type}>${value}</literal>`;
}

// XML 1.0 cannot write most controls at all (production 2), and loses a carriage return that is not escaped.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

function toXmlText(text: string): string {
  const [sign] = unwritable.exec(text) ?? [];
  if (sign !== undefined) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new QueryError(
      `XML cannot hold U+${code}, which stands in ${JSON.stringify(text.slice(0, 40))}: take json, csv or tsv`,
    );
  }
  return text.replace(/[&<>"\r]/g, (one) => `&#${one.charCodeAt(0)};`);
}
