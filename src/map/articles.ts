// In: an article. Out: its quads: where it comes from and what it was, not what it says.
import { createHash } from 'node:crypto';
import type { Quad } from '@rdfjs/types';
import { literal, NIF, RAP, RDF, RDFS, SCHEMA, XSD } from '../rdf/index.ts';
import { toArticleIri } from './iris.ts';
import { toPublicationDate, toText } from './literals.ts';
import type { Source } from './parts.ts';
import type { Scope } from './scope.ts';
import { toStatements } from './statements.ts';

/**
 * ```turtle
 * <article/seed-1> a schema:NewsArticle, nif:Context ;
 *   rdfs:label "Ministers meet in Jeddah"@en ;
 *   schema:identifier "seed-1" ;
 *   schema:headline "Ministers meet in Jeddah"@en ;
 *   schema:datePublished "2026-01-27"^^xsd:date ;
 *   schema:url "https://example.org/news/1"^^xsd:anyURI ;
 *   schema:publisher "Example News" ;
 *   schema:inLanguage "en" ;
 *   rap:textDigest "sha256:9f86d0…" .
 * ```
 * The address is a literal: as a node it would have to be a legal IRI, which what sites print often is not.
 */
export function toArticleQuads(
  { base }: Scope,
  article: Source,
  { texts }: { readonly texts: 'include' | 'leave-out' },
): Quad[] {
  const { id, text, headline, published, url, publisher, language } = article;
  return toStatements(toArticleIri(base, id), [
    [RDF.type, [SCHEMA.NewsArticle, NIF.Context]],
    [RDFS.label, headline === undefined ? toText(id) : toText(headline, language)],
    [SCHEMA.identifier, toText(id)],
    [SCHEMA.headline, headline === undefined ? undefined : toText(headline, language)],
    [SCHEMA.datePublished, published === undefined ? undefined : toPublicationDate(published)],
    [SCHEMA.url, url === undefined ? undefined : literal(toText(url).value, XSD.anyURI)],
    [SCHEMA.publisher, publisher === undefined ? undefined : toText(publisher)],
    [SCHEMA.inLanguage, language === undefined ? undefined : toText(language)],
    [RAP.textDigest, literal(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`)],
    [NIF.isString, texts === 'include' ? toText(text) : undefined],
  ]);
}
