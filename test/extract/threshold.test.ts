// In: an article whose facts were read by rules of different precision. Out: with a threshold between them, only the
// surer facts are left, and the others are rejected with the reason.
import { describe, expect, it } from 'vitest';
import { extract, withoutDoubtful } from '../../src/extract/index.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Evidence } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { Case, toArticle } from '../phrasebook/cases.ts';

const lexicon = toLexicon(loadVocabulary());
const text =
  'Norwegian Foreign Minister Kari Lunde met Kenyan Foreign Minister Peter Omolo in Oslo on 13 May 2024. ' +
  'Norway supports the two-state solution.';
const extraction = extract(toArticle(Case.parse({ text, nothing: true })), lexicon);

const confidenceIn = ([first]: readonly Evidence[]): number => first?.confidence ?? Number.NaN;
const [meeting] = extraction.meetings;
const [position] = extraction.positions;

describe('a threshold of confidence', () => {
  it('has something to divide', () => {
    expect(position?.occasion).toBe(meeting?.key);
    expect(confidenceIn(meeting?.evidence ?? [])).toBeGreaterThan(confidenceIn(position?.evidence ?? []));
  });

  it('keeps what is as sure as asked for', () => {
    expect(withoutDoubtful(extraction, confidenceIn(position?.evidence ?? []))).toEqual(extraction);
  });

  it('moves what is less sure to the rejections, with both figures', () => {
    const least = confidenceIn(meeting?.evidence ?? []);
    const { meetings, positions, rejections } = withoutDoubtful(extraction, least);
    expect(meetings).toEqual(extraction.meetings);
    expect(positions).toEqual([]);
    const figure = confidenceIn(position?.evidence ?? []).toFixed(2);
    expect(rejections.at(-1)).toMatchObject({
      kind: 'position',
      reason: `its confidence, ${figure}, is below ${least}`,
      evidence: position?.evidence[0],
    });
  });

  it('leaves no position with the occasion of a meeting that is gone', () => {
    const surer = { ...extraction, positions: extraction.positions.map((one) => ({ ...one, evidence: certain })) };
    const { meetings, positions } = withoutDoubtful(surer, 0.999);
    expect(meetings).toEqual([]);
    expect(positions).toHaveLength(1);
    expect(positions[0]).not.toHaveProperty('occasion');
  });
});

const certain: readonly Evidence[] = [
  { article: extraction.article, span: { begin: 0, end: 1 }, quote: 'N', rule: 'by-hand', confidence: 1 },
];
