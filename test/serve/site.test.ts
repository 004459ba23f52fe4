// The site of files: every page that the server has, every link to a file that is there, and nothing that only a server can do.
import { posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parseTurtle } from '../../src/rdf/index.ts';
import { toSiteOf } from '../../src/serve/index.ts';
import { buildSeeds } from './explorer.ts';

vi.setConfig({ hookTimeout: 240_000, testTimeout: 60_000 });

const files = new Map<string, string>();

// What the build bundles for the browser is not there when the sources run as they are.
vi.mock('../../src/serve/assets.ts', async (original) => ({
  ...(await original<object>()),
  loadAsset: async (name: string) => Buffer.from(name),
}));

beforeAll(async () => {
  for await (const { path, content } of toSiteOf(await buildSeeds())) files.set(path, content.toString());
});

const pages = () => [...files].filter(([path]) => path.endsWith('.html'));

type Anchor = { getAttribute(name: string): string | null };
const findAll = (html: string, selector: string): readonly Anchor[] => {
  const { document } = parseHTML(html) as unknown as {
    document: { querySelectorAll(selector: string): Iterable<Anchor> };
  };
  return [...document.querySelectorAll(selector)];
};

describe('a site of files', () => {
  it('has a page for everything that the graph names, with its twins', () => {
    for (const path of ['index', 'meetings', 'articles', 'ontology', 'questions', 'meetings--view-timeline']) {
      for (const ending of ['html', 'json', 'csv', 'ttl']) expect(files.has(`${path}.${ending}`), path).toBe(true);
    }
    const meetings = pages().filter(([path]) => path.startsWith('data/meeting/'));
    expect(meetings).toHaveLength(12);
    expect(pages().filter(([path]) => path.startsWith('data/article/'))).toHaveLength(15);
  });

  it('has each two reports of a meeting beside each other', () => {
    const compared = pages().filter(([path]) => path.startsWith('reports--one-'));
    expect(compared.length).toBeGreaterThan(2);
    for (const [, html] of compared) expect(html).toContain('Both say');
  });

  it('leads only to files that are there, by addresses that begin at no root', () => {
    const broken = pages().flatMap(([path, html]) =>
      findAll(html, '[href], [src]').flatMap((element) => {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (/^(?:https?:|#)/.test(address)) return [];
        const file = posix.join(posix.dirname(path), decodeURIComponent(address.split('#')[0] ?? ''));
        return address.startsWith('/') || !files.has(file) ? [`${path}: ${address}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('leads to the very words, where a fragment says so', () => {
    const marks = pages().flatMap(([path, html]) =>
      findAll(html, 'blockquote footer a').map((element) => {
        const [file = '', fragment = ''] = (element.getAttribute('href') ?? '').split('#');
        return { target: posix.join(posix.dirname(path), decodeURIComponent(file)), fragment };
      }),
    );
    expect(marks.length).toBeGreaterThan(50);
    for (const { target, fragment } of marks) expect(files.get(target)).toContain(`id="${fragment}"`);
  });

  it('holds no form that only a server could answer', () => {
    for (const [path, html] of pages()) expect(findAll(html, 'form'), path).toEqual([]);
  });

  it('holds Turtle that can be read', () => {
    for (const [path, text] of files) {
      if (path.endsWith('.ttl')) expect(() => parseTurtle(text, 'http://localhost/'), path).not.toThrow();
    }
  });
});
