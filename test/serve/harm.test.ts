// Text that would do harm stands in labels, quotations, names of files and parameters: every page and twin shows it as text.
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/query/index.ts';
import { IRI, literal, namedNode, parseTurtle, quad } from '../../src/rdf/index.ts';
import { buildSeeds, toVisitor } from './explorer.ts';
import { payloads } from './payloads.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const AT_ONCE = 30;

const texts: ReadonlySet<string> = new Set([
  ...[IRI.rdfs.label, IRI.schema.name, IRI.skos.prefLabel, IRI.schema.headline, IRI.schema.publisher],
  ...[IRI.rap.role, IRI.rap.reason, IRI.nif.anchorOf, IRI.rap.rule, IRI.schema.alternateName, IRI.rap.value],
]);

/** Each payload once, several in one parameter. */
const bunches = Array.from({ length: Math.ceil(payloads.length / AT_ONCE) }, (_, at) =>
  payloads.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join(' '),
);

let ask: Awaited<ReturnType<typeof toVisitor>>;
let paths: readonly string[];

// Each text of the graph gets a payload at its end, one after the other, so that all of them stand somewhere.
function poison({ quads }: Dataset): Dataset {
  let at = 0;
  return {
    quads: quads.map((each) => {
      if (each.object.termType !== 'Literal') return each;
      if (each.predicate.value === IRI.schema.url) {
        at += 1;
        return quad(
          each.subject,
          each.predicate,
          literal(`javascript:globalThis.harmed=${at}`, namedNode(IRI.xsd.anyURI)),
        );
      }
      if (!texts.has(each.predicate.value)) return each;
      at += 1;
      return quad(each.subject, each.predicate, literal(`${each.object.value} ${payloads[at % payloads.length]}`));
    }),
  };
}

beforeAll(async () => {
  ask = await toVisitor(poison(await buildSeeds()));
  const known = new Set(['/']);
  const kinds = new Map<string, number>();
  for (const path of known) {
    const { text } = await ask(path);
    for (const [, href = ''] of text.matchAll(/href="(\/[^"#?]*)/g)) {
      const kind = href.split('/').slice(0, 3).join('/');
      if (known.has(href) || /\.\w+$/.test(href) || (kinds.get(kind) ?? 0) >= 3) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      known.add(href);
    }
  }
  paths = [...known];
});

describe('text that would do harm', () => {
  it('is more than two hundred payloads', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  });

  it('is text on every page', async () => {
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) expect(findHarm((await ask(path)).text), path).toEqual([]);
  });

  it('is text in every twin', async () => {
    for (const path of paths.slice(0, 30)) {
      if ((await ask(path)).status !== 200) continue;
      const name = path === '/' ? '/index' : path;
      const { text, headers } = await ask(`${name}.ttl`);
      expect(() => parseTurtle(text, 'http://localhost/'), path).not.toThrow();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(JSON.parse((await ask(`${name}.json`)).text).title, path).toBeTypeOf('string');
    }
  });

  it.each([
    ['/search', 'q'],
    ['/meetings', 'party'],
    ['/meetings', 'publisher'],
    ['/meetings', 'from'],
    ['/articles', 'publisher'],
    ['/reports', 'one'],
    ['/questions/positions-on-issue', 'issue'],
    ['/query', 'query'],
  ])('is text in the parameters of %s: %s', async (path, name) => {
    for (const payload of bunches) {
      const { text } = await ask(`${path}?${new URLSearchParams({ [name]: payload, other: payload })}`);
      expect(findHarm(text), payload).toEqual([]);
    }
  });

  it('is text in a path', async () => {
    for (const payload of bunches) {
      expect(findHarm((await ask(`/data/meeting/${encodeURIComponent(payload)}`)).text), payload).toEqual([]);
    }
  });

  it('is text in the names of variables and in answers', async () => {
    for (const payload of bunches) {
      const query = `SELECT (${JSON.stringify(payload)} AS ?x) (<http://e.x/${encodeURIComponent(payload)}> AS ?y) {}`;
      const { status, text } = await ask(`/query?${new URLSearchParams({ query })}`);
      expect(status, payload).toBe(200);
      expect(findHarm(text), payload).toEqual([]);
    }
  });
});

type ParsedElement = {
  readonly tagName: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
};
type ParsedDocument = { querySelectorAll(selector: string): Iterable<ParsedElement> };

/** Whatever in a page could run or lead out: scripts that are not ours, handlers, addresses of code. */
function findHarm(page: string): readonly string[] {
  const { document } = parseHTML(page) as unknown as { readonly document: ParsedDocument };
  const own = new Set(['/assets/explorer.js', '/assets/editor.js']);
  const harm: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.tagName.toLowerCase();
    if (name === 'script' && (!own.has(element.getAttribute('src') ?? '') || element.textContent !== ''))
      harm.push(element.outerHTML);
    if (['iframe', 'object', 'embed', 'base', 'style', 'template', 'math'].includes(name)) harm.push(element.outerHTML);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc' || attribute === 'style') harm.push(element.outerHTML);
      const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'content'].includes(attribute);
      if (isAddress && /^\W*(?:j\s*a\s*v\s*a\s*s|data:text)/i.test(value)) harm.push(element.outerHTML);
    }
  }
  return harm;
}
