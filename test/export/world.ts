// A small graph of invented parties and people, for whatever reads a graph back: two meetings, three positions, a
// reference, and texts that are awkward in spreadsheets, Markdown and XML.
import { Parser } from 'n3';
import { prefixes } from '../../src/rdf/index.ts';

const head = Object.entries(prefixes).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`);

/** Quads of Turtle under `https://example.org/data/`, with all usual prefixes declared. */
export function parse(turtle: string) {
  return new Parser({ baseIRI: 'https://example.org/data/' }).parse(head.join('') + turtle);
}

const evidence = (article: string, begin: number, words: string): string => `
<article/${article}#char=${begin},${begin + [...words].length}> a rap:Evidence ; nif:beginIndex "${begin}"^^xsd:nonNegativeInteger ;
  nif:endIndex "${begin + [...words].length}"^^xsd:nonNegativeInteger ; nif:anchorOf ${JSON.stringify(words)} ;
  nif:referenceContext <article/${article}> ; rap:rule "by-hand" .`;

export const world = `
<article/a> a schema:NewsArticle ; schema:identifier "a" ; schema:headline "Huda meets Kari | *again* <now>" ;
  schema:datePublished "2031-03-07"^^xsd:date ; schema:publisher "=1+1" ; schema:url "https://example.org/news/a"^^xsd:anyURI .
<article/b> a schema:NewsArticle ; schema:identifier "b" ; schema:datePublished "2031-04-01"^^xsd:date .
<article/c> a schema:NewsArticle ; schema:identifier "c" ; schema:headline "Rain" .
${evidence('a', 0, 'They met & "talked" <at length>.')}
${evidence('a', 40, 'She backs the ban.')}
${evidence('b', 0, 'Norway, Oman said, rejects it.')}
${evidence('b', 40, 'Oman no longer backs it.')}

<meeting/1> a rap:Meeting ; rdfs:label "Huda Riyami (Oman) and Kari Solberg (Norway), 2031-03-04"@en ; rap:kind concept:bilateral ;
  rap:status concept:held ; schema:startDate "2031-03-04"^^xsd:date ; rap:dateBasis "stated" ; schema:location place:Muscat ;
  rap:placeBasis "inferred" ; rap:participation <participation/1/OM>, <participation/1/NO> ;
  prov:wasDerivedFrom <article/a>, <article/b> ; rap:evidence <article/a#char=0,32> .
<participation/1/OM> a rap:Participation ; rap:person <person/huda> ; rap:party party:OM ; rap:role "Foreign Minister" ;
  rap:evidence <article/a#char=0,32> .
<participation/1/NO> a rap:Participation ; rap:person <person/kari> ; rap:party party:NO ; rap:role "+4 others" ;
  rap:evidence <article/a#char=0,32> .
<meeting/2> a rap:Meeting ; rdfs:label "Huda Riyami (Oman) and XY, 2031-03-04"@en ; rap:kind concept:multilateral ;
  rap:status concept:held ; schema:startDate "2031-03-04"^^xsd:date ; rap:dateBasis "inferred" ; schema:location place:Oslo ;
  rap:participation <participation/2/OM>, <participation/2/XY> ; prov:wasDerivedFrom <article/b> ;
  rap:evidence <article/b#char=0,30> .
<participation/2/OM> a rap:Participation ; rap:person <person/huda> ; rap:party party:OM ; rap:evidence <article/b#char=0,30> .
<participation/2/XY> a rap:Participation ; rap:party <party/XY> ; rap:role "envoy" ; rap:evidence <article/b#char=0,30> .

<position/1> a rap:Position ; rdfs:label "Oman on seabed mining: supports"@en ; rap:holder party:OM ; rap:speaker <person/huda> ;
  rap:issue concept:SeabedMining ; rap:proposition concept:SeabedBan ; rap:stance concept:supports ; rap:act concept:urges ;
  rap:confidence 0.90 ; rap:occasion <meeting/1> ; rap:statedOn "2031-03-04"^^xsd:date ; rap:dateBasis "stated" ;
  prov:wasDerivedFrom <article/a> ; rap:evidence <article/a#char=40,58> .
<position/2> a rap:Position ; rdfs:label "Norway on seabed mining: opposes, according to Oman"@en ; rap:holder party:NO ;
  rap:issue concept:SeabedMining ; rap:stance concept:opposes ; rap:act concept:rejects ; rap:attributedBy party:OM ;
  prov:wasDerivedFrom <article/b> ; rap:evidence <article/b#char=0,30> .
<position/3> a rap:Position ; rdfs:label "Oman on seabed mining: opposes"@en ; rap:holder party:OM ; rap:issue concept:SeabedMining ;
  rap:stance concept:opposes ; rap:act concept:affirms ; rap:statedOn "2031-03"^^xsd:gYearMonth ; rap:dateBasis "inferred" ;
  prov:wasDerivedFrom <article/b> ; rap:evidence <article/b#char=40,64> .
<initiative-reference/1> a rap:InitiativeReference ; rdfs:label "Oman on Quiet Seas: supports"@en ; rap:actor party:OM ;
  rap:speaker <person/huda> ; rap:initiative <initiative/quiet-seas> ; rap:stance concept:supports ; rap:act concept:commends ;
  rap:occasion <meeting/1> ; prov:wasDerivedFrom <article/a> ; rap:evidence <article/a#char=40,58> .

<person/huda> a schema:Person ; schema:name "Huda Riyami" ; schema:alternateName "Riyami" .
<person/kari> a schema:Person ; schema:name "Kari Solberg" .
<office-held/huda> a org:Membership ; org:member <person/huda> ; org:organization party:OM ; rap:role "Keeper of the Tides" ;
  prov:wasDerivedFrom <article/a> ; rap:evidence <article/a#char=0,32> .
<office-held/kari> a org:Membership ; org:member <person/kari> ; org:organization party:NO ; rap:role "Foreign Minister" ;
  rap:office office:ForeignMinister ; prov:wasDerivedFrom <article/a> ; rap:evidence <article/a#char=0,32> .
office:ForeignMinister a rap:Office, skos:Concept ; skos:prefLabel "foreign minister"@en .
party:OM a schema:Country ; schema:name "Oman"@en ; skos:notation "OM" ; skos:exactMatch wd:Q842 .
party:NO a schema:Country ; schema:name "Norway"@en ; skos:notation "NO" ; skos:exactMatch wd:Q20 .
<party/XY> a schema:Country ; schema:name "XY" ; skos:notation "XY" .
place:Muscat a schema:Place ; schema:name "Muscat"@en . place:Oslo a schema:Place ; schema:name "Oslo"@en .
concept:SeabedMining a rap:Issue, skos:Concept ; skos:prefLabel "seabed mining"@en ;
  rap:referenceProposition "The minerals of the deep sea are to stay where they are."@en .
concept:SeabedBan a rap:Proposition, skos:Concept ; skos:prefLabel "ban on seabed mining"@en ; skos:broader concept:SeabedMining .
<initiative/quiet-seas> a rap:Initiative, skos:Concept ; skos:prefLabel "Quiet Seas" ; skos:notation "Quiet Seas" .
`;
