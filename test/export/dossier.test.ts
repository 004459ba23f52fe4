// A dossier: which facts it has, that each stands with its words and its article, and that no words of an article can
// become Markdown of their own.
import { expect, it, vi } from 'vitest';
import { type DossierKind, toDossierText } from '../../src/export/index.ts';
import { folderOf, rapporteur } from '../cli/run.ts';
import { parse, world } from './world.ts';

vi.setConfig({ testTimeout: 60_000 });

const data = 'https://example.org/data/';
const known = 'https://w3id.org/rapporteur/';
const toText = (kind: DossierKind, iri: string, turtle = world) => toDossierText(parse(turtle), { kind, iri });

it('of a party has its meetings, its positions and what others say of it, with quotations', () => {
  const text = toText('party', `${known}party/NO`);
  expect(text).toMatch(
    /^# Norway\n\n\[Wikidata\]\(<http:\/\/www\.wikidata\.org\/entity\/Q20>\)\n\nIn the graph: 1 meeting, 1 position; from 2 articles, published 7 March 2031 to 1 April 2031\.\n/,
  );
  expect(text).toContain(
    '## Where it stands\n\n| issue | stance | says itself | others say of it | latest | to support it is to say |\n',
  );
  expect(text).toContain(
    '| seabed mining | opposes | 0 | 1 |  | The minerals of the deep sea are to stay where they are. |\n',
  );
  expect(text).toContain(`## Meetings

- **4 March 2031, Muscat (inferred)**: bilateral, held
  - Huda Riyami, Foreign Minister (Oman)
  - Kari Solberg, \\+4 others (Norway)

  > “They met \\& "talked" \\<at length\\>.”
  >
  > — [Huda meets Kari \\| \\*again\\* \\<now\\>](<https://example.org/news/a>), \\=1+1, 7 March 2031 (a, characters 0 to 32)
`);
  expect(text).toContain(
    '## What others say of Norway\n\n### seabed mining\n\n- **day not known**: Norway opposes seabed mining, according to Oman\n',
  );
  expect(text).not.toContain('What Norway says');
  const other = toText('party', `${known}party/OM`);
  expect(other).toContain('## What Oman says itself\n\n### seabed mining\n\n- **4 March 2031**: Oman supports');
  expect(other).toContain('## What Oman says of others\n\n### seabed mining\n\n- **day not known**: Norway opposes');
  expect(other).toContain('2 meetings, 3 positions, 1 reference to initiatives; from');
  expect(other).not.toContain('What others say');
  expect(text).toMatch(/## Articles\n\n- \[Huda meets Kari .*\n- b, 1 April 2031\n$/);
});

it('of a person has offices, meetings and what the person said', () => {
  const text = toText('person', `${data}person/huda`);
  expect(text).toMatch(
    /^# Huda Riyami\n\nAlso: Riyami\.\n\nIn the graph: 2 meetings, 1 position, 1 reference to initiatives; from .*\n\n## Offices\n\n- Keeper of the Tides \(Oman\), in articles of 7 March 2031\n/,
  );
  expect(text).toContain(
    '- **4 March 2031**: Oman supports seabed mining, speaking of ban on seabed mining\n  said by Huda Riyami, at the meeting',
  );
  expect(text).toContain(
    '## What Huda Riyami said\n\n### seabed mining\n\nTo support it is to say: The minerals of the deep sea are to stay where they are.\n\n- ',
  );
  expect(text).toContain('## Initiatives\n\n### Quiet Seas\n\n- Oman supports **Quiet Seas**\n');
  expect(text).not.toContain('no longer backs');
});

it('of an issue says what is measured, who stands where, and the latest first', () => {
  const text = toText('issue', `${known}concept/SeabedMining`);
  expect(text).toContain('To support it is to say: The minerals of the deep sea are to stay where they are.\n');
  expect(text).toContain('| Oman | opposes | 1 | 0 | March 2031 |\n| Oman | supports | 1 | 0 | 4 March 2031 |\n');
  const days = [...text.matchAll(/^- \*\*(.*?)\*\*: (?:Oman|Norway)/gm)].map(([, day]) => day);
  expect(days).toEqual(['4 March 2031', 'March 2031 (inferred)', 'day not known']);
  expect(text.match(/^##.*/gm)).toEqual([
    '## Who stands where',
    '## Meetings',
    '## What parties say themselves',
    '### Oman',
    '## What others say of them',
    '### Norway',
    '## Articles',
  ]);
});

it('of an initiative says who refers to it, and where', () => {
  const text = toText('initiative', `${data}initiative/quiet-seas`);
  expect(text).toContain(
    '## Who stands where\n\n| party | stance | references |\n| --- | --- | --- |\n| Oman | supports | 1 |\n',
  );
  expect(text).toContain('## Meetings\n\n- **4 March 2031');
  expect(text).toContain('## What parties say of it\n\n### Oman\n\n- Oman supports **Quiet Seas**\n');
});

it('of what the graph says nothing of says so', () => {
  expect(toText('party', `${known}party/FR`)).toMatch(/\n\nThe graph has no facts on it\.\n$/);
});

it('of a meeting has the meeting and what was said there', () => {
  const text = toText('meeting', `${data}meeting/1`);
  expect(text).toContain('## The meeting\n');
  expect(text).toContain(
    '## What was said there\n\n### seabed mining\n\nTo support it is to say: The minerals of the deep sea are to stay where they are.\n\n- **4 March 2031**: Oman supports seabed mining',
  );
  expect(text).not.toContain('Norway opposes');
});

it('sets planned meetings apart', () => {
  const text = toText(
    'person',
    `${data}person/kari`,
    world.replace('rap:status concept:held', 'rap:status concept:planned'),
  );
  expect(text).toContain('## Planned\n\n- **4 March 2031');
  expect(text).not.toContain('## Meetings');
});

it.each([
  ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
  ['# heading\n\n<script>', '\\# heading \\<script\\>'],
  ['![p](q) `c` *b* _i_ ~~s~~ | \\', '\\!\\[p\\](q) \\`c\\` \\*b\\* \\_i\\_ \\~\\~s\\~\\~ \\| \\\\'],
])('makes the words %j harmless', (words, expected) => {
  const text = toText(
    'meeting',
    `${data}meeting/1`,
    world.replace(/"They met [^\n]*?" ;/, `${JSON.stringify(words)} ;`),
  );
  expect(text).toContain(`  > “${expected}”\n`);
});

it('makes a name in a heading harmless', () => {
  const odd = world.replace('schema:name "Huda Riyami"', 'schema:name "*Huda* <b>"');
  const headings = toText('person', `${data}person/huda`, odd).match(/^##? .*/gm);
  expect(headings).toContain('## What \\*Huda\\* \\<b\\> said');
  expect(headings).toContain('# \\*Huda\\* \\<b\\>');
});

it('links only to the web, whatever an address holds', () => {
  const withAddress = (url: string) =>
    toText('meeting', `${data}meeting/1`, world.replace('https://example.org/news/a', url));
  expect(withAddress('javascript:alert(1)')).not.toContain('javascript');
  expect(withAddress('https://example.org/a>)[x](b)')).toContain('](<https://example.org/a%3E)[x](b)>)');
});

it('is written by rapporteur export dossier, for any name that the graph knows', async () => {
  const lines = world.replaceAll('"Oman"@en', '"Oman"@en ; schema:alternateName "Sultanate of Oman"@en');
  const { toDocument } = await import('../../src/rdf/index.ts');
  const turtle = [...(toDocument(parse(lines), { format: 'ntriples' }).text as Iterable<string>)].join('');
  const folder = folderOf({ 'graph.nt': turtle });
  const run = (...args: string[]) => rapporteur(['export', 'dossier', 'graph.nt', ...args], { folder });
  const [party, unknown, none, two] = await Promise.all([
    run('--party', 'sultanate of oman'),
    run('--party', 'Omen'),
    run(),
    run('--party', 'Oman', '--issue', 'seabed mining'),
  ]);
  expect([party.code, party.stdout.split('\n')[0], party.stderr]).toEqual([0, '# Oman', '']);
  expect([unknown.code, none.code, two.code]).toEqual([2, 2, 2]);
  expect(unknown.stderr).toMatch(/no party "Omen"; the nearest are "Oman"/);
  expect(none.stderr).toMatch(/--party China/);
});
