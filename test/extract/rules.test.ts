// In: the catalogue of rules. Every rule reads its example, and no fact is read by a rule that is not in the catalogue.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract, RULES, type Rule } from '../../src/extract/index.ts';
import { confidenceOf } from '../../src/extract/rules/confidence.ts';
import { MEASURED } from '../../src/extract/rules/measured.ts';
import { toLexicon } from '../../src/lexicon/index.ts';
import type { Evidence, Extraction } from '../../src/model/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';
import { readArticles } from '../../src/read/index.ts';
import { Case, listCaseFiles, loadCases, toArticle } from '../phrasebook/cases.ts';

const lexicon = toLexicon(loadVocabulary());
const names = RULES.map(({ name }) => name);

type Kind = Rule['reads'] | Extraction['rejections'][number]['kind'];
type Read = { readonly reads: Kind; readonly rule: string };

/** What was read or dropped, with the rule that stands in the evidence. */
function findRead({ persons, meetings, positions, initiatives, rejections }: Extraction): readonly Read[] {
  const by = (reads: Kind, evidence: readonly Evidence[]): readonly Read[] =>
    evidence.map(({ rule }) => ({ reads, rule }));
  return [
    ...meetings.flatMap(({ evidence }) => by('meeting', evidence)),
    ...meetings.flatMap(({ participations }) =>
      participations.flatMap(({ evidence }) => by('participation', evidence)),
    ),
    ...persons.flatMap(({ offices }) => offices.flatMap(({ evidence }) => by('participation', [evidence]))),
    ...positions.flatMap(({ evidence }) => by('position', evidence)),
    ...initiatives.flatMap(({ evidence }) => by('initiative', evidence)),
    ...rejections.flatMap(({ kind, evidence }) => by(kind, [evidence])),
  ];
}

/** The rules whose only trace is what they drop. */
const droppers = ['date', 'topic'];

function readExample({ name, example, published }: Rule): Extraction {
  const extraction = extract(toArticle(Case.parse({ text: example, published, nothing: true })), lexicon);
  return droppers.includes(name) ? extraction : { ...extraction, rejections: [] };
}

const unknownIn = (extraction: Extraction): readonly string[] =>
  findRead(extraction).flatMap(({ rule }) => (names.includes(rule) ? [] : [rule]));

describe('the catalogue of rules', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s reads its example', (name, rule) => {
    expect(findRead(readExample(rule))).toContainEqual({ reads: rule.reads, rule: name });
  });

  it.each(RULES.filter(({ reads }) => reads === 'meeting').map((rule) => [rule.name, rule] as const))(
    '%s alone makes the meeting of its example',
    (name, rule) => {
      const made = readExample(rule).meetings.map(({ evidence }) => evidence.map((one) => one.rule));
      expect(made).toEqual([[name]]);
    },
  );

  it('has one entry for each name, in kebab-case, with a sentence that says why', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const { name, reason } of RULES) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('has a measured confidence for each rule that reads facts, and for no other', () => {
    expect(Object.keys(MEASURED).sort()).toEqual(names.filter((name) => !droppers.includes(name)).sort());
    for (const name of Object.keys(MEASURED)) {
      expect(confidenceOf(name), name).toBeGreaterThan(0);
      expect(confidenceOf(name), name).toBeLessThan(1);
    }
    for (const name of droppers) expect(confidenceOf(name)).toBeUndefined();
  });

  it.each(
    listCaseFiles(new URL('../phrasebook/', import.meta.url)).map((file) => [file.pathname.replace(/^.*\//, ''), file]),
  )('has every rule that reads %s', (_, file) => {
    const unknown = loadCases(file as URL).flatMap((it) => unknownIn(extract(toArticle(it), lexicon)));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('has every rule that reads the seeds', async () => {
    const met: string[] = [];
    const unknown: string[] = [];
    for await (const reading of readArticles([fileURLToPath(new URL('../../seeds/', import.meta.url))])) {
      if ('rejected' in reading) continue;
      const extraction = extract(reading.article, lexicon);
      met.push(...findRead(extraction).map(({ rule }) => rule));
      unknown.push(...unknownIn(extraction));
    }
    expect(met).not.toEqual([]);
    expect([...new Set(unknown)]).toEqual([]);
  });
});
