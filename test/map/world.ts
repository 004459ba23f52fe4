// A small vocabulary, two articles and what they say: everything that a mapping can meet, made by hand.
import { Parser } from 'n3';
import type { MapOptions } from '../../src/map/index.ts';
import type { Article, Dossier, Evidence, Meeting, Person, Position } from '../../src/model/index.ts';
import { prefixes } from '../../src/rdf/index.ts';

const head = Object.entries(prefixes)
  .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`)
  .join('\n');

export const toVocabularyQuads = (turtle: string) => new Parser().parse(`${head}\n${turtle}`);

export const vocabulary = toVocabularyQuads(`
party:CN a schema:Country, skos:Concept ;
  skos:prefLabel "China"@en ; skos:altLabel "People's Republic of China"@en, "PRC"@en, "Chinese side"@en ;
  skos:notation "CN" ; rap:demonym "Chinese"@en ; rap:capital place:Beijing ;
  schema:memberOf party:SCO ; skos:exactMatch wd:Q148 .
party:SA a schema:Country, skos:Concept ; skos:prefLabel "Saudi Arabia"@en ; skos:notation "SA" ; schema:memberOf party:OIC .
party:EG a schema:Country, skos:Concept ; skos:prefLabel "Egypt"@en ; skos:notation "EG" ;
  schema:memberOf party:OIC, party:AfricanUnion .
party:AU a schema:Country, skos:Concept ; skos:prefLabel "Australia"@en ; skos:notation "AU" .
party:BR a schema:Country, skos:Concept ; skos:prefLabel "Brazil"@en ; skos:notation "BR" .
party:OIC a schema:Organization, skos:Concept ;
  skos:prefLabel "Organisation of Islamic Cooperation"@en ; skos:altLabel "Organization of Islamic Cooperation"@en ;
  skos:notation "OIC" ; rap:seat place:Jeddah ; skos:exactMatch wd:Q7795 .
party:SCO a schema:Organization, skos:Concept ; skos:prefLabel "Shanghai Cooperation Organisation"@en ; skos:notation "SCO" .
party:AfricanUnion a schema:Organization, skos:Concept ; skos:prefLabel "African Union"@en ; skos:notation "AU" .

place:Beijing a schema:City, skos:Concept ; skos:prefLabel "Beijing"@en ; schema:containedInPlace party:CN ; skos:exactMatch wd:Q956 .
place:GreatHall a schema:LandmarksOrHistoricalBuildings, skos:Concept ;
  skos:prefLabel "Great Hall of the People"@en ; skos:altLabel "People's Great Hall"@en ; schema:containedInPlace place:Beijing .

person:WangYi a schema:Person, skos:Concept ; skos:prefLabel "Wang Yi"@en ; skos:altLabel "Yi Wang"@en ; skos:exactMatch wd:Q16148 .
person:WangYi-FM a org:Membership ; org:member person:WangYi ; org:role office:ForeignMinister ; org:organization party:CN .
office:ForeignMinister a rap:Office, skos:Concept ; skos:prefLabel "foreign minister"@en ; rap:rank 3 .

concept:Taiwan a rap:Issue, skos:Concept ; skos:prefLabel "Taiwan"@en ; skos:altLabel "Taiwan question"@en ;
  rap:referenceProposition "Taiwan is part of China; Taiwan independence is to be opposed."@en .
concept:OneChinaPrinciple a rap:Proposition, skos:Concept ; skos:broader concept:Taiwan ;
  skos:prefLabel "one-China principle"@en ; skos:altLabel "one-China policy"@en, "sole legal government * China"@en ; rap:sense concept:supports .
concept:Xinjiang a rap:Issue, skos:Concept ; skos:prefLabel "Xinjiang"@en .
concept:BRI a rap:Initiative, skos:Concept ; skos:prefLabel "Belt and Road Initiative"@en ;
  skos:altLabel "Belt and Road"@en, "One Belt One Road"@en ; skos:hiddenLabel "Belt and Raod"@en ; skos:notation "BRI" ; rap:proposer party:CN .
concept:supports a skos:Concept ; skos:prefLabel "supports"@en .
concept:affirms a skos:Concept ; skos:prefLabel "affirms"@en .
concept:appreciates a skos:Concept ; skos:prefLabel "appreciates"@en .
concept:bilateral a skos:Concept ; skos:prefLabel "bilateral meeting"@en .
concept:held a skos:Concept ; skos:prefLabel "held"@en .
concept:planned a skos:Concept ; skos:prefLabel "planned"@en .
`);

const iri = (prefix: 'concept' | 'person' | 'place' | 'office', local: string) => prefixes[prefix] + local;

/** The words of an article from `begin` on, as evidence. */
function toEvidence({ id, text }: Pick<Article, 'id' | 'text'>, quote: string, rule: string): Evidence {
  const before = text.indexOf(quote);
  if (before < 0) throw new Error(`${quote} is not in ${id}`);
  const begin = [...text.slice(0, before)].length;
  return { article: id, span: { begin, end: begin + [...quote].length }, quote, rule };
}

export const first: Article = {
  id: 'seed-1',
  source: 'seeds/seed-1.txt',
  text: 'Talks in Beijing 🤝\n\nForeign Minister Wang Yi met OIC chief Hissein Taha on Monday. "We back the one-China principle," Taha said. Wang thanked the OIC for its stand on Xinjiang. Taha hailed the Belt and Road and the Green Corridor Pact.',
  blocks: [],
  headline: 'Talks in Beijing 🤝',
  published: '2026-01-27',
  url: 'https://example.org/news/1?a=b c',
  publisher: 'Example News',
  language: 'en-GB',
  findings: [],
};

export const second: Article = {
  id: 'seed 2/ü',
  source: '-#2',
  text: 'Wang Yi is to receive an Egyptian delegation from 3 to 5 March in Yanbu. Egypt praised the green corridor pact.',
  blocks: [],
  findings: [],
};

const wang: Person = {
  key: 'wang-yi',
  name: 'Wang Yi',
  aliases: ['Wang'],
  concept: iri('person', 'WangYi'),
  party: 'CN',
  offices: [
    {
      role: 'Foreign Minister',
      concept: iri('office', 'ForeignMinister'),
      party: 'CN',
      evidence: toEvidence(first, 'Foreign Minister Wang Yi', 'office/title-before-name'),
    },
  ],
};

const taha: Person = {
  key: 'hissein taha',
  name: 'Hissein Taha',
  aliases: ['Taha', 'Hissein Taha'],
  party: 'OIC',
  offices: [
    { role: 'chief', party: 'OIC', evidence: toEvidence(first, 'OIC chief Hissein Taha', 'office/title-before-name') },
  ],
};

const metWith = toEvidence(first, 'Wang Yi met OIC chief Hissein Taha on Monday', 'meeting/met');

export const talks: Meeting = {
  key: '2026-01-26|CN+OIC|wang-yi',
  kind: 'bilateral',
  status: 'held',
  participations: [
    {
      person: 'wang-yi',
      party: 'CN',
      role: 'Foreign Minister',
      evidence: [{ ...metWith, rule: 'participation/subject' }],
    },
    { person: 'hissein taha', party: 'OIC', role: 'chief', evidence: [metWith] },
  ],
  date: { start: '2026-01-26', basis: 'inferred' },
  place: { name: 'Great Hall of the People', concept: iri('place', 'GreatHall'), basis: 'stated' },
  reports: ['seed-1'],
  evidence: [metWith],
};

const receive = toEvidence(
  second,
  'Wang Yi is to receive an Egyptian delegation from 3 to 5 March in Yanbu',
  'meeting/receive',
);

export const visit: Meeting = {
  key: 'visit-EG-CN',
  kind: 'visit',
  status: 'planned',
  participations: [
    { person: 'wang-yi', party: 'CN', evidence: [receive] },
    { party: 'EG', role: 'Deputy Minister', evidence: [receive] },
    { party: 'EG', evidence: [receive] },
  ],
  date: { start: '--03-03', end: '--03-05', basis: 'stated' },
  place: { name: 'Yanbu', country: 'SA', basis: 'stated' },
  reports: ['seed 2/ü'],
  evidence: [receive],
};

export const ownPosition: Position = {
  key: 'OIC/Taiwan/supports',
  holder: 'OIC',
  speaker: 'hissein taha',
  issue: iri('concept', 'Taiwan'),
  proposition: iri('concept', 'OneChinaPrinciple'),
  stance: 'supports',
  act: 'affirms',
  occasion: talks.key,
  statedOn: { start: '2026-01-26', basis: 'inferred' },
  reports: ['seed-1'],
  evidence: [toEvidence(first, '"We back the one-China principle," Taha said', 'position/quotation')],
};

export const attributedPosition: Position = {
  key: 'OIC/Xinjiang/supports/CN',
  holder: 'OIC',
  speaker: 'wang-yi',
  issue: iri('concept', 'Xinjiang'),
  stance: 'supports',
  act: 'appreciates',
  attributedBy: 'CN',
  statedOn: { start: '2026-01', end: '2026-02', basis: 'stated' },
  reports: ['seed-1'],
  evidence: [toEvidence(first, 'Wang thanked the OIC for its stand on Xinjiang', 'position/thanked-for')],
};

const hailed = toEvidence(first, 'Taha hailed the Belt and Road and the Green Corridor Pact', 'initiative/verb');
const praised = toEvidence(second, 'Egypt praised the green corridor pact', 'initiative/verb');

export const dossier: Dossier = {
  persons: [wang, taha],
  meetings: [talks, visit],
  positions: [ownPosition, attributedPosition],
  initiatives: [
    {
      ...{
        key: 'OIC/BRI',
        name: 'Belt and Road',
        concept: iri('concept', 'BRI'),
        actor: 'OIC',
        speaker: 'hissein taha',
      },
      ...{ stance: 'supports', act: 'affirms', occasion: talks.key, reports: ['seed-1'], evidence: [hailed] },
    },
    {
      ...{ key: 'OIC/green-corridor-pact', name: 'Green Corridor Pact', actor: 'OIC', speaker: 'hissein taha' },
      ...{ stance: 'supports', act: 'affirms', reports: ['seed-1'], evidence: [hailed] },
    },
    {
      ...{ key: 'EG/green-corridor-pact', name: 'green corridor pact', actor: 'EG' },
      ...{ stance: 'supports', act: 'affirms', reports: ['seed 2/ü'], evidence: [praised] },
    },
  ],
  accounts: [
    {
      ...{ kind: 'meeting', of: talks.key, article: 'seed-1', key: 'bilateral.2026-01-26', reason: 'the same day' },
      meeting: {
        kind: 'bilateral',
        status: 'held',
        date: { start: '2026-01-26', end: '2026-01-27', basis: 'inferred' },
        place: { name: 'Tianjin', country: 'CN', basis: 'stated' },
      },
    },
    {
      ...{ kind: 'meeting', of: talks.key, article: 'seed 2/ü', key: 'talks', reason: 'it gives no day' },
      meeting: { kind: 'bilateral', status: 'held' },
    },
    {
      ...{ kind: 'person', of: 'wang-yi', article: 'seed-1', key: 'wang', name: 'Wang' },
      reason: 'another report of the same meeting names Wang Yi',
    },
  ],
  disagreements: [
    {
      ...{ meeting: talks.key, aspect: 'office', of: 'Wang Yi', reason: 'most reports give it' },
      readings: [
        { value: 'Foreign Minister', isPreferred: true, reports: ['seed-1'] },
        { value: 'State Councilor', isPreferred: false, reports: ['seed 2/ü'] },
      ],
    },
  ],
};

export const world: MapOptions = { articles: [first, second], dossier, vocabulary };

export const empty: Dossier = {
  persons: [],
  meetings: [],
  positions: [],
  initiatives: [],
  accounts: [],
  disagreements: [],
};
