// In: the address of the endpoint. Out: what it says of itself, by SPARQL 1.1 Service Description. The one idea: what it
// answers and in which formats, for programs that look before they ask.
import { FORMATS, namedNode, quad, RDF, SD, toDocument } from '../../rdf/index.ts';

/** The description, in Turtle or N-Triples. */
export async function toDescription(address: string, format: 'turtle' | 'ntriples'): Promise<string> {
  const node = (name: string) => namedNode(`${address}#${name}`);
  const [service, dataset, graph] = [node('service'), node('dataset'), node('default-graph')];
  const quads = [
    quad(service, RDF.type, SD.Service),
    quad(service, SD.endpoint, namedNode(address)),
    quad(service, SD.supportedLanguage, SD.SPARQL11Query),
    ...Object.values(FORMATS).map((format) => quad(service, SD.resultFormat, format)),
    quad(service, SD.defaultDataset, dataset),
    quad(dataset, RDF.type, SD.Dataset),
    quad(dataset, SD.defaultGraph, graph),
    quad(graph, RDF.type, SD.Graph),
  ];
  let text = '';
  for await (const piece of toDocument(quads, { format }).text) text += piece;
  return text;
}
