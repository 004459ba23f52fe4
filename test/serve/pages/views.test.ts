// What a visitor sees of issues, initiatives, who met whom, and where, in a small invented graph.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTurtle } from '../../../src/rdf/index.ts';
import { buildSeeds, toVisitor } from '../explorer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let ask: Awaited<ReturnType<typeof toVisitor>>;

beforeAll(async () => {
  const turtle = readFileSync(new URL('../small.ttl', import.meta.url), 'utf8');
  ask = await toVisitor({ quads: parseTurtle(turtle, 'https://w3id.org/rapporteur/data/') });
});

/** What is read of a page: its main part without tags, with single spaces. */
function toWords(page: string): string {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(page) ?? [];
  return main.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** The part of a page from one text on, up to another. */
function cut(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  expect(start, `${from} stands on the page`).toBeGreaterThanOrEqual(0);
  const end = text.indexOf(to, start + from.length);
  return text.slice(start, end < 0 ? undefined : end);
}

describe('the list of issues', () => {
  it('shows the proposition and how many are on each side', async () => {
    const words = toWords((await ask('/issues')).text);
    expect(words).toContain('The harbour is to stay open.');
    expect(words).toMatch(/▲ 1 support, ▼ 2 oppose, ● 0 neutral/);
  });

  it('is narrowed by party and period', async () => {
    expect(toWords((await ask('/issues?party=Norland')).text)).toMatch(/▲ 1 support, ▼ 0 oppose/);
    expect(toWords((await ask('/issues?from=2024')).text)).toMatch(/▲ 0 support, ▼ 1 oppose/);
    expect(toWords((await ask('/issues?from=2025')).text)).toContain('No position fits');
  });
});

describe('the page of an issue', () => {
  it('puts both sides beside each other, each with a sentence that leads into its article', async () => {
    const { text } = await ask('/concept/Harbour');
    const supports = cut(text, 'id="side-supports"', 'id="side-opposes"');
    expect(supports).toContain('Norland wants it open.');
    expect(supports).toContain('href="/data/article/one#char=0,10"');
    expect(supports).not.toContain('Sudland');
    expect(cut(text, 'id="side-opposes"', 'id="matrix"')).toContain('Sudland');
  });

  it('keeps what others say apart from own words', async () => {
    const { text } = await ask('/concept/Harbour');
    const opposes = cut(text, 'id="side-opposes"', 'id="matrix"');
    expect(opposes.indexOf('As others say of them')).toBeGreaterThan(opposes.indexOf('Sudland'));
    expect(toWords(`<main>${opposes}</main>`)).toMatch(/As others say of them Ostland as Norland says/);
    const matrix = toWords(`<main>${cut(text, 'id="matrix"', 'id="attributed"')}</main>`);
    expect(matrix).toContain('urges 1');
    expect(matrix).not.toContain('Ostland');
    expect(cut(text, 'id="attributed"', 'id="time"')).toContain('Ostland');
  });

  it('has a lane for each party that spoke in a known year, and says how many did not', async () => {
    const lanes = cut((await ask('/concept/Harbour')).text, 'class="lanes"', '</figure>');
    expect(lanes.match(/<text class="lane"/g)).toHaveLength(2);
    expect(lanes).toContain('Norland supports, April 2023');
    expect(lanes).toContain('1 without a year');
  });

  it('lists those that fit stance, party and period, and a way back', async () => {
    const { text } = await ask('/concept/Harbour?stance=opposes&from=2024-05');
    expect(toWords(text)).toContain('1 position of 1 party');
    expect(text).not.toContain('Norland wants it open.');
    expect(text).toContain('href="/concept/Harbour?from=2024-05"');
    expect(toWords((await ask('/concept/Harbour?party=Ostland')).text)).toContain('1 position of 1 party');
  });

  it('names the members of an organisation that have said nothing', async () => {
    const before = cut((await ask('/concept/Harbour')).text, 'id="silent"', '</section>');
    expect(before).toContain('League (3)');
    const { text } = await ask('/concept/Harbour?organisation=LEAGUE');
    expect(toWords(`<main>${cut(text, 'id="silent"', '</section>')}</main>`)).toContain(
      '0 members without any position',
    );
    expect(cut(text, 'id="silent"', '</section>')).toContain('selected');
    const seeds = await toVisitor(await buildSeeds());
    const silent = cut((await seeds('/concept/Xinjiang?organisation=OIC')).text, 'class="silent"', '</ul>');
    expect(silent).toContain('Afghanistan');
    expect(silent).not.toContain('China');
  });

  it('shows markup in names and quotations as text', async () => {
    const { text } = await ask('/concept/Harbour');
    expect(text).toContain('the &lt;b&gt;harbour&lt;/b&gt;');
    expect(text).toContain('Sudland is &lt;i&gt;against&lt;/i&gt; it.');
    expect(text).not.toMatch(/<b>harbour|<i>against/);
  });

  it('has the statements as CSV and as Turtle', async () => {
    const csv = await ask('/concept/Harbour.csv?stance=supports');
    expect(csv.text.split('\r\n')).toHaveLength(3);
    expect(csv.text).toContain('Norland wants it open.');
    const { text } = await ask('/concept/Harbour.ttl');
    const quads = parseTurtle(text, 'https://w3id.org/rapporteur/data/');
    expect(new Set(quads.map(({ subject }) => subject.value))).toContain(
      'https://w3id.org/rapporteur/data/article/one#char=21,30',
    );
  });

  it('is one click from the start page', async () => {
    expect((await ask('/')).text).toContain('href="/concept/Harbour"');
  });
});

describe('initiatives', () => {
  it('are listed, and each says who backs it, when and in which words', async () => {
    expect((await ask('/initiatives')).text).toContain('href="/concept/Ferry"');
    const words = toWords((await ask('/concept/Ferry')).text);
    expect(words).toContain('1 reference of 1 party');
    expect(words).toContain('Norland backs the Ferry Plan.');
    expect(words).toContain('May 3, 2024');
  });

  it('say what they are, who put them forward, and since when', async () => {
    const { text } = await ask('/concept/Ferry');
    const words = toWords(text);
    expect(words).toMatch(/Proposed by Norland\s*,\s*Sudland/);
    expect(words).toContain('Since 2019');
    expect(words).toContain('Ferries from &lt;i&gt;coast&lt;/i&gt; to coast.');
    expect(text).toContain('href="/party/QA2"');
  });
});

describe('other concepts', () => {
  it('show what the graph says of them', async () => {
    expect(toWords((await ask('/concept/Plain')).text)).toContain('Nothing more.');
  });

  it('that the graph does not have are not found', async () => {
    const { status, text } = await ask('/concept/Nothing');
    expect(status).toBe(404);
    expect(toWords(text)).toContain('Nothing here');
  });
});

describe('who met whom', () => {
  it('counts meetings that were held, across sides only', async () => {
    const words = toWords((await ask('/network')).text);
    expect(words).toContain('Ada Berg Norland Bo Dahl Sudland 2 May 2, 2024');
    expect(words).not.toMatch(/Ada Berg Norland Cy Falk/);
    expect(words).toContain('All of them are drawn.');
  });

  it('leads from a number to the meetings behind it', async () => {
    const { text } = await ask('/network');
    const [, href = ''] = /href="(\/meetings\?person=[^"]*)"/.exec(text) ?? [];
    expect(toWords((await ask(href.replaceAll('&amp;', '&'))).text)).toContain('2 meetings');
  });

  it('is narrowed by party, period and number, of people or of parties', async () => {
    expect(toWords((await ask('/network?least=2')).text)).not.toContain('Cy Falk');
    expect(toWords((await ask('/network?from=2024')).text)).toContain('Bo Dahl Sudland 1');
    expect(toWords((await ask('/network?party=Ostland')).text)).toContain('Nobody fits');
    expect(toWords((await ask('/network?of=parties')).text)).toContain('Norland Sudland 2');
  });
});

describe('meetings', () => {
  it.each([
    ['Hall', '1 meeting'],
    ['Hafen', '1 meeting'],
    ['Sudland', '1 meeting'],
    ['party:QA1', '1 meeting'],
    ['Nowhere <u>in particular</u>', '1 meeting'],
  ])('are narrowed by place, be it the site, its town or its country: %s', async (place, count) => {
    expect(toWords((await ask(`/meetings?${new URLSearchParams({ place })}`)).text)).toContain(count);
  });

  it('offer the places of those that fit, and say which place they do not know', async () => {
    const { text } = await ask('/meetings?with=QA2');
    expect(text).toContain('/meetings?with=QA2&amp;place=place%3AHafen');
    const { status, text: page } = await ask('/meetings?place=Atlantis');
    expect([status, toWords(page)]).toEqual([400, expect.stringContaining('Atlantis')]);
  });
});

describe('the map', () => {
  it('fills circles of towns, leaves those of countries hollow, and lists what it cannot place', async () => {
    const { text } = await ask('/map');
    expect(text.match(/<circle [^>]*class="hollow"/g)).toHaveLength(1);
    expect(text.match(/<circle /g)).toHaveLength(2);
    const words = toWords(text);
    expect(words).toContain('Hall Hafen 1');
    expect(words).toContain('Inn Norland 1');
    expect(words).toContain('1 place is not on the map');
    expect(text).toContain('Nowhere &lt;u&gt;in particular');
  });

  it('leads from a number to the meetings behind it', async () => {
    const { text } = await ask('/map?party=Norland');
    const [, href = ''] = /href="(\/meetings\?place=[^"]*)"[^>]*aria-label="1 meeting at Hall"/.exec(text) ?? [];
    const words = toWords((await ask(href.replaceAll('&amp;', '&'))).text);
    expect(words).toContain('1 meeting · Norland · Hall');
    expect(words).toContain('Ada Berg and Bo Dahl, 2024');
  });

  it('is narrowed by party and period', async () => {
    expect(toWords((await ask('/map?party=Ostland')).text)).toContain('1 meeting with a known place');
    expect(toWords((await ask('/map?to=2023')).text)).toContain('1 meeting with a known place');
  });
});
