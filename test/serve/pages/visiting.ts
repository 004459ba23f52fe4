// Visits the pages of a small invented world, as the server does, without a server.
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { readDataset } from '../../../src/query/index.ts';
import { toAsker } from '../../../src/serve/asking.ts';
import { type Links, toServerLinks } from '../../../src/serve/links.ts';
import { readQuestions } from '../../../src/serve/questions.ts';
import { toTwinTurtle } from '../../../src/serve/twins.ts';
import { findAddresses, visit } from '../../../src/serve/visits.ts';

export type Seen = {
  readonly title: string;
  /** What stands there to read, each run of white space as one space. */
  readonly text: string;
  readonly html: string;
  /** Texts of all elements that fit. */
  all(selector: string): readonly string[];
  /** Address of the first link with this text. */
  href(text: string): string | undefined;
  readonly asked: readonly string[];
  turtle(): Promise<string>;
};

type Element = { readonly textContent: string | null; getAttribute(name: string): string | null };
type Parsed = { readonly document: { readonly body: Element; querySelectorAll(selector: string): Iterable<Element> } };

/** Opens pages over the graph in this file beside the tests; undefined where there is none. */
export async function toVisitor(file: string, change: (links: Links) => Links = (links) => links) {
  const asker = await toAsker(await readDataset([fileURLToPath(new URL(file, import.meta.url))]));
  const [addresses, questions] = await Promise.all([findAddresses(asker), readQuestions()]);
  const links = change(toServerLinks(addresses));
  return async (path: string, params: Readonly<Record<string, string>> = {}): Promise<Seen | undefined> => {
    const visited = await visit(path, params, { asker, questions, addresses, links });
    if (!visited) return undefined;
    const html = String(await visited.view.main);
    // Cells stand apart to the eye.
    const spaced = html.replace(/<\/(?:td|th|p|li|dt|dd)>/g, ' $&');
    const { document } = parseHTML(`<!doctype html><html><body>${spaced}</body></html>`) as unknown as Parsed;
    const toPlain = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const anchors = [...document.querySelectorAll('a')];
    return {
      title: visited.view.title,
      text: toPlain(document.body),
      html,
      all: (selector) => [...document.querySelectorAll(selector)].map(toPlain),
      href: (text) => anchors.find((anchor) => toPlain(anchor) === text)?.getAttribute('href') ?? undefined,
      asked: visited.answers.map(({ question }) => question.name),
      turtle: () => toTwinTurtle(visited, asker),
    };
  };
}

/** Opens pages that have to be there. */
export function toSeer(open: Awaited<ReturnType<typeof toVisitor>>) {
  return async (path: string, params: Readonly<Record<string, string>> = {}): Promise<Seen> => {
    const seen = await open(path, params);
    if (!seen) throw new Error(`there is no page ${path}`);
    return seen;
  };
}
