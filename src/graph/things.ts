// In: the nodes of a graph. Out: the records of what facts name: things, parties, articles, quotations. The one idea:
// each has one function, and a node of which the graph says nothing still gets a name from its IRI.
import { IRI, type Nodes, prefixes } from '../rdf/index.ts';
import type { ArticleRecord, Party, Quotation, Thing } from './records.ts';

/** The name that people are shown: in English or without a language where there is one, else the end of the IRI. */
export function toName(nodes: Nodes, iri: string): string {
  for (const property of [IRI.schema.name, IRI.skos.prefLabel, IRI.rdfs.label]) {
    const terms = nodes.terms(iri, property);
    const best = terms.find((term) => term.termType === 'Literal' && /^(?:en\b.*)?$/i.test(term.language)) ?? terms[0];
    if (best !== undefined && best.value !== '') return best.value;
  }
  return toLocalName(iri);
}

/** The part of an IRI after its last slash or hash, in plain letters: `bilateral` of `concept:bilateral`. */
export function toLocalName(iri: string): string {
  const local = iri.replace(/^.*[/#]/, '');
  try {
    return decodeURIComponent(local) || iri;
  } catch {
    return local;
  }
}

export function toThing(nodes: Nodes, iri: string): Thing {
  return { iri, name: toName(nodes, iri) };
}

export function toParty(nodes: Nodes, iri: string): Party {
  const isCountry = nodes.isA(iri, IRI.schema.Country);
  const isOrganisation = nodes.isA(iri, IRI.schema.Organization);
  return {
    ...toThing(nodes, iri),
    type: isCountry ? 'country' : isOrganisation ? 'organisation' : undefined,
    code: nodes.value(iri, IRI.skos.notation),
    match: nodes.values(iri, IRI.skos.exactMatch).find((match) => match.startsWith(prefixes.wd)),
  };
}

export function toArticle(nodes: Nodes, iri: string): ArticleRecord {
  const { identifier, headline, datePublished, url, publisher } = IRI.schema;
  return {
    iri,
    id: nodes.value(iri, identifier) ?? toLocalName(iri),
    headline: nodes.value(iri, headline),
    published: nodes.value(iri, datePublished),
    url: nodes.value(iri, url),
    publisher: nodes.value(iri, publisher),
  };
}

export function toQuotation(nodes: Nodes, iri: string): Quotation {
  const article = nodes.value(iri, IRI.nif.referenceContext);
  return {
    iri,
    words: nodes.value(iri, IRI.nif.anchorOf) ?? '',
    begin: toNumber(nodes.value(iri, IRI.nif.beginIndex)),
    end: toNumber(nodes.value(iri, IRI.nif.endIndex)),
    rules: nodes.values(iri, IRI.rap.rule),
    article: article === undefined ? undefined : toArticle(nodes, article),
  };
}

/** The quotations that a fact points at, in the order of the articles and of their words. */
export function toQuotations(nodes: Nodes, fact: string): readonly Quotation[] {
  const quotations = nodes.values(fact, IRI.rap.evidence).map((iri) => toQuotation(nodes, iri));
  return quotations.toSorted(compareQuotations);
}

function compareQuotations(one: Quotation, other: Quotation): number {
  const [a, b] = [one, other].map(({ article }) => `${article?.published ?? ''} ${article?.id ?? ''}`) as [
    string,
    string,
  ];
  if (a !== b) return a < b ? -1 : 1;
  return (one.begin ?? 0) - (other.begin ?? 0) || (one.end ?? 0) - (other.end ?? 0);
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
