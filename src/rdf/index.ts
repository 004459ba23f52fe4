// RDF: the terms, the prefixes, the checks, and quads from and to files.
export { checkQuads } from './check.ts';
export { GraphFileError, MendableError, QuadError } from './errors.ts';
export { type Format, formatOf, formats } from './formats.ts';
export { frameQuads, listFrames } from './frame-json-ld.ts';
export { type Nodes, toNodeName, toNodes } from './nodes.ts';
export { sortQuads } from './order.ts';
export {
  type Paragraph,
  type PassageWriter,
  toDocumentHead,
  toPassageWriter,
  toSubjectIri,
} from './passages.ts';
export { type Prefix, prefixes } from './prefixes.ts';
export { ontologyFile, parseTurtle, readQuads } from './read.ts';
export { toReadyQuads } from './ready.ts';
export { isRunning, makeFolder, replaceFile, syncFolder, THIS_PROCESS, toTemporary } from './replace.ts';
export { type Document, type SerializeOptions, toDocument } from './serialize.ts';
export { inOrder, toSortable, toStatementLine, toStatementQuad, toSubjectText } from './sortable.ts';
export { isAbsoluteIri, isLanguageTag, isLexicalForm } from './syntax.ts';
export {
  blankNode,
  DCTERMS,
  defaultGraph,
  FORMATS,
  IRI,
  literal,
  NIF,
  namedNode,
  ORG,
  OWL,
  PROV,
  quad,
  RAP,
  RDF,
  RDFS,
  SCHEMA,
  SD,
  SEM,
  SKOS,
  TIME,
  XSD,
} from './terms.ts';
export { toTermText } from './text.ts';
export { toSectionHead } from './turtle.ts';
export { loadVocabulary } from './vocabulary.ts';
export { inPieces, type WriteOptions, writeGraph, writePieces } from './write.ts';
