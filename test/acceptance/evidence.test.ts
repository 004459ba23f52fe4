// Every quotation in the graph stands, letter for letter, where the graph says it does, and no fact is without one.
import { describe, expect, it } from 'vitest';
import type { Article, Graph } from '../../src/index.ts';
import { IRI } from '../../src/rdf/index.ts';
import { factClasses, toNodes } from './nodes.ts';
import { build, neighbours, seeds } from './seeds.ts';

type Quotation = {
  readonly node: string;
  readonly article: Article | undefined;
  readonly begin: number;
  readonly end: number;
  readonly words: string | undefined;
};

function findQuotations({ quads, articles }: Graph): readonly Quotation[] {
  const { ofClass, values } = toNodes(quads);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return ofClass(IRI.rap.Evidence).map((node) => {
    const [source = ''] = values(node, IRI.nif.referenceContext);
    const [id = ''] = values(source, IRI.schema.identifier);
    const [begin, end] = [IRI.nif.beginIndex, IRI.nif.endIndex].map((property) => Number(values(node, property)[0]));
    return {
      node,
      article: byId.get(id),
      begin: begin ?? NaN,
      end: end ?? NaN,
      words: values(node, IRI.nif.anchorOf)[0],
    };
  });
}

// Offsets count code points, which spreading a string gives, and not the halves of surrogate pairs.
function isVerbatim({ article, begin, end, words }: Quotation): boolean {
  return words !== undefined && words !== '' && words === [...(article?.text ?? '')].slice(begin, end).join('');
}

function isOfProse({ article, begin, end }: Quotation): boolean {
  const blocks = article?.blocks.filter(({ role }) => role === 'headline' || role === 'paragraph') ?? [];
  return blocks.some(({ span }) => span.begin <= begin && end <= span.end);
}

function expectSound(graph: Graph): void {
  const quotations = findQuotations(graph);
  expect(quotations.length).toBeGreaterThan(0);
  expect(quotations.filter((one) => !isVerbatim(one)).map(({ node }) => node)).toEqual([]);
  expect(quotations.filter((one) => !isOfProse(one)).map(({ node }) => node)).toEqual([]);
  const { ofClass, values } = toNodes(graph.quads);
  const facts = ofClass(...factClasses);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter((fact) => values(fact, IRI.rap.evidence).length === 0)).toEqual([]);
}

describe('quotations are verbatim, stand in headlines and paragraphs, and bear out every fact', () => {
  it('of the bundled articles', async () => expectSound(await build([seeds])));

  it.for(neighbours)('of $name', async ({ name, folder, isMissing }, { skip }) => {
    skip(isMissing, `${name} is not here`);
    expectSound(await build([folder]));
  });
});
