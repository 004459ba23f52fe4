// A real browser walks every kind of page that a link leads to, in both colour schemes and at three widths, fills in every field
// of every form, and takes every file: nothing may go wrong, be asked of another host, stand beyond the edge, or be closed to
// who listens instead of looking. What there is, is found from the start page.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTurtle } from '../../src/rdf/index.ts';
import { listPages, thingPages } from '../../src/serve/pages/index.ts';
import { seeds } from '../acceptance/seeds.ts';
import { rapporteur } from '../cli/run.ts';
import { type Explorer, launch, missing, serve, watch } from './chromium.ts';
import { type Crawled, crawl, toKind } from './crawl.ts';
import { fillIn } from './filling.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-browser-'));
const pictures = fileURLToPath(new URL('../../out/screenshots/', import.meta.url));
const widths = [320, 768, 1440] as const;
const schemes = ['light', 'dark'] as const;

describe.skipIf(missing !== '')(`the explorer in a browser${missing}`, () => {
  let browser: Browser;
  let explorer: Explorer;
  let found: Crawled;

  beforeAll(async () => {
    await rapporteur(['build', seeds, '-o', 'graph.ttl'], { folder });
    [browser, explorer] = await Promise.all([launch(), serve(['graph.ttl', '--articles', seeds, '--edit'], folder)]);
    found = await crawl(explorer.url);
    mkdirSync(pictures, { recursive: true });
  });

  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reaches every page of the list from the start, and what an answer can be shown as', () => {
    const kinds = new Set(found.pages.map((address) => toKind(address).split(' ')[0]));
    const listed = [...Object.keys(listPages), ...Object.keys(thingPages).map((beginning) => beginning.slice(0, -1))];
    const made = new Set(['/data', '/data/party', '/data/place']); // of parties and places that the vocabulary does not know
    expect(listed.filter((path) => !kinds.has(toKind(path)) && !made.has(path))).toEqual([]);
    for (const view of ['timeline', 'map', 'graph', 'table']) {
      expect(
        found.pages.some((address) => address.includes(`view=${view}`)),
        view,
      ).toBe(true);
    }
  });

  it('leads nowhere that is not there', () => {
    expect(found.broken).toEqual([]);
  });

  it('shows each kind of page well, in both colour schemes and at three widths', async () => {
    const page = await browser.newPage();
    const faults = watch(page, explorer.url);
    for (const path of oneOfEachKind(found.pages)) {
      const response = await page.goto(new URL(path, explorer.url).href);
      expect(response?.status(), path).toBe(200);
      for (const [at, width] of widths.entries()) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const beyond = await page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          expect(beyond, `${path} is wider than ${width} by so many pixels, ${colorScheme}`).toBeLessThanOrEqual(0);
          // Colours do not depend on the width: each scheme is looked at once, narrow and wide.
          if (schemes[at / 2] !== colorScheme) continue;
          expect(await findBarriers(page), `${path} at ${width}, ${colorScheme}`).toEqual([]);
          await page.screenshot({ path: `${pictures}${toName(path)}-${width}-${colorScheme}.png`, fullPage: true });
        }
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('answers each field of each form, filled with what the form offers', async () => {
    const page = await browser.newPage();
    const faults = watch(page, explorer.url);
    const tail = (beginning: string) => found.pages.find((path) => path.startsWith(beginning))?.slice('/data/'.length);
    const known = {
      ...{ from: '2020', to: '2030-12', least: '1', q: 'China' },
      ...{ meeting: `data:${tail('/data/meeting/')}`, claim: `data:${tail('/data/position/')}` },
      ...{ article: `data:${tail('/data/article/')}` },
    };
    expect(found.forms.length).toBeGreaterThan(20);
    // Corrections, the only forms that change something, have a test of their own.
    for (const form of found.forms.filter(({ method }) => method === 'get')) {
      for (const field of form.fields) {
        const statuses = await fillIn(page, explorer.url, form, field, known);
        expect(statuses, `${field} of ${form.action} on ${form.page}`).toEqual([200]);
        expect(new URL(page.url()).searchParams.get(field), page.url()).not.toBeNull();
      }
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('gives each file that a page offers, in the format that its name says', async () => {
    expect(found.files.length).toBeGreaterThan(30);
    for (const address of found.files) {
      const response = await fetch(new URL(address, explorer.url));
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      // A page that asks nothing, such as a search without words, has no triples.
      expect([response.status, text.length > 0 || /turtle/.test(type)], address).toEqual([200, true]);
      if (/json/.test(type)) expect(() => JSON.parse(text), address).not.toThrow();
      else if (/turtle/.test(type)) expect(() => parseTurtle(text, explorer.url), address).not.toThrow();
      else expect(type, address).toMatch(/^(?:text\/csv|text\/tab-separated-values|application\/sparql-results\+xml)/);
    }
  });

  it('saves the answer of a query as a file, in each format', async () => {
    const page = await browser.newPage();
    for (const query of ['SELECT ?s { ?s a ?class } ORDER BY ?s LIMIT 3', 'CONSTRUCT WHERE { ?s a ?class } LIMIT 3']) {
      await page.goto(new URL(`/query?${new URLSearchParams({ query })}`, explorer.url).href);
      const links = await page.locator('a[download]').all();
      expect(links.length).toBe(query.startsWith('SELECT') ? 4 : 1);
      for (const link of links) {
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).toMatch(/^answer\.(?:json|csv|tsv|xml|ttl)$/);
        expect(readFileSync(await download.path(), 'utf8').length).toBeGreaterThan(10);
      }
    }
    await page.close();
  });

  it('leads by keyboard to the content first', async () => {
    const page = await browser.newPage();
    await page.goto(explorer.url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('To the content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.close();
  });

  it('shows in three clicks who supports and who opposes on Xinjiang, and the sentence that says so', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(explorer.url);
    await follow(page, page.getByRole('link', { name: 'Xinjiang', exact: true }).first());
    const shown = await page.locator('main').textContent();
    expect(shown).toMatch(/supports/);
    expect(shown).toMatch(/opposes/);
    await follow(page, page.locator('blockquote footer a').first());
    expect(new URL(page.url()).hash).toMatch(/^#char=\d+,\d+$/);
    expect(await page.locator('mark:target').count()).toBe(1);
    await page.close();
  });

  it('takes a correction, and takes it back', async () => {
    const page = await browser.newPage();
    const faults = watch(page, explorer.url);
    await page.goto(new URL('/data/article/2026-01-26-sputnik-wang-taha', explorer.url).href);
    await follow(page, page.getByRole('button', { name: 'wrong' }).first());
    const corrections = page.locator('#corrections');
    expect(await corrections.textContent()).toContain('wrong');
    await follow(page, corrections.getByRole('button', { name: 'take back' }));
    expect(await corrections.textContent()).toContain('Nothing was corrected');
    expect(faults).toEqual([]);
    await page.close();
  });

  it('takes what was missing, in words that are selected, and takes it back', async () => {
    const page = await browser.newPage();
    const faults = watch(page, explorer.url);
    const corrections = page.locator('#corrections');
    const fill: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'A position': { holder: 'KE' },
      'A reference to an initiative': { actor: 'KE' },
      'A meeting': { delegates: 'CN; Wang Yi; Foreign Minister\nKE; Amina Otieno; President', date: '2026-01' },
    };
    await page.goto(new URL('/data/article/2026-01-26-sputnik-wang-taha', explorer.url).href);
    for (const [kind, fields] of Object.entries(fill)) {
      await page.getByText(kind, { exact: true }).click();
      const form = page.locator('details[open] form.choice', { has: page.locator('textarea[data-words]') }).last();
      await page.locator('.text mark').first().selectText();
      const words = form.locator('[data-words]');
      await vi.waitFor(async () => expect(await words.inputValue()).toMatch(/\S+ \S+/));
      const quote = await words.inputValue();
      for (const [name, value] of Object.entries(fields)) await form.locator(`[name=${name}]`).fill(value);
      await form.getByRole('button', { name: 'Add' }).click();
      await corrections.getByRole('button', { name: 'take back' }).waitFor();
      expect(await corrections.textContent()).toContain('missing');
      expect(await corrections.textContent()).toContain('KE');
      expect(await corrections.locator('blockquote').textContent()).toContain(quote.slice(0, 20));
      await corrections.getByRole('button', { name: 'take back' }).click();
      await corrections.getByText('Nothing was corrected').waitFor();
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('asks in the editor, which knows the terms', async () => {
    const page = await browser.newPage();
    const faults = watch(page, explorer.url);
    await page.goto(new URL('/query', explorer.url).href);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('ASK { ?x a rap:Meet');
    await page.locator('.cm-tooltip-autocomplete').getByText('rap:Meeting').waitFor();
    // The list takes no key in the moment in which it appears, lest it take one that was meant for the text.
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' }');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Answer' }).waitFor();
    expect(await page.locator('main').textContent()).toContain('yes');
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Clicks what leads to another page, and waits until that is whole: its address changes before. */
async function follow(page: Page, leading: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), leading.click()]);
}

/** The first of each kind of page. */
function oneOfEachKind(paths: readonly string[]): readonly string[] {
  return [...new Map([...paths].reverse().map((path) => [toKind(path), path])).values()].reverse();
}

function toName(path: string): string {
  return path.replace(/[^\w-]+/g, '_').slice(0, 60) || 'start';
}

/** What axe-core finds serious or critical. */
async function findBarriers(page: Page): Promise<readonly string[]> {
  // Evaluated, not added: the pages' policy lets nothing be added.
  await page.evaluate(axe);
  const source = `(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'] })).violations)()`;
  const found = (await page.evaluate(source)) as AxeResults['violations'];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html)
          .join(' | ')}`,
    );
}
