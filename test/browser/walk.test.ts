// A real browser walks every page that a link leads to, in both colour schemes and at three widths: nothing may go wrong, be
// asked of another host, stand beyond the edge, or be closed to who listens instead of looking.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { seeds } from '../acceptance/seeds.ts';
import { rapporteur } from '../cli/run.ts';
import { type Explorer, launch, missing, serve, watch } from './chromium.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-browser-'));
const pictures = fileURLToPath(new URL('../../out/screenshots/', import.meta.url));
const views = [
  { width: 320, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const;

describe.skipIf(missing !== '')(`the explorer in a browser${missing}`, () => {
  let browser: Browser;
  let explorer: Explorer;
  let paths: readonly string[];

  beforeAll(async () => {
    await rapporteur(['build', seeds, '-o', 'graph.ttl'], { folder });
    [browser, explorer] = await Promise.all([launch(), serve(['graph.ttl', '--articles', seeds, '--edit'], folder)]);
    paths = await crawl(explorer.url);
    mkdirSync(pictures, { recursive: true });
  });

  afterAll(async () => {
    await browser?.close();
    await explorer?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reaches every kind of page from the start', () => {
    for (const beginning of [
      '/meetings',
      '/data/meeting/',
      '/articles',
      '/data/article/',
      '/questions/',
      '/ontology',
    ]) {
      expect(
        paths.some((path) => path.startsWith(beginning)),
        beginning,
      ).toBe(true);
    }
  });

  it.each(views)('shows all of them well at $width pixels, $colorScheme', async ({ width, colorScheme }) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const faults = watch(page, explorer.url);
    for (const path of oneOfEachKind(paths)) {
      const response = await page.goto(new URL(path, explorer.url).href);
      expect(response?.status(), path).toBe(200);
      const beyond = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(beyond, `${path} is wider than the window by so many pixels`).toBeLessThanOrEqual(0);
      const serious = await findBarriers(page);
      expect(serious, path).toEqual([]);
      await page.screenshot({ path: `${pictures}${toName(path)}-${width}-${colorScheme}.png`, fullPage: true });
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('leads nowhere that is not there', async () => {
    const answers = await Promise.all(paths.map(async (path) => (await fetch(new URL(path, explorer.url))).status));
    expect(paths.filter((_, at) => answers[at] !== 200)).toEqual([]);
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
    await page.getByRole('link', { name: 'Xinjiang', exact: true }).first().click();
    const shown = await page.locator('main').textContent();
    expect(shown).toMatch(/supports/);
    expect(shown).toMatch(/opposes/);
    await page.locator('blockquote footer a').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#char=\d+,\d+$/);
    expect(await page.locator('mark:target').count()).toBe(1);
    await page.close();
  });

  it('takes a correction, and takes it back', async () => {
    const page = await browser.newPage();
    const faults = watch(page, explorer.url);
    await page.goto(new URL('/data/article/2026-01-26-sputnik-wang-taha', explorer.url).href);
    await page.getByRole('button', { name: 'wrong' }).first().click();
    const corrections = page.locator('#corrections');
    expect(await corrections.textContent()).toContain('wrong');
    await corrections.getByRole('button', { name: 'take back' }).click();
    expect(await corrections.textContent()).toContain('Nothing was corrected');
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

/** All addresses of pages that can be reached, without those that only choose differently. */
async function crawl(url: string): Promise<readonly string[]> {
  const known = new Set(['/']);
  for (const path of known) {
    const page = await (await fetch(new URL(path, url))).text();
    for (const [, href = ''] of page.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)) {
      const clean = href.replaceAll('&amp;', '&');
      const isChoice = clean.includes('?') && !/^\/(?:meetings|network)\?(?:view|of)=\w+$/.test(clean);
      if (!isChoice && !/\.(?:json|csv|ttl)$/.test(clean)) known.add(clean);
    }
  }
  return [...known];
}

/** The first of each kind of page: a thing's kind is the beginning of its path. */
function oneOfEachKind(paths: readonly string[]): readonly string[] {
  const kinds = new Map<string, string>();
  for (const path of paths) {
    const kind = path
      .split('/')
      .slice(0, path.startsWith('/data/') ? 3 : 2)
      .join('/');
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
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
