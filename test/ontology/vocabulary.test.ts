// What holds of every file of the vocabulary, and of issues, initiatives and the closed lists.
import { describe, expect, it } from 'vitest';
import { Act, MeetingKind, MeetingStatus, Stance } from '../../src/model/index.ts';
import { IRI, prefixes } from '../../src/rdf/index.ts';
import { readTurtle, toGraph, vocabularyFiles } from './turtle.ts';

const files = vocabularyFiles.map((file) => ({ file, graph: toGraph(readTurtle(`vocabulary/${file}`)) }));
const vocabulary = toGraph(files.flatMap(({ graph }) => graph.quads));
const concept = (name: string) => `${prefixes.concept}${name}`;
const labelling = [IRI.skos.prefLabel, IRI.skos.altLabel, IRI.skos.hiddenLabel, IRI.rap.bareName];
const labelsOf = (iri: string) => labelling.flatMap((property) => vocabulary.texts(iri, property));

describe.each(files)('$file', ({ graph }) => {
  it('has no blank nodes', () => {
    const blank = graph.quads.filter(({ subject, object }) =>
      [subject, object].some(({ termType }) => termType === 'BlankNode'),
    );
    expect(blank).toEqual([]);
  });

  it('has labels with something in them, in English, without stray spaces', () => {
    const labels = graph.quads
      .filter(({ predicate }) => labelling.includes(predicate.value))
      .map(({ object }) => object);
    const odd = labels.filter(
      (label) => !/^\S+( \S+)*$/.test(label.value) || !('language' in label && label.language === 'en'),
    );
    expect(odd.map(({ value }) => value)).toEqual([]);
  });

  it('shows one label for each concept', () => {
    const odd = graph.members(IRI.skos.Concept).filter((iri) => graph.texts(iri, IRI.skos.prefLabel).length !== 1);
    expect(odd).toEqual([]);
  });

  it('matches entities of Wikidata only', () => {
    const matches = graph.quads
      .filter(({ predicate }) => predicate.value === IRI.skos.exactMatch)
      .map(({ object }) => object.value);
    expect(matches.filter((iri) => !/^http:\/\/www\.wikidata\.org\/entity\/Q[1-9]\d*$/.test(iri))).toEqual([]);
  });
});

describe('the closed lists', () => {
  it.each([
    ['stances', Stance.options],
    ['acts', Act.options],
    ['meetingKinds', MeetingKind.options],
    ['meetingStatuses', MeetingStatus.options],
  ])('%s are those of the model, each with a definition and an example', (scheme, options) => {
    const listed = vocabulary
      .members(IRI.skos.Concept)
      .filter((iri) => vocabulary.texts(iri, IRI.skos.inScheme).includes(concept(scheme)));
    expect([...listed].sort()).toEqual(options.map(concept).sort());
    for (const iri of [concept(scheme), ...listed])
      for (const property of [IRI.skos.prefLabel, IRI.skos.definition, IRI.skos.example])
        expect(vocabulary.texts(iri, property), `${iri} ${property}`).toHaveLength(1);
  });
});

const issues = vocabulary.members(IRI.rap.Issue);
const propositions = vocabulary.members(IRI.rap.Proposition);
const stances = Stance.options.map(concept);

describe('issues', () => {
  it('hold those that are scored', () => {
    const scored = [
      'Taiwan',
      'Xinjiang',
      'Palestine',
      'HongKong',
      'Tibet',
      'SouthChinaSea',
      'Ukraine',
      'KoreanPeninsula',
      'IranNuclear',
    ];
    expect(issues).toEqual(expect.arrayContaining(scored.map(concept)));
  });

  it.each(issues)('%s has a reference proposition and a definition', (issue) => {
    expect(vocabulary.texts(issue, IRI.rap.referenceProposition)).toHaveLength(1);
    expect(vocabulary.texts(issue, IRI.skos.definition)).toHaveLength(1);
  });
});

describe('propositions', () => {
  it.each(propositions)('%s stands under one issue and has one sense', (proposition) => {
    expect(issues).toEqual(expect.arrayContaining([...vocabulary.texts(proposition, IRI.skos.broader)]));
    expect(vocabulary.texts(proposition, IRI.skos.broader)).toHaveLength(1);
    expect(stances).toEqual(expect.arrayContaining([...vocabulary.texts(proposition, IRI.rap.sense)]));
    expect(vocabulary.texts(proposition, IRI.rap.sense)).toHaveLength(1);
    expect(vocabulary.texts(proposition, IRI.skos.definition)).toHaveLength(1);
  });

  it('are loaded towards a side only where they have a side', () => {
    const loaded = propositions.filter((iri) => vocabulary.texts(iri, IRI.rap.loadedSense).length > 0);
    const senses = loaded.flatMap((iri) => vocabulary.texts(iri, IRI.rap.sense));
    expect(senses).not.toContain(concept('neutral'));
    for (const iri of loaded) {
      expect(vocabulary.texts(iri, IRI.rap.loadedSense)).toHaveLength(1);
      expect(stances).toContain(vocabulary.texts(iri, IRI.rap.loadedSense)[0]);
    }
  });
});

describe('labels of issues and propositions', () => {
  const fold = (label: string) => label.toLowerCase().replaceAll('-', ' ').replaceAll("'s", '');

  it('belong to one concept each', () => {
    const owners = new Map<string, Set<string>>();
    for (const iri of [...issues, ...propositions])
      for (const label of labelsOf(iri)) owners.set(fold(label), (owners.get(fold(label)) ?? new Set()).add(iri));
    expect([...owners].filter(([, concepts]) => concepts.size > 1).map(([label]) => label)).toEqual([]);
  });

  it('have their wildcards between words', () => {
    const wild = [...issues, ...propositions].flatMap(labelsOf).filter((label) => label.includes('*'));
    expect(wild.length).toBeGreaterThan(0);
    expect(wild.filter((label) => !/^[^*]+( \* [^*]+)+$/.test(label))).toEqual([]);
  });
});

describe('initiatives', () => {
  const initiatives = [...vocabulary.members(IRI.rap.Initiative), ...vocabulary.members(`${prefixes.rap}NationalPlan`)];

  it('have a code of their own', () => {
    const codes = initiatives.map((iri) => vocabulary.texts(iri, IRI.skos.notation));
    expect(codes.filter((own) => own.length !== 1)).toEqual([]);
    expect(new Set(codes.flat()).size).toBe(initiatives.length);
  });

  it('are proposed by parties of the vocabulary', () => {
    const parties = new Set([
      ...vocabulary.members(IRI.schema.Country),
      ...vocabulary.members(IRI.schema.Organization),
    ]);
    const proposers = initiatives.flatMap((iri) => vocabulary.texts(iri, IRI.rap.proposer));
    expect([...new Set(proposers)].filter((iri) => !parties.has(iri))).toEqual([]);
  });

  it('have a definition, and begin in a year', () => {
    for (const iri of initiatives) {
      expect(vocabulary.texts(iri, IRI.skos.definition), iri).toHaveLength(1);
      for (const start of vocabulary.texts(iri, IRI.schema.startDate)) expect(start).toMatch(/^(19|20)\d\d$/);
    }
  });
});
