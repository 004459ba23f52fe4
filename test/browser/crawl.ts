// In: the address of an explorer. Out: all that can be reached from its start page: pages, forms and files. The one idea: whoever
// adds a page links to it, so that it is found, and tested, by itself.
import { parseHTML } from 'linkedom';

export type Form = {
  /** Of the page on which it stands. */
  readonly page: string;
  readonly action: string;
  readonly method: string;
  readonly fields: readonly string[];
};

export type Crawled = {
  /** Addresses of pages: all those without a choice, and some of each kind with one. */
  readonly pages: readonly string[];
  readonly forms: readonly Form[];
  /** Addresses of files that pages offer, some of each kind. */
  readonly files: readonly string[];
  /** What answered with anything but 200, and where it was spoken of. */
  readonly broken: readonly string[];
};

const CHOICES_OF_KIND = 2;
const KINDS_OF_PATH = 12;
const FILES_OF_KIND = 2;
const AT_ONCE = 8;

type Element = { getAttribute(name: string): string | null; querySelectorAll(selector: string): Iterable<Element> };

/** Follows each link. */
export async function crawl(url: string): Promise<Crawled> {
  const pages = new Map([['/', '']]);
  const forms = new Map<string, Form>();
  const files = new Map<string, string>();
  const broken: string[] = [];
  const [ofKind, ofPath, ofFiles] = [
    new Map<string, number>(),
    new Map<string, Set<string>>(),
    new Map<string, number>(),
  ];

  const meet = (address: string, from: string): void => {
    const path = address.split('?')[0] ?? '';
    if (isFile(address)) {
      const kind = `${toKind(path)} ${/\.\w+$/.exec(path)?.[0] ?? address.replace(/.*format=/, '')}`;
      if (!files.has(address) && count(ofFiles, kind) <= FILES_OF_KIND) files.set(address, from);
    } else if (address === path) {
      if (!pages.has(address)) pages.set(address, from);
    } else if (!pages.has(address)) {
      const kind = toKind(address);
      const kinds = ofPath.get(toKind(path)) ?? new Set();
      if (kinds.size >= KINDS_OF_PATH && !kinds.has(kind)) return;
      ofPath.set(toKind(path), kinds.add(kind));
      if (count(ofKind, kind) <= CHOICES_OF_KIND) pages.set(address, from);
    }
  };
  const visit = async (address: string): Promise<void> => {
    const response = await fetch(new URL(address, url));
    const text = await response.text();
    if (response.status !== 200) broken.push(`${response.status} ${address}, from ${pages.get(address)}`);
    const { document } = parseHTML(text) as unknown as { readonly document: Element };
    for (const link of document.querySelectorAll('a[href^="/"], link[rel="alternate"]')) {
      meet((link.getAttribute('href') ?? '').replace(/#.*/, ''), address);
    }
    for (const form of document.querySelectorAll('form')) {
      const found = toForm(form, address);
      const of = found.action.startsWith('/questions/') ? found.action : toKind(found.action);
      const key = [found.method, of, ...found.fields].join(' ');
      if (!forms.has(key)) forms.set(key, found);
      if (found.method === 'get') meet(found.action, address);
    }
  };
  for (let waiting = [...pages.keys()], done = 0; done < pages.size; waiting = [...pages.keys()].slice(done)) {
    const some = waiting.slice(0, AT_ONCE);
    await Promise.all(some.map(visit));
    done += some.length;
  }
  return { pages: [...pages.keys()], forms: [...forms.values()], files: [...files.keys()], broken };
}

/** Pages of one kind are made by one function: a kind is how a path begins, which choices there are, and which view. */
export function toKind(address: string): string {
  const [path = '', search = ''] = address.split('?');
  const choices = [...new URLSearchParams(search)].map(([name, value]) => (name === 'view' ? `view=${value}` : name));
  const folders = path.split('/').slice(0, path.startsWith('/data/') ? 3 : 2);
  return `${folders.join('/')} ${choices.sort().join(' ')}`.trim();
}

function isFile(address: string): boolean {
  return /\.(?:json|csv|ttl)(?:\?|$)/.test(address) || address.startsWith('/sparql?');
}

function toForm(form: Element, page: string): Form {
  const fields = [...form.querySelectorAll('input, select, textarea')].filter(
    (field) => field.getAttribute('type') !== 'hidden',
  );
  return {
    page,
    action: form.getAttribute('action') ?? '',
    method: (form.getAttribute('method') ?? 'get').toLowerCase(),
    fields: fields.flatMap((field) => field.getAttribute('name') ?? []),
  };
}

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}
