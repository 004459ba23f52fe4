// A draft says what the extractor found and nothing else: so against its own draft the extractor makes no error.
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import {
  evaluate,
  facets,
  parseGold,
  toDraft,
  toJsonText,
  toScoredIssues,
  toScores,
  USUAL_ISSUES,
} from '../../src/evaluate/index.ts';
import type { Article, Extraction } from '../../src/index.ts';
import { names, readAll, seeds } from './readings.ts';

vi.setConfig({ testTimeout: 60_000 });

const readings = await readAll([seeds]);

describe('drafts of the bundled articles', () => {
  it.each([['usual'], ['all']] as const)('make no error and miss nothing, with %s issues', (which) => {
    const issues = which === 'all' ? which : USUAL_ISSUES;
    const drafts = readings.map(({ article, extraction }) => toDraft(article, extraction, { ...names, issues }));
    const { records, findings } = parseGold(toJsonText(drafts), 'draft.json');
    expect(findings).toEqual([]);
    expect(records).toEqual(drafts);

    const verdicts = readings.flatMap(({ extraction }, at) => {
      const record = records[at];
      return record ? evaluate(record, extraction, { ...names, issues: toScoredIssues(records) }) : [];
    });
    const scores = toScores(verdicts);
    expect(scores.map(({ facet, f1 }) => [facet, f1])).toEqual(facets.map((facet) => [facet, 1]));
    expect(scores.map((score) => [score.facet, score.missed, score.false])).toEqual(
      facets.map((facet) => [facet, 0, 0]),
    );
  });

  it('quote the article, in a few words', () => {
    const quotes = readings.flatMap(({ article, extraction }) =>
      toDraft(article, extraction, { ...names, issues: 'all' }).positions.map(({ quote = '' }) => ({ quote, article })),
    );
    expect(quotes.length).toBeGreaterThan(0);
    for (const { quote, article } of quotes) {
      expect(article.text).toContain(quote);
      expect(quote.split(/\s+/).length).toBeLessThanOrEqual(12);
    }
  });
});

describe('a draft', () => {
  const evidence = [{ article: 'x', span: { begin: 0, end: 3 }, quote: 'They met.', rule: 'r' }];
  const article: Article = { id: 'x', source: 'x.txt', text: 'They met.', blocks: [], findings: [] };
  const base = { reports: ['x'], evidence };
  const extraction: Extraction = {
    article: 'x',
    sentences: [],
    persons: [
      { key: 'a', name: 'Recep Tayyip Demir', aliases: ['Demir', 'Recep Tayyib Demir'], offices: [] },
      { key: 'b', name: 'Li', aliases: [], offices: [] },
      { key: 'c', name: 'Li Wei', aliases: ['Li'], offices: [] },
    ],
    meetings: [
      {
        ...{ ...base, key: 'm1', kind: 'visit', status: 'held' },
        participations: [
          { party: 'CN', person: 'b', role: 'Minister', evidence },
          { party: 'CN', person: 'c', role: 'Ambassador', evidence },
          { party: 'TR', evidence },
          { party: 'TR', person: 'a', role: 'President', evidence },
        ],
        date: { start: '--01-22', end: '--01-27', basis: 'stated' },
        place: { name: 'Washington, D.C.', basis: 'inferred' },
      },
      {
        ...{ ...base, key: 'm2', kind: 'visit', status: 'planned' },
        participations: [
          { party: 'CN', person: 'c', evidence },
          { party: 'TR', person: 'a', evidence },
        ],
        date: { start: '--01-22', basis: 'inferred' },
      },
    ],
    positions: [
      {
        ...base,
        key: 'p1',
        holder: 'TR',
        speaker: 'a',
        issue: pathToFileURL('/Taiwan').href,
        stance: 'supports',
        act: 'affirms',
      },
      {
        ...base,
        key: 'p2',
        holder: 'TR',
        issue: pathToFileURL('/Taiwan').href,
        stance: 'supports',
        act: 'affirms',
        attributedBy: 'CN',
      },
      {
        ...base,
        key: 'p3',
        holder: 'TR',
        speaker: 'b',
        issue: pathToFileURL('/Taiwan').href,
        stance: 'supports',
        act: 'urges',
        attributedBy: 'CN',
      },
    ],
    initiatives: [
      { ...base, key: 'i1', name: 'Ocean Compact', actor: 'TR', stance: 'supports', act: 'affirms' },
      { ...base, key: 'i2', name: 'Ocean Compact', actor: 'TR', stance: 'opposes', act: 'affirms' },
    ],
    rejections: [],
  };
  const options = { labelsOf: () => [], codeOf: () => undefined, issues: USUAL_ISSUES };

  it('is a record as the guidelines have it, keys in their order', () => {
    const draft = toDraft(article, extraction, options);
    expect(Object.keys(draft)).toEqual(['id', 'published', 'meetings', 'positions', 'initiatives']);
    expect(draft.published).toBeNull();
    expect(draft.meetings.map((meeting) => Object.keys(meeting))).toEqual([
      ['kind', 'participants', 'date', 'place', 'optional'],
      ['kind', 'participants', 'date', 'place', 'optional'],
    ]);
    expect(draft.meetings[0]).toMatchObject({
      date: '--01-22/--01-27',
      place: 'Washington, D.C.',
      optional: ['place'],
    });
    expect(draft.meetings[1]).toMatchObject({ date: '--01-22', place: null, optional: ['date'] });
    expect(draft.meetings[0]?.participants[2]).toEqual({
      ...{ name: 'Recep Tayyip Demir', role: 'President', represents: 'TR' },
      aka: ['Recep Tayyib Demir'],
    });
    expect(draft.meetings[0]?.participants[3]).toEqual({ name: null, role: null, represents: 'TR' });
    expect(Object.keys(draft.positions[1] ?? {})).toEqual([
      'holder',
      'speaker',
      'issue',
      'stance',
      'act',
      'attributedBy',
      'quote',
    ]);
    expect(draft.positions).toHaveLength(2);
    expect(draft.initiatives).toEqual([{ initiative: 'Ocean Compact', actor: 'TR', stance: 'supports' }]);
  });

  it('makes no error where names are parts of one another and claims are made twice', () => {
    const draft = toDraft(article, extraction, options);
    const verdicts = evaluate(draft, extraction, { labelsOf: options.labelsOf, issues: USUAL_ISSUES });
    expect(verdicts.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });

  it('is another where anything is taken from it', () => {
    const draft = toDraft(article, extraction, options);
    const shorter = [
      { ...draft, meetings: draft.meetings.slice(1) },
      { ...draft, positions: draft.positions.slice(1) },
      { ...draft, initiatives: [] },
    ];
    for (const record of shorter) {
      const verdicts = evaluate(record, extraction, { labelsOf: options.labelsOf, issues: USUAL_ISSUES });
      expect(verdicts.some(({ verdict }) => verdict === 'false')).toBe(true);
    }
  });
});
