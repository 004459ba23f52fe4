// In: a graph and a node of it. Out: in words, from which articles it was merged and why, where they differ, and how to
// overrule it. The one idea: nothing is merged without a reason that can be read, and each account has a name that stays.

import type { IRI as Iris } from '../rdf/index.ts';
import { exitCodes, Failure } from './failure.ts';
import type { NodeIndex } from './node-index.ts';

type Terms = typeof Iris;

/** What prints a node of a graph. */
export type Merges = {
  readonly index: NodeIndex;
  readonly iri: Terms;
};

/** The node that a user means: by its IRI, by the end of it as tables show it, or by its label. */
export function findNode({ index, iri }: Merges, text: string, graph: string): string {
  const name = text.replace(/^<|>$/g, '').replace(/^data:/, '');
  if (index.has(name)) return name;
  const isMerged = (node: string): boolean =>
    [iri.rap.Meeting, iri.schema.Person, iri.rap.Position, iri.rap.InitiativeReference].some((type) =>
      index.values(node, iri.rdf.type).includes(type),
    );
  const ending = name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
  const byEnd = [...index.nodes()].filter((node) => node.endsWith(`/${ending}`) && isMerged(node));
  const labelled = [iri.rdfs.label, iri.schema.alternateName].flatMap((property) => index.nodesWith(property, text));
  const found = [...new Set(byEnd.length > 0 ? byEnd : labelled.filter(isMerged))].sort();
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const misuse = { exitCode: exitCodes.misuse };
  if (found.length > 1)
    throw new Failure(
      `${text} can be ${found.length} things: give an IRI, such as ${found.slice(0, 3).join(' or ')}`,
      misuse,
    );
  const advice = 'give the IRI of a meeting, person or statement, as "rapporteur query" shows it in its last column';
  throw new Failure(`${graph} holds nothing that ${text} names; ${advice}`, misuse);
}

/** Why the node is one, article by article. */
export function toMergeText(merges: Merges, node: string): string {
  const { index, iri } = merges;
  const label = index.value(node, iri.rdfs.label) ?? node;
  const accounts = index.nodesWith(iri.rap.accountOf, node);
  const reason = index.value(node, iri.rap.reason);
  const articles = index.values(node, iri.prov.wasDerivedFrom);
  const body =
    accounts.length > 0
      ? accounts.flatMap((account) => toAccountLines(merges, node, account))
      : reason === undefined
        ? ['Nothing was merged: one article has it, or none names it and it follows from an office.', '']
        : [`${reason}.`, '', ...articles.flatMap((article) => toQuoteLines(merges, node, article))];
  const count = accounts.length > 0 ? accounts.length : articles.length;
  const head = count > 1 ? `${count} accounts of it were taken to be of one thing:` : '';
  return [
    label,
    `<${node}>`,
    '',
    ...(head === '' ? [] : [head, '']),
    ...body,
    ...toDifferences(merges, node),
    ...toAdvice(merges, accounts),
  ].join('\n');
}

function toAccountLines(merges: Merges, node: string, account: string): readonly string[] {
  const { index, iri } = merges;
  const [article = ''] = index.values(account, iri.prov.wasDerivedFrom);
  const day = [index.value(account, iri.schema.startDate), index.value(account, iri.schema.endDate)];
  const place = index.value(account, iri.schema.location);
  const isMeeting = index.values(node, iri.rdf.type).includes(iri.rap.Meeting);
  const name = index.value(account, iri.schema.name);
  const facts = [
    name === undefined ? undefined : `“${name}”`,
    isMeeting ? day.filter(Boolean).join(' to ') || 'no day' : undefined,
    place && (index.value(place, iri.schema.name) ?? place),
    index.value(account, iri.rap.status)?.replace(/^.*\//, ''),
  ];
  return [
    `${toArticleText(merges, article)}: ${facts.filter(Boolean).join(', ')}`,
    `  because: ${index.value(account, iri.rap.reason) ?? ''}`,
    ...toQuotes(merges, node, article),
    `  <${account}>`,
    '',
  ];
}

function toQuoteLines(merges: Merges, node: string, article: string): readonly string[] {
  return [toArticleText(merges, article), ...toQuotes(merges, node, article), ''];
}

function toArticleText({ index, iri }: Merges, article: string): string {
  const published = index.value(article, iri.schema.datePublished);
  const id = index.value(article, iri.schema.identifier) ?? article;
  return published === undefined ? id : `${id} (published ${published})`;
}

function toQuotes({ index, iri }: Merges, node: string, article: string): readonly string[] {
  return index
    .values(node, iri.rap.evidence)
    .filter((evidence) => index.value(evidence, iri.nif.referenceContext) === article)
    .map((evidence) => `  “${index.value(evidence, iri.nif.anchorOf) ?? ''}”`);
}

function toDifferences(merges: Merges, node: string): readonly string[] {
  const { index, iri } = merges;
  const lines = index.nodesWith(iri.rap.about, node).flatMap((disagreement) => [
    `${index.value(disagreement, iri.rap.aspect) ?? ''}:`,
    ...index
      .values(disagreement, iri.rap.reading)
      .map((reading) => ({ reading, isPreferred: index.value(reading, iri.rap.isPreferred) === 'true' }))
      .sort((one, other) => Number(other.isPreferred) - Number(one.isPreferred))
      .map(({ reading, isPreferred }) => {
        const articles = index
          .values(reading, iri.prov.wasDerivedFrom)
          .map((article) => index.value(article, iri.schema.identifier) ?? article);
        const why = isPreferred ? `; preferred: ${index.value(disagreement, iri.rap.reason) ?? ''}` : '';
        return `  ${index.value(reading, iri.rap.value) ?? ''} (${articles.join(', ')})${why}`;
      }),
  ]);
  return lines.length === 0 ? [] : ['Where they differ', '', ...lines, ''];
}

// Two accounts stand for all: which line to write is for the user to say.
function toAdvice({ iri }: Merges, accounts: readonly string[]): readonly string[] {
  const [one, other] = accounts;
  if (one === undefined || other === undefined) return [];
  return [
    'To tell two accounts apart, write such a line to a file, and build with --identity FILE:',
    '',
    `<${one}>`,
    `  <${iri.owl.differentFrom}> <${other}> .`,
    '',
  ];
}
