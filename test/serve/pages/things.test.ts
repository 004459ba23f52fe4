import { beforeAll, describe, expect, it } from 'vitest';
import { toSeer, toVisitor } from './visiting.ts';

let open: Awaited<ReturnType<typeof toVisitor>>;
let see: ReturnType<typeof toSeer>;

beforeAll(async () => {
  open = await toVisitor('things.ttl');
  see = toSeer(open);
});

describe('people', () => {
  it('are listed with the office and the party of the latest article', async () => {
    const seen = await see('/people');
    expect(seen.all('tbody tr')).toEqual([
      '<b>Mirko</b> & Sons Bortland 1 0',
      'Ana Lópeš President Avaria 1 1 October 7, 2023',
    ]);
    expect(seen.href('Ana Lópeš')).toBe('/person/AnaLopes');
  });

  it('are chosen by letter or party, and markup in a name is text', async () => {
    expect((await see('/people', { initial: 'a' })).all('tbody tr')).toHaveLength(1);
    const ofParty = await see('/people', { party: 'Bortland' });
    expect(ofParty.all('tbody td:first-child')).toEqual(['<b>Mirko</b> & Sons']);
    expect(ofParty.html).not.toContain('<b>Mirko');
    expect((await see('/people', { initial: 'Z' })).text).toContain('Nobody fits');
  });

  it('have a page each: offices by time with who says so, words, meetings, other names, links elsewhere', async () => {
    const seen = await see('/person/AnaLopes');
    expect(seen.all('.offices strong')).toEqual(['foreign minister', 'President']);
    expect(seen.all('.offices li')[0]).toContain('May 2, 2021, say The Quill');
    expect(seen.href('Wikidata Q2')).toBe('http://www.wikidata.org/entity/Q2');
    expect(seen.all('#statements .topic h3')).toEqual(['lighthouses']);
    expect(seen.all('#statements blockquote p')).toEqual(['Avaria wants its lighthouses lit.']);
    expect(seen.all('#met tbody td:first-child')).toEqual(['<b>Mirko</b> & Sons']);
    expect(seen.text).toContain('Minister Lópeš');
    expect(await seen.turtle()).toContain('"Ana Lópeš"');
  });
});

describe('parties', () => {
  it('are listed with numbers that lead to what they count', async () => {
    const seen = await see('/parties');
    expect(seen.all('tbody tr')).toEqual(['Avaria AV 3 1 3 1', 'Bortland BO 2 1 3 0', 'League of Coasts LG 1 0 0 0']);
    expect(seen.html).toContain('/meetings?party=party%3AQA1');
  });

  it('are narrowed down by kind and membership, and ordered', async () => {
    expect((await see('/parties', { kind: 'organisation' })).all('tbody td:first-child')).toEqual(['League of Coasts']);
    const members = await see('/parties', { organisation: 'LG', sort: 'name' });
    expect(members.all('tbody td:first-child')).toEqual(['Avaria', 'Bortland']);
  });

  it('have a page each, on which what others say stands in brackets', async () => {
    const seen = await see('/party/QA1');
    expect(seen.all('.matrix thead th')).toEqual(['Issue', '2021', '2023', 'no date']);
    const [ferries, lighthouses] = seen.all('.matrix tbody tr');
    expect(ferries).toContain('▼opposes 1');
    expect(lighthouses).toContain('▲supports 1');
    expect(lighthouses).toContain('(▼opposes 1 as others say)');
    expect(seen.all('#met tbody tr')).toEqual(['Bortland 2 October 6, 2023', 'League of Coasts 1 2023']);
    expect(seen.all('#initiatives tbody td:first-child')).toEqual(['Ocean Pact']);
    expect(seen.href('League of Coasts')).toBe('/party/LG');
    expect(seen.text).toContain('Republic of Avaria');
  });

  it('show all words on one issue', async () => {
    const seen = await see('/party/QA1', { issue: 'Lighthouses' });
    expect(seen.all('#words blockquote p')).toEqual([
      'Avaria wants its lighthouses lit.',
      'Avaria, said Bortland, puts the lamps out.',
    ]);
    expect(seen.text).toContain('as Bortland says of it');
  });

  it('count meetings by year in bars and in a table', async () => {
    const seen = await see('/party/QA1');
    expect(seen.all('.years svg a').map((bar) => bar.replace(/\s/g, ''))).toEqual(['2021:11', '2023:22']);
    expect(seen.all('.years tbody tr')).toEqual(['2021 1', '2023 2']);
    expect(seen.href('2023')).toBe('/meetings?party=party%3AQA1&from=2023&to=2023');
  });

  it('are shown without forms and choices where no server answers', async () => {
    const visitFile = await toVisitor('things.ttl', (links) => ({ ...links, isStatic: true }));
    for (const path of [
      '/people',
      '/parties',
      '/party/QA1',
      '/person/AnaLopes',
      '/office/ForeignMinister',
      '/place/Tern',
    ]) {
      const seen = await visitFile(path);
      expect(seen?.html, path).not.toMatch(/<form|href="[^"]*\?/);
    }
  });
});

describe('places and offices', () => {
  it('show the meetings of a town, and in a country those of its towns', async () => {
    const town = await see('/place/Tern');
    expect(town.text).toContain('1 meeting took place here');
    expect(town.href('Avaria')).toBe('/party/QA1');
  });

  it('show who held an office, for whom, and of which days the articles are', async () => {
    const seen = await see('/office/ForeignMinister');
    expect(seen.all('tbody tr')).toEqual(['Avaria Ana Lópeš May 2, 2021 1 words']);
    expect((await see('/office/ForeignMinister', { party: 'BO' })).text).toContain('Nobody is named in this office');
    expect(seen.all('datalist option, form label').join()).toContain('For');
    for (const party of ['', 'BO']) {
      expect((await see('/office/ForeignMinister', { party })).html).toContain('<option value="Avaria">');
    }
  });
});

describe('any other thing', () => {
  it('has a page of what is said of it, with words and rules, and what refers to it', async () => {
    const seen = await see('/data/position/p1');
    expect(seen.all('h1')).toEqual(['Avaria on lighthouses: supports']);
    expect(seen.href('Avaria')).toBe('/party/QA1');
    expect(seen.all('#evidence blockquote p')).toEqual(['Avaria wants its lighthouses lit.']);
    expect(seen.text).toContain('Read by the rule say');
    const meeting = await see('/data/participation/m1/a');
    expect(meeting.all('#references li')).toEqual(['Ana Lópeš (Avaria) and Bortland, 2021-05-01']);
    expect((await see('/concept/supports')).all('#references summary')).toEqual(['as “stance” 5']);
  });

  it.each(['/data/nothing', '/person/Nobody', '/party/XX', '/place/Nowhere', '/office/None', '/concept/None'])(
    '%s, which the graph does not have, has none',
    async (path) => {
      expect(await open(path)).toBeUndefined();
    },
  );
});
