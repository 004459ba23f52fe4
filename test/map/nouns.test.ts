// Each noun with what the whole world does not show: what is missing, odd or there twice.
import { describe, expect, it } from 'vitest';
import type { Article, Meeting } from '../../src/model/index.ts';
import { prefixes } from '../../src/rdf/index.ts';
import { mapped } from './read-back.ts';
import {
  attributedPosition,
  dossier,
  first,
  ownPosition,
  second,
  talks,
  toVocabularyQuads,
  visit,
  vocabulary,
} from './world.ts';

describe('articles', () => {
  const article = (parts: Partial<Article>) =>
    mapped({ articles: [{ ...second, ...parts }] })['<article/seed%202%2F%C3%BC>'];

  it('have the digest of their text in UTF-8', () => {
    expect(article({ text: 'é' })?.['rap:textDigest']).toEqual([
      '"sha256:4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"',
    ]);
  });

  it('hold their text only when asked to', () => {
    const asked = mapped({ articles: [second], includeText: true })['<article/seed%202%2F%C3%BC>'];
    expect(asked?.['nif:isString']).toEqual([`"${second.text}"`]);
    expect(article({})).not.toHaveProperty('nif:isString');
  });

  it('have a plain headline where the language is unknown or its tag malformed', () => {
    expect(article({ headline: 'x' })?.['schema:headline']).toEqual(['"x"']);
    expect(article({ headline: 'x', language: 'en_GB' })?.['schema:headline']).toEqual(['"x"']);
    expect(article({ headline: 'x', language: 'fr' })?.['schema:headline']).toEqual(['"x"@fr']);
  });

  it('have no date of publication that is in no calendar', () => {
    expect(article({ published: '2026-02-30' })).not.toHaveProperty('schema:datePublished');
  });

  it('have their address as a literal, legal or not', () => {
    expect(article({ url: 'x y>' })?.['schema:url']).toEqual(['"x y>"^^xsd:anyURI']);
  });

  it('are there although nobody speaks of them', () => {
    expect(Object.keys(mapped({ articles: [first] }))).toEqual(['<article/seed-1>']);
  });
});

describe('persons', () => {
  const [wang, taha] = dossier.persons;
  if (!wang || !taha) throw new Error('the small world has lost its people');

  it('of the vocabulary go by its name, and by all others that were met', () => {
    const facts = mapped({ dossier: { persons: [{ ...wang, name: 'WANG Yi', aliases: ['Wang', ''] }] } });
    expect(facts['person:WangYi']?.['schema:name']).toEqual(['"Wang Yi"']);
    expect(facts['person:WangYi']?.['schema:alternateName']).toEqual(['"WANG Yi"', '"Wang"', '"Yi Wang"']);
  });

  it('hold an office once, in however many words', () => {
    const [office] = wang.offices;
    if (!office) throw new Error('Wang has lost his office');
    const facts = mapped({
      dossier: {
        persons: [
          {
            ...wang,
            offices: [office, { ...office, role: 'FM' }, { ...office, role: 'top diplomat', concept: undefined }],
          },
        ],
      },
    });
    expect(facts['<office-held/wang-yi/CN/ForeignMinister>']?.['rap:role']).toEqual(['"FM"', '"Foreign Minister"']);
    expect(facts['<office-held/wang-yi/CN/top-diplomat>']?.['rdfs:label']).toEqual([
      '"Wang Yi, top diplomat (China)"@en',
    ]);
  });

  it('hold an office of no party where the text names none', () => {
    const offices = taha.offices.map((office) => ({ ...office, party: undefined }));
    const facts = mapped({ dossier: { persons: [{ ...taha, offices }] } });
    expect(facts['<office-held/hissein%20taha/chief>']).not.toHaveProperty('org:organization');
  });
});

describe('meetings', () => {
  const meeting = (parts: Partial<Meeting>) =>
    mapped({ dossier: { persons: dossier.persons, meetings: [{ ...visit, ...parts }] } });

  it.each([
    [{ start: '2026-01-26' }, ['"2026-01-26"^^xsd:date'], undefined],
    [{ start: '2026-01' }, ['"2026-01"^^xsd:gYearMonth'], undefined],
    [{ start: '2026' }, ['"2026"^^xsd:gYear'], undefined],
    [{ start: '--02-29' }, ['"--02-29"^^xsd:gMonthDay'], undefined],
    [{ start: '2026-01-26', end: '2026-01-28' }, ['"2026-01-26"^^xsd:date'], ['"2026-01-28"^^xsd:date']],
    [{ start: '2026-01-26', end: '2026-01-26' }, ['"2026-01-26"^^xsd:date'], undefined],
    [{ start: '2025', end: '2026-02' }, ['"2025"^^xsd:gYear'], ['"2026-02"^^xsd:gYearMonth']],
  ])('are dated as precisely as %j', (date, start, end) => {
    const facts = meeting({ date: { ...date, basis: 'stated' } })['<meeting/visit-EG-CN>'];
    expect(facts?.['schema:startDate']).toEqual(start);
    expect(facts?.['schema:endDate']).toEqual(end);
  });

  it('without day and place have neither, nor a basis for them', () => {
    const facts = meeting({ date: undefined, place: undefined })['<meeting/visit-EG-CN>'];
    expect(Object.keys(facts ?? {}).filter((key) => /[Dd]ate|[Pp]lace|location/.test(key))).toEqual([]);
    expect(facts?.['rdfs:label']).toEqual(['"Egypt and Wang Yi (China), visit, planned"@en']);
  });

  it('of many delegates name four of them in their label', () => {
    const participations = ['CN', 'SA', 'EG', 'AU', 'BR', 'OIC', 'EG'].map((party) => ({ party, evidence: [] }));
    const facts = meeting({ participations, kind: 'summit', status: 'held' });
    expect(facts['<meeting/visit-EG-CN>']?.['rdfs:label']).toEqual([
      '"Australia, Brazil, China, Egypt and 2 others, summit, 3 March to 5 March"@en',
    ]);
    expect(facts['<meeting/visit-EG-CN>']?.['rap:participation']).toHaveLength(6);
  });

  it('give a person who stands for two parties two participations', () => {
    const participations = ['CN', 'OIC'].map((party) => ({ person: 'wang-yi', party, evidence: [] }));
    expect(meeting({ participations })['<meeting/visit-EG-CN>']?.['rap:participation']).toEqual([
      '<participation/visit-EG-CN/CN/wang-yi>',
      '<participation/visit-EG-CN/OIC/wang-yi>',
    ]);
  });

  it('tell a delegate without a name from a person who is called by that office', () => {
    const participations = [
      { party: 'EG', role: 'Envoy', evidence: [] },
      { party: 'EG', person: 'envoy', evidence: [] },
      { party: 'EG', person: 'role', evidence: [] },
    ];
    expect(meeting({ participations })['<meeting/visit-EG-CN>']?.['rap:participation']).toHaveLength(3);
  });

  it('whose person is not in the dossier point to a bare node, for validation to find', () => {
    const facts = meeting({ participations: [{ party: 'EG', person: 'nobody', evidence: [] }] });
    expect(facts['<participation/visit-EG-CN/EG/nobody>']?.['rap:person']).toEqual(['<person/nobody>']);
    expect(facts).not.toHaveProperty('<person/nobody>');
  });
});

describe('places', () => {
  const place = (parts: Meeting['place']) =>
    mapped({ dossier: { meetings: [{ ...talks, place: parts, participations: [] }] } });

  it('of the vocabulary bring the places around them, up to the country', () => {
    const facts = place(talks.place);
    expect(facts['place:GreatHall']?.['schema:containedInPlace']).toEqual(['place:Beijing']);
    expect(facts['place:Beijing']?.['schema:containedInPlace']).toEqual(['party:CN']);
    expect(facts['party:CN']?.['rdf:type']).toEqual(['schema:Country']);
  });

  it('keep the name that the text uses', () => {
    const facts = place({ name: 'Peking', concept: `${prefixes.place}Beijing`, basis: 'stated' });
    expect(facts['place:Beijing']?.['schema:alternateName']).toEqual(['"Peking"']);
    expect(facts['place:Beijing']?.['schema:name']).toEqual(['"Beijing"@en']);
  });

  it.each(['Great Hall of the People', "People's Great Hall"])(
    'have the other names of the vocabulary, each once, where the text says %s',
    (name) => {
      const facts = place({ name, concept: `${prefixes.place}GreatHall`, basis: 'stated' });
      expect(facts['place:GreatHall']?.['schema:name']).toEqual(['"Great Hall of the People"@en']);
      expect(facts['place:GreatHall']?.['schema:alternateName']).toEqual(['"People\'s Great Hall"@en']);
    },
  );

  it('that are countries stay countries', () => {
    const facts = place({ name: 'China', concept: `${prefixes.party}CN`, country: 'CN', basis: 'stated' });
    expect(facts['party:CN']?.['rdf:type']).toEqual(['schema:Country', 'schema:Place']);
    expect(facts['party:CN']?.['schema:name']).toEqual(['"China"@en']);
    expect(facts['party:CN']).not.toHaveProperty('schema:containedInPlace');
  });

  it('that the vocabulary does not know are one under all spellings of a name', () => {
    const places = ['Yanbu', 'YANBU', 'Yanbu'].map((name, index) => ({
      ...visit,
      key: `${index}`,
      place: { name, country: 'SA', basis: 'stated' as const },
    }));
    const facts = mapped({ dossier: { meetings: places } });
    expect(facts['<place/SA/yanbu>']?.['schema:name']).toEqual(['"Yanbu"']);
    expect(facts['<place/SA/yanbu>']?.['schema:alternateName']).toEqual(['"YANBU"']);
  });

  it('that hold each other do no harm', () => {
    const circle = toVocabularyQuads(`
      place:A a schema:Place, skos:Concept ; skos:prefLabel "A"@en ; schema:containedInPlace place:B .
      place:B a schema:Place, skos:Concept ; skos:prefLabel "B"@en ; schema:containedInPlace place:A .`);
    const meeting = {
      ...talks,
      participations: [],
      place: { name: 'A', concept: `${prefixes.place}A`, basis: 'stated' as const },
    };
    expect(mapped({ vocabulary: circle, dossier: { meetings: [meeting] } })['place:B']?.['schema:name']).toEqual([
      '"B"@en',
    ]);
  });
});

describe('parties', () => {
  const party = (holder: string, source = vocabulary) =>
    mapped({ vocabulary: source, dossier: { positions: [{ ...ownPosition, holder }] } });

  it('that are organisations bring all their members, so that those who keep silent can be found', () => {
    const facts = party('OIC');
    const members = Object.entries(facts).filter(([, node]) => node['schema:memberOf']?.includes('party:OIC'));
    expect(members.map(([iri, node]) => [iri, node['rdfs:label']])).toEqual([
      ['party:EG', ['"Egypt"@en']],
      ['party:SA', ['"Saudi Arabia"@en']],
    ]);
  });

  it('that are countries bring their organisations, but not all members of those', () => {
    const facts = party('EG');
    expect(facts).toHaveProperty(['party:OIC']);
    expect(facts).not.toHaveProperty(['party:SA']);
    expect(
      Object.values(facts)
        .flatMap((node) => node['schema:memberOf'] ?? [])
        .every((iri) => facts[iri]?.['rdfs:label']),
    ).toBe(true);
  });

  it('that are not spoken of are not there', () => {
    expect(Object.keys(party('BR')).filter((iri) => iri.startsWith('party:'))).toEqual(['party:BR']);
  });

  it('whose code two share are told apart by their IRIs', () => {
    expect(party('AU')['<position/OIC%2FTaiwan%2Fsupports>']?.['rap:holder']).toEqual(['party:AU']);
  });

  it('have all their other names, and organisations their acronym, each once', () => {
    expect(party('CN')['party:CN']?.['schema:alternateName']).toEqual([
      ...['"Chinese side"@en', '"PRC"@en', '"People\'s Republic of China"@en'],
    ]);
    const organizations = ['"OIC"', '"Organization of Islamic Cooperation"@en'];
    expect(party('OIC')['party:OIC']?.['schema:alternateName']).toEqual(organizations);
    const acronymed = toVocabularyQuads(`
      party:OIC a schema:Organization ; skos:prefLabel "Organisation of Islamic Cooperation"@en ;
        skos:altLabel "OIC"@en ; skos:notation "OIC" .`);
    expect(party('OIC', acronymed)['party:OIC']?.['schema:alternateName']).toEqual(['"OIC"@en']);
  });

  it('that the vocabulary does not know are known by their code alone', () => {
    const facts = party('X/Y');
    expect(facts['<position/OIC%2FTaiwan%2Fsupports>']?.['rap:holder']).toEqual(['<party/X%2FY>']);
    expect(facts['<party/X%2FY>']).toEqual({
      'rdf:type': ['schema:Organization'],
      'rdfs:label': ['"X/Y"'],
      'schema:name': ['"X/Y"'],
      'skos:notation': ['"X/Y"'],
    });
  });
});

describe('positions', () => {
  it('say who attributes them, and nothing where nobody does', () => {
    const facts = mapped({ dossier: { positions: [ownPosition, attributedPosition] } });
    expect(facts['<position/OIC%2FXinjiang%2Fsupports%2FCN>']?.['rap:attributedBy']).toEqual(['party:CN']);
    expect(facts['<position/OIC%2FTaiwan%2Fsupports>']).not.toHaveProperty('rap:attributedBy');
  });

  it('bring the proposition, its issue and the words they are read by', () => {
    const facts = mapped({ dossier: { positions: [{ ...ownPosition, issue: `${prefixes.concept}Xinjiang` }] } });
    expect(facts['concept:OneChinaPrinciple']?.['skos:broader']).toEqual(['concept:Taiwan']);
    expect(facts['concept:Taiwan']?.['rap:referenceProposition']).toHaveLength(1);
    expect(facts['concept:OneChinaPrinciple']).not.toHaveProperty('rap:sense');
  });

  it('bring the other names of both, but no label with a gap in it, which is no name', () => {
    const facts = mapped({ dossier: { positions: [ownPosition] } });
    expect(facts['concept:Taiwan']?.['skos:altLabel']).toEqual(['"Taiwan question"@en']);
    expect(facts['concept:OneChinaPrinciple']?.['skos:altLabel']).toEqual(['"one-China policy"@en']);
  });

  it('on an issue of which the vocabulary does not say that it is a concept bring its names as well', () => {
    const own = toVocabularyQuads('concept:Taiwan a rap:Issue ; skos:prefLabel "Taiwan"@en .');
    const facts = mapped({ vocabulary: own, dossier: { positions: [ownPosition] } });
    expect(facts['concept:Taiwan']?.['skos:prefLabel']).toEqual(['"Taiwan"@en']);
  });

  it('come from the articles that report them and those that bear them out', () => {
    const facts = mapped({ dossier: { positions: [{ ...ownPosition, reports: ['seed 2/ü'] }] } });
    expect(facts['<position/OIC%2FTaiwan%2Fsupports>']?.['prov:wasDerivedFrom']).toEqual([
      '<article/seed%202%2F%C3%BC>',
      '<article/seed-1>',
    ]);
  });
});

describe('references to initiatives', () => {
  it('that differ in spelling alone go to one initiative', () => {
    const facts = mapped({ dossier: { initiatives: dossier.initiatives } });
    expect(facts['<initiative/green-corridor-pact>']?.['skos:prefLabel']).toEqual(['"Green Corridor Pact"']);
    expect(facts['<initiative/green-corridor-pact>']?.['skos:altLabel']).toEqual(['"green corridor pact"']);
    expect(facts['<initiative-reference/OIC%2FBRI>']?.['rap:initiative']).toEqual(['concept:BRI']);
  });

  it('lead to it by every name: those of the vocabulary, misspellings, and those of the texts', () => {
    const [hailed] = dossier.initiatives;
    if (!hailed) throw new Error('the small world has lost its initiatives');
    const initiatives = ['Belt and Road', 'Belt and Road undertaking', 'Belt and Road Initiative'].map((name) => ({
      ...hailed,
      key: name,
      name,
    }));
    const bri = mapped({ dossier: { initiatives } })['concept:BRI'];
    expect(bri?.['skos:prefLabel']).toEqual(['"Belt and Road Initiative"@en']);
    expect(bri?.['skos:altLabel']).toEqual([
      ...['"Belt and Road undertaking"', '"Belt and Road"@en', '"One Belt One Road"@en'],
    ]);
    expect(bri?.['skos:hiddenLabel']).toEqual(['"Belt and Raod"@en']);
    expect(bri?.['skos:notation']).toEqual(['"BRI"']);
  });
});

describe('evidence', () => {
  it('that two rules read is one node with both rules', () => {
    const facts = mapped({ dossier: { meetings: [talks] } });
    expect(facts['<article/seed-1#char=37,81>']?.['rap:rule']).toEqual(['"meeting/met"', '"participation/subject"']);
  });

  it('quotes what stands between its offsets, in code points', () => {
    const texts = new Map([first, second].map(({ id, text }) => [`<article/${encodeURIComponent(id)}>`, [...text]]));
    const nodes = Object.values(mapped({ articles: [first, second], dossier })).filter((node) =>
      node['rdf:type']?.includes('rap:Evidence'),
    );
    expect(nodes.length).toBeGreaterThan(6);
    for (const node of nodes) {
      const [begin, end] = ['nif:beginIndex', 'nif:endIndex'].map((key) =>
        Number(/\d+/.exec(node[key]?.[0] ?? '')?.[0]),
      );
      const text = texts.get(node['nif:referenceContext']?.[0] ?? '');
      expect(node['nif:anchorOf']).toEqual([`"${text?.slice(begin, end).join('')}"`]);
    }
  });
});
