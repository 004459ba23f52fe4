// To follow something new is to write Turtle and no code: an issue, an initiative, an organisation, a verb.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Dossier, Graph } from '../../src/index.ts';
import { IRI, prefixes } from '../../src/rdf/index.ts';
import { toNodes } from './nodes.ts';
import { build } from './seeds.ts';

const declarations = Object.entries(prefixes).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`);

type Both = { readonly before: Dossier; readonly after: Dossier; readonly graph: Graph };

/** What the article says by the bundled vocabulary alone, and by the bundled and one's own. */
async function readBoth(turtle: string, article: string): Promise<Both> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-own-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'own.ttl'), `${declarations.join('\n')}\n${turtle}`);
  const file = path.join(folder, 'article.txt');
  writeFileSync(file, article);
  const [{ dossier: before }, graph] = [await build([file]), await build([file], [folder])];
  return { before, after: graph.dossier, graph };
}

const toPositions = ({ positions }: Dossier, issue: string): readonly string[] =>
  positions
    .filter((position) => position.issue === prefixes.concept + issue)
    .map(({ holder, stance, attributedBy }) => `${holder} ${stance}${attributedBy ? ` by ${attributedBy}` : ''}`)
    .sort();

const toMeetings = ({ meetings }: Dossier): readonly string[] =>
  meetings.map(
    ({ participations, kind }) =>
      `${kind} ${participations
        .map(({ party }) => party)
        .sort()
        .join(' ')}`,
  );

describe('an issue', () => {
  const turtle = `
    concept:ArcticShipping a rap:Issue, skos:Concept ;
      skos:prefLabel "Arctic shipping"@en ;
      skos:altLabel "shipping in the Arctic"@en ;
      rap:referenceProposition "The Northern Sea Route is to be open to ships of all flags."@en .
    concept:OpenSeaRoute a rap:Proposition, skos:Concept ;
      skos:broader concept:ArcticShipping ;
      skos:prefLabel "opening of the Northern Sea Route"@en ;
      skos:altLabel "open Northern Sea Route"@en ;
      rap:sense concept:supports .
    concept:ArcticToll a rap:Proposition, skos:Concept ;
      skos:broader concept:ArcticShipping ;
      skos:prefLabel "tolls on Arctic ships"@en ;
      rap:sense concept:opposes .`;
  const article = `Talks on the north in Oslo

OSLO, 6 March 2025 - Norwegian Foreign Minister Kari Solberg met Kenyan Foreign Minister Daniel Otieno in Oslo on 5 March 2025.

Kari Solberg said that Norway supports the opening of the Northern Sea Route.

Daniel Otieno said that Kenya opposes the opening of the Northern Sea Route.

Finnish Foreign Minister Aino Laine said that Finland condemns tolls on Arctic ships.

The Danish Foreign Minister said that Denmark had discussed Arctic shipping with Iceland.
`;

  it('has the positions that the sense of its propositions gives', async () => {
    const { before, after, graph } = await readBoth(turtle, article);
    expect(toPositions(before, 'ArcticShipping')).toEqual([]);
    expect(toPositions(after, 'ArcticShipping')).toEqual(['DK neutral', 'FI supports', 'KE opposes', 'NO supports']);
    const proposition = 'The Northern Sea Route is to be open to ships of all flags.';
    const issue = `${prefixes.concept}ArcticShipping`;
    expect(toNodes(graph.quads).values(issue, IRI.rap.referenceProposition)).toEqual([proposition]);
  });
});

describe('an initiative', () => {
  const turtle = `
    concept:BBI a rap:Initiative, skos:Concept ;
      skos:prefLabel "Blue Belt Initiative"@en ; skos:altLabel "BBI"@en ;
      skos:notation "BBI" ; rap:proposer party:PT .`;
  const article = `Portugal and Ghana on the sea

Accra, 6 March 2025 - Ghanaian President Kofi Mensah said that Ghana supports the Blue Belt Initiative of Portugal.

The BBI was rejected by Angola.
`;

  it('has references under its own IRI', async () => {
    const { before, after } = await readBoth(turtle, article);
    const concept = `${prefixes.concept}BBI`;
    const of = ({ initiatives }: Dossier) => initiatives.filter((reference) => reference.concept === concept);
    expect(of(before)).toEqual([]);
    expect(
      of(after)
        .map(({ actor, stance }) => `${actor} ${stance}`)
        .sort(),
    ).toEqual(['AO opposes', 'GH supports']);
  });
});

describe('an organisation', () => {
  const turtle = `
    party:NWU a schema:Organization, skos:Concept ;
      skos:prefLabel "Nordic Whale Union"@en ; skos:altLabel "NWU"@en ; skos:notation "NWU" ;
      rap:memberLabel "whaling nations"@en .
    party:IS schema:memberOf party:NWU .`;
  const article = `Whale Union in Reykjavik

Reykjavik, 6 March 2025 - Icelandic Foreign Minister Birna Jonsdottir met NWU Secretary-General Lars Holm in Reykjavik on 5 March 2025.

Lars Holm said that the Nordic Whale Union supports the two-state solution. The whaling nations back the Belt and Road Initiative.
`;

  it("meets a member's minister, takes positions, and has its members", async () => {
    const { before, after, graph } = await readBoth(turtle, article);
    expect(toMeetings(before)).toEqual([]);
    expect(toMeetings(after)).toEqual(['bilateral IS NWU']);
    expect(toPositions(before, 'Palestine')).not.toContain('NWU supports');
    expect(toPositions(after, 'Palestine')).toEqual(['NWU supports']);
    expect(after.initiatives.map(({ actor, stance }) => `${actor} ${stance}`)).toEqual(['NWU supports']);
    expect(toNodes(graph.quads).values(`${prefixes.party}IS`, IRI.schema.memberOf)).toContain(`${prefixes.party}NWU`);
  });
});

describe('a verb', () => {
  it('makes a meeting', async () => {
    const turtle = `
      cue:hobnob a rap:Cue ; skos:prefLabel "hobnob with"@en ; skos:altLabel "hobnobbed with"@en, "hobnobs with"@en ;
        rap:partOfSpeech "verb" ; rap:frame "meet" ; rap:signals concept:bilateral .`;
    const article =
      'Norwegian Foreign Minister Kari Solberg hobnobbed with Kenyan Foreign Minister Daniel Otieno in Oslo on 5 March 2025.\n';
    const { before, after } = await readBoth(turtle, article);
    expect(toMeetings(before)).toEqual([]);
    expect(toMeetings(after)).toEqual(['bilateral KE NO']);
  });

  it('makes a position', async () => {
    const turtle = `
      cue:pillory a rap:Cue ; skos:prefLabel "pillory"@en ; skos:altLabel "pillories"@en, "pilloried"@en ;
        rap:partOfSpeech "verb" ; rap:frame "stance" ; rap:signals concept:condemns, concept:opposes .`;
    const article = 'Kenya pilloried the two-state solution on 5 March 2025.\n';
    const { before, after } = await readBoth(turtle, article);
    expect(toPositions(before, 'Palestine')).not.toContain('KE opposes');
    expect(toPositions(after, 'Palestine')).toEqual(['KE opposes']);
  });
});
