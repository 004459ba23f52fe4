// One way, or several, to break each shape: the text of sound.ttl that is exchanged, and what stands there instead.

export type Change = { readonly was: string; readonly is: string };
/** `given` is exchanged before, and leaves the graph sound. */
export type Case = Change & { readonly given?: readonly Change[] };

const blank = (type: string, node: string): Case => ({ was: `${node} a ${type}`, is: `_:nobody a ${type}` });

const onePartyLeft: Case = { was: '<participation/1/OM>, <participation/1/QA>', is: '<participation/1/OM>' };
const onePartyTwice: Case = { was: 'rap:party party:QA', is: 'rap:party party:OM' };
const oneCountryForOrganisation: Case = {
  given: [
    { was: 'rap:party party:OM', is: 'rap:party party:GCC' },
    { was: 'rap:party party:QA', is: 'rap:party party:GCC' },
  ],
  was: 'party:GCC a schema:Organization',
  is: 'party:GCC a schema:Country',
};

/** By the code of the finding that the change has to give. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  meeting: [blank('rap:Meeting', '<meeting/1>')],
  'meeting-kind': [
    { was: '  rap:kind concept:bilateral ;\n', is: '' },
    { was: 'rap:kind concept:bilateral', is: 'rap:kind concept:bilateral, concept:call' },
    { was: 'rap:kind concept:bilateral', is: 'rap:kind concept:held' },
  ],
  'meeting-status': [
    { was: '  rap:status concept:held ;\n', is: '' },
    { was: 'rap:status concept:held', is: 'rap:status concept:denied' },
  ],
  'meeting-participation': [
    { was: '  rap:participation <participation/1/OM>, <participation/1/QA> ;\n', is: '' },
    { was: '<participation/1/OM>, <participation/1/QA>', is: '<participation/1/OM>, party:QA' },
    { was: '<participation/1/OM>, <participation/1/QA>', is: '<participation/1/OM>, [ a rap:Participation ]' },
  ],
  'meeting-parties': [onePartyLeft, onePartyTwice, oneCountryForOrganisation],
  'several-parties': [onePartyLeft, onePartyTwice],
  'one-organisation': [oneCountryForOrganisation],
  'meeting-start': [
    { was: '"2031-03-04"^^xsd:date', is: '"2031-02-30"^^xsd:date' },
    { was: '"2031-03-04"^^xsd:date', is: '"2031-03-04"' },
    { was: '"2031-03-04"^^xsd:date', is: '"2031-03-04T10:00:00"^^xsd:dateTime' },
    { was: '"2031-03-04"^^xsd:date', is: '"2031-03-04Z"^^xsd:date' },
    { was: '"2031-03-04"^^xsd:date', is: '"2031-03-04"^^xsd:date, "2031-03-05"^^xsd:date' },
  ],
  'meeting-end': [{ was: '"2031-03-06"^^xsd:date', is: '"6 March"^^xsd:date' }],
  'meeting-days': [
    { was: '"2031-03-06"^^xsd:date', is: '"2031-03-03"^^xsd:date' },
    { was: '  schema:startDate "2031-03-04"^^xsd:date ;\n', is: '' },
  ],
  'meeting-date-basis': [{ was: 'rap:dateBasis "stated"', is: 'rap:dateBasis "guessed"' }],
  'meeting-place-basis': [{ was: 'rap:placeBasis "inferred"', is: 'rap:placeBasis "stated", "inferred"' }],
  'meeting-location': [{ was: 'schema:location place:Muscat', is: 'schema:location place:Nowhere' }],
  'meeting-visit': [
    { was: 'rap:placeBasis "inferred" ;', is: 'rap:placeBasis "inferred" ; schema:superEvent place:Muscat ;' },
    {
      was: 'rap:placeBasis "inferred" ;',
      is: 'rap:placeBasis "inferred" ; schema:superEvent <meeting/1>, <meeting/2> ;',
    },
  ],
  'participation-basis': [{ was: 'rap:personBasis "inferred"', is: 'rap:personBasis "stated"' }],
  account: [blank('rap:Account', '<account/a/1>')],
  'account-of': [{ was: 'rap:accountOf <meeting/1>', is: 'rap:accountOf place:Muscat' }],
  'account-source': [
    {
      was: 'rap:reason "the same days"@en ;\n  prov:wasDerivedFrom <article/a> .',
      is: 'rap:reason "the same days"@en .',
    },
  ],
  'account-reason': [{ was: '  rap:reason "the same days"@en ;\n', is: '' }],
  disagreement: [blank('rap:Disagreement', '<disagreement/1/place>')],
  'disagreement-meeting': [{ was: 'rap:about <meeting/1>', is: 'rap:about place:Muscat' }],
  'disagreement-reading': [{ was: '<reading/1/Muscat>, <reading/1/Oman> .', is: '<reading/1/Muscat> .' }],
  'disagreement-reason': [{ was: '  rap:reason "it is the most precise"@en ;\n', is: '' }],
  reading: [blank('rap:Reading', '<reading/1/Oman>')],
  'reading-value': [{ was: ' rap:value "Oman" ;', is: '' }],
  'reading-preference': [{ was: 'rap:isPreferred false', is: 'rap:isPreferred "no"' }],
  'reading-source': [
    { was: 'rap:isPreferred false ; prov:wasDerivedFrom <article/a> .', is: 'rap:isPreferred false .' },
  ],
  'meeting-source': [
    {
      was: '  prov:wasDerivedFrom <article/a> ;\n  rap:evidence <article/a#char=0,9> .\n\n<participation',
      is: '  rap:evidence <article/a#char=0,9> .\n\n<participation',
    },
  ],
  'meeting-evidence': [{ was: '  rap:evidence <article/a#char=0,9> .\n\n<participation', is: '.\n\n<participation' }],
  participation: [
    {
      was: 'rap:participation <participation/1/OM>, <participation/1/QA>',
      is: 'rap:participation <participation/1/OM>, <participation/1/QA>, [ a rap:Participation ]',
    },
  ],
  'participation-meeting': [
    {
      was: '<participation/1/QA> a',
      is: '<participation/2/QA> a rap:Participation ; rap:party party:QA . <participation/1/QA> a',
    },
  ],
  'participation-person': [{ was: 'rap:person <person/huda>', is: 'rap:person party:OM' }],
  'participation-party': [
    { was: 'rap:party party:QA', is: 'rap:party party:XX' },
    { was: 'rap:party party:QA', is: 'rap:party party:QA, party:GCC' },
    { was: 'rap:party party:QA', is: 'rap:party "QA"' },
  ],
  'participation-role': [{ was: '  rap:role "Foreign Minister" ;', is: '  rap:role "" ;' }],
  'participation-evidence': [
    { was: 'rap:party party:QA ; rap:evidence <article/a#char=0,9>', is: 'rap:party party:QA' },
  ],
  person: [{ was: 'rap:person <person/huda>', is: 'rap:person [ a schema:Person ; schema:name "Huda" ]' }],
  'person-name': [{ was: '  schema:name "Huda Al Riyami" ;\n', is: '' }],
  'alternate-name': [{ was: 'schema:alternateName "Al Riyami"', is: 'schema:alternateName ""' }],
  'wikidata-match': [
    { was: 'skos:exactMatch wd:Q1', is: 'skos:exactMatch <https://www.wikidata.org/wiki/Q1>' },
    { was: 'skos:exactMatch wd:Q1', is: 'skos:exactMatch "Q1"' },
  ],
  'office-held': [blank('org:Membership', '<office-held/huda/OM>')],
  'office-holder': [{ was: '  org:member <person/huda> ;\n', is: '' }],
  'office-party': [{ was: 'org:organization party:OM', is: 'org:organization <person/huda>' }],
  'office-concept': [{ was: 'rap:office office:ForeignMinister', is: 'rap:office concept:BRI' }],
  'office-evidence': [
    {
      was: '"Minister of Foreign Affairs" ;\n  rap:evidence <article/a#char=0,9> .',
      is: '"Minister of Foreign Affairs" .',
    },
  ],
  party: [
    {
      was: 'rap:attributedBy party:QA',
      is: 'rap:attributedBy [ a schema:Country ; schema:name "Yemen" ; skos:notation "YE" ]',
    },
  ],
  'party-name': [{ was: 'schema:name "Qatar"@en', is: 'schema:name "Qatar"@en, "State of Qatar"@en' }],
  'party-code': [{ was: ' ; skos:notation "GCC"', is: '' }],
  'country-code': [{ was: 'skos:notation "QA"', is: 'skos:notation "QAT"' }],
  'party-membership': [{ was: 'schema:memberOf party:GCC', is: 'schema:memberOf party:QA' }],
  place: [{ was: 'schema:location place:Muscat', is: 'schema:location [ a schema:Place ; schema:name "Muscat" ]' }],
  'place-name': [{ was: '  schema:name "Muscat"@en ;\n', is: '' }],
  'place-container': [{ was: 'schema:containedInPlace party:OM', is: 'schema:containedInPlace party:GCC' }],
  latitude: [
    { was: 'schema:containedInPlace party:OM', is: 'schema:containedInPlace party:OM ; schema:latitude 123.6' },
    { was: 'schema:containedInPlace party:OM', is: 'schema:containedInPlace party:OM ; schema:latitude "north"' },
  ],
  longitude: [
    { was: 'schema:containedInPlace party:OM', is: 'schema:containedInPlace party:OM ; schema:longitude 1.0, 2.0' },
  ],
  position: [blank('rap:Position', '<position/1>')],
  'position-holder': [{ was: '  rap:holder party:OM ;\n', is: '' }],
  'position-issue': [{ was: 'rap:issue concept:Palestine', is: 'rap:issue concept:BRI' }],
  'position-proposition': [
    { was: 'rap:proposition concept:TwoStateSolution', is: 'rap:proposition concept:Palestine' },
  ],
  'position-act': [
    { was: '  rap:act concept:urges ;\n', is: '' },
    { was: 'rap:act concept:urges', is: 'rap:act concept:supports' },
  ],
  'position-attribution': [{ was: 'rap:attributedBy party:QA', is: 'rap:attributedBy party:OM' }],
  'position-stated-on': [{ was: '"2031-03"^^xsd:gYearMonth', is: '"2031-13"^^xsd:gYearMonth' }],
  'position-date-basis': [{ was: 'rap:dateBasis "inferred"', is: 'rap:dateBasis "inferred"@en' }],
  'initiative-reference': [blank('rap:InitiativeReference', '<initiative-reference/1>')],
  'reference-actor': [{ was: '  rap:actor party:OM ;\n', is: '' }],
  'reference-initiative': [{ was: 'rap:initiative concept:BRI', is: 'rap:initiative concept:BRI, concept:Palestine' }],
  'reference-act': [{ was: 'rap:act concept:commends', is: 'rap:act concept:praises' }],
  stance: [
    { was: 'rap:act concept:commends ;\n  rap:stance concept:supports ;', is: 'rap:act concept:commends ;' },
    {
      was: 'rap:stance concept:supports ;\n  rap:act',
      is: 'rap:stance concept:supports, concept:opposes ;\n  rap:act',
    },
  ],
  speaker: [{ was: 'rap:speaker <person/huda>', is: 'rap:speaker party:OM' }],
  occasion: [{ was: 'rap:occasion <meeting/1>', is: 'rap:occasion <meeting/2>' }],
  'statement-source': [
    { was: 'rap:confidence 0.93 ;\n  prov:wasDerivedFrom <article/a> ;', is: 'rap:confidence 0.93 ;' },
  ],
  'statement-evidence': [
    {
      was: 'rap:stance concept:supports ;\n  prov:wasDerivedFrom <article/a> ;\n  rap:evidence <article/a#char=0,9> .',
      is: 'rap:stance concept:supports ;\n  prov:wasDerivedFrom <article/a> .',
    },
  ],
  evidence: [
    { was: '<article/a#char=0,9> a', is: '<article/a#words> a rap:Evidence . <article/a#char=0,9> a' },
    blank('rap:Evidence', '<article/a#char=0,9>'),
  ],
  confidence: [
    { was: 'rap:confidence 0.93', is: 'rap:confidence 1.2' },
    { was: 'rap:confidence 0.93', is: 'rap:confidence 0.93, 0.9' },
    { was: 'rap:confidence 0.93', is: 'rap:confidence "high"' },
  ],
  'evidence-begin': [
    { was: '"0"^^xsd:nonNegativeInteger', is: '"9"^^xsd:nonNegativeInteger' },
    { was: '"0"^^xsd:nonNegativeInteger', is: '"-1"^^xsd:nonNegativeInteger' },
    { was: '"0"^^xsd:nonNegativeInteger', is: '0' },
  ],
  'evidence-end': [{ was: '  nif:endIndex "9"^^xsd:nonNegativeInteger ;\n', is: '' }],
  'evidence-words': [{ was: 'nif:anchorOf "They met."', is: 'nif:anchorOf ""' }],
  'evidence-article': [{ was: 'nif:referenceContext <article/a>', is: 'nif:referenceContext <article/b>' }],
  'evidence-rule': [{ was: ' ;\n  rap:rule "meeting/met"', is: '' }],
  'news-article': [
    { was: 'prov:wasDerivedFrom <article/a>', is: 'prov:wasDerivedFrom <article/a>, [ a schema:NewsArticle ]' },
  ],
  'article-identifier': [{ was: '  schema:identifier "a" ;\n', is: '' }],
  'article-digest': [
    { was: 'rap:textDigest "sha256:e3b0c442', is: 'rap:textDigest "e3b0c442' },
    { was: 'rap:textDigest ', is: `rap:textDigest "sha256:${'0'.repeat(64)}", ` },
  ],
  'article-published': [{ was: '"2031-03-07"^^xsd:date', is: '"2031-03"^^xsd:gYearMonth' }],
  'article-address': [{ was: '"https://example.org/news/a"^^xsd:anyURI', is: '<https://example.org/news/a>' }],
  'article-headline': [{ was: 'schema:headline "They met"@en', is: 'schema:headline ""' }],
  issue: [
    {
      was: 'rap:issue concept:Palestine',
      is: 'rap:issue [ a rap:Issue ; skos:prefLabel "x" ; rap:referenceProposition "y" ]',
    },
  ],
  'issue-reference': [
    { was: ' ;\n  rap:referenceProposition "The Palestinians are to have their national rights."@en', is: '' },
  ],
  proposition: [blank('rap:Proposition', 'concept:TwoStateSolution')],
  'proposition-issue': [{ was: ' ;\n  skos:broader concept:Palestine', is: '' }],
  initiative: [blank('rap:Initiative', 'concept:BRI')],
  'initiative-code': [{ was: '  skos:notation "BRI" ;\n', is: '' }],
  'initiative-proposer': [
    { was: 'rap:proposer party:OM', is: 'rap:proposer concept:Palestine' },
    { was: 'rap:proposer party:OM', is: 'rap:proposer "Oman"' },
  ],
  'initiative-start': [
    { was: 'schema:startDate "2013"^^xsd:gYear', is: 'schema:startDate "in 2013"' },
    { was: '"2013"^^xsd:gYear', is: '"2013"^^xsd:gYear, "2014"^^xsd:gYear' },
  ],
  'concept-label': [
    { was: 'skos:prefLabel "two-state solution"@en', is: 'skos:prefLabel "two-state solution"@en, "two states"@en' },
  ],
  'evidence-place': [
    { was: 'nif:anchorOf "They met."', is: 'nif:anchorOf "They met"' },
    { was: 'nif:beginIndex "0"', is: 'nif:beginIndex "1"' },
    { given: [{ was: 'They met."', is: 'They m\u{1d54e}t."' }], was: '"9"^^', is: '"10"^^' },
  ],
  'evidence-source': [
    {
      was: 'nif:referenceContext <article/a>',
      is: `nif:referenceContext <article/b> .
        <article/b> a schema:NewsArticle ; schema:identifier "b" ; rap:textDigest "sha256:${'0'.repeat(64)}" .
        <article/a#char=0,9> rap:rule "other"`,
    },
  ],
  'held-before-reported': [
    { was: '"2031-03-07"^^xsd:date', is: '"2031-03-03"^^xsd:date' },
    { was: '"2031-03-04"^^xsd:date ;\n  schema:endDate "2031-03-06"^^xsd:date', is: '"2032"^^xsd:gYear' },
  ],
  'stated-before-reported': [{ was: '"2031-03"^^xsd:gYearMonth', is: '"2031-04"^^xsd:gYearMonth' }],
};
