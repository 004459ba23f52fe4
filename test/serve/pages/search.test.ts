import { beforeAll, describe, expect, it } from 'vitest';
import { fold, toRank } from '../../../src/serve/html/hits.ts';
import { toSeer, toVisitor } from './visiting.ts';

let open: Awaited<ReturnType<typeof toVisitor>>;
let see: ReturnType<typeof toSeer>;

beforeAll(async () => {
  open = await toVisitor('things.ttl');
  see = toSeer(open);
});

describe('search', () => {
  it.each(['lopes', 'LÓPEŠ', 'Ana lopes', 'lopes ana'])(
    'finds a name by "%s", whatever its case, marks and order',
    async (q) => {
      const seen = await see('/search', { q });
      expect(seen.all('#people .hits li')[0]).toContain('Ana Lópeš');
      expect(seen.href('Ana Lópeš')).toBe('/person/AnaLopes');
    },
  );

  it('marks the words in names and quotations, which stay text', async () => {
    const seen = await see('/search', { q: 'ocean' });
    expect(seen.all('#quotations mark')).toEqual(['Ocean']);
    expect(seen.all('#quotations blockquote p')).toEqual(['Bortland keeps its lighthouses & the <Ocean> Pact.']);
    expect(seen.all('#initiatives mark')).toEqual(['Ocean']);
  });

  it('finds parties by code and by other names, and says which', async () => {
    expect((await see('/search', { q: 'republic of' })).all('#countries-and-organisations li')).toEqual([
      'Avaria also Republic of Avaria',
    ]);
    expect((await see('/search', { q: 'LG' })).href('League of Coasts')).toBe('/party/LG');
  });

  it('shows a thing once, by its own name where that fits as well as another', async () => {
    expect((await see('/search', { q: 'foreign' })).all('#offices li')).toEqual(['foreign minister']);
  });

  it('puts whole names first, then their beginnings', () => {
    const names = ['The Avarian Bank', 'Ultravaria', 'Avaria Today', 'Avaria'];
    const ranked = names.map((name) => toRank(name, fold('Avaria')));
    expect(ranked).toEqual([2, 3, 1, 0]);
  });

  it('shows one kind alone, and says when there is nothing', async () => {
    const alone = await see('/search', { q: 'avaria', kind: 'meeting' });
    expect(alone.all('h2')).toEqual(['Meetings']);
    expect((await see('/search', { q: 'zeppelin' })).text).toContain('Nothing has these words');
  });

  it.each(['', 'a', ' '])('asks for more than "%s", and asks the graph nothing', async (q) => {
    const seen = await see('/search', { q });
    expect(seen.text).toContain('at least two letters');
    expect(seen.asked).toEqual([]);
  });

  it.each(['"} DROP', '\\E\\u', '.*', '<script>alert(1)</script>'])('takes %s for text', async (q) => {
    const seen = await see('/search', { q });
    expect(seen.html).not.toContain('<script>');
    expect(seen.text).toContain('Nothing has these words');
  });
});

describe('two parties compared', () => {
  it('differ and agree issue by issue, with the words of each on its side', async () => {
    const seen = await see('/compare', { party: 'Avaria', with: 'BO' });
    expect(seen.title).toBe('Avaria and Bortland compared');
    expect(seen.all('#issues .topic summary')).toEqual([
      'ferries ≠ they differ',
      'lighthouses ± they differ and agree',
    ]);
    expect(seen.all('#issues .topic:nth-of-type(2) .sides > div')[1]).toContain('Bortland keeps its lighthouses');
    expect(seen.all('#only-one dd')).toEqual(['none', '1 issue: tides']);
    expect(seen.all('#meetings tbody tr')).toHaveLength(4);
  });

  it('are narrowed down to an issue', async () => {
    const seen = await see('/compare', { party: 'AV', with: 'BO', issue: 'Ferries' });
    expect(seen.all('#issues .topic')).toHaveLength(1);
    expect(seen.all('#only-one')).toEqual([]);
  });

  it('are asked for by a form of all parties', async () => {
    const seen = await see('/compare', { party: 'party:QA1' });
    expect(seen.html).toContain('<datalist');
    expect(seen.html).toMatch(/name="party"[^>]*value="Avaria"|value="party:QA1"/);
  });

  it('have nothing in common where none is', async () => {
    const seen = await see('/compare', { party: 'AV', with: 'LG' });
    expect(seen.text).toContain('There is no issue on which both are on record');
    expect(seen.all('#meetings td[data-head="Meeting"]')).toEqual(['Avaria and League, 2023']);
  });

  it('say what is wrong with a party that the graph does not have', async () => {
    await expect(open('/compare', { party: 'Atlantis', with: 'BO' })).rejects.toThrow(/Atlantis/);
  });
});
