// In: variables and rows. Out: SPARQL results in XML, piece by piece as the rows come.
// Source: SPARQL Query Results XML Format (Second Edition), W3C Recommendation 21 March 2013.
import type { Term } from '@rdfjs/types';
import { IRI } from '../rdf/index.ts';
import type { Row } from './engine.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n';

/** A line for each row. */
export async function* toXml(variables: readonly string[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `${HEAD}<head>${variables.map((name) => `<variable name="${name}"/>`).join('')}</head>\n<results>\n`;
  for await (const row of rows) {
    const bindings = [...row].map(([name, term]) => `<binding name="${name}">${toXmlTerm(term)}</binding>`);
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
  if (term.language !== '') return `<literal xml:lang="${term.language}">${value}</literal>`;
  const { value: datatype } = term.datatype;
  const type = datatype === IRI.xsd.string ? '' : ` datatype="${toXmlText(datatype)}"`;
  return `<literal${type}>${value}</literal>`;
}

// XML 1.0 cannot write most controls at all, and loses a carriage return that is not escaped.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function toXmlText(text: string): string {
  return text.replace(unwritable, '\ufffd').replace(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
