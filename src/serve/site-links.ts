// In: a page of a site of files. Out: addresses of other pages, relative to it. The one idea: a site of files works from any
// folder and from a disk, so no address in it begins at a root; each page that is spoken of is written as well.
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Addresses } from './address.ts';
import { type Links, toOutside } from './links.ts';
import { splitTwin } from './twins.ts';

/** What an address may choose where no server answers: each choice is a file of its own. */
const choices = ['view', 'of', 'one', 'other'] as const;

/** Of a file's name, in bytes; file systems take 255, with an ending. */
const LONGEST = 200;

/** A page of the site: a path, and what was chosen for it. */
export type Place = { readonly path: string; readonly params: Readonly<Record<string, string>> };

/** The links of one page; `onPlace` hears of every page that it leads to. */
export function toSiteLinks(addresses: Addresses, from: Place, onPlace: (place: Place) => void): Links {
  const folder = posix.dirname(toFile(from));
  const toHref = (file: string) => encodeFile(posix.relative(folder, file));
  const to = (path: string, params: Readonly<Record<string, string | undefined>> = {}): string => {
    const kept = choices.flatMap((name) => (params[name] ? [[name, params[name]] as const] : []));
    // A twin is written with its page.
    const { path: page, twin } = splitTwin(path);
    if (twin !== undefined) return toHref(toFile({ path: page, params: {} }, twin));
    const place = { path, params: Object.fromEntries(kept) };
    onPlace(place);
    return toHref(toFile(place));
  };
  return {
    to,
    ofIri(iri) {
      const path = addresses.toPath(iri);
      if (path === undefined) return toOutside(iri);
      const [page = '', fragment] = path.split('#');
      return fragment === undefined ? to(page) : `${to(page)}#${fragment}`;
    },
    toParameter: addresses.toParameter,
    asset: (name) => toHref(`assets/${name}`),
    isStatic: true,
  };
}

/** The file of a page, without a leading slash: `/` is `index.html`, and a choice stands behind two hyphens. */
export function toFile({ path, params }: Place, ending = 'html'): string {
  const chosen = Object.entries(params).map(([name, value]) => `--${name}-${encodeURIComponent(value)}`);
  const segments = path === '/' ? ['index'] : path.slice(1).split('/');
  const last = segments.length - 1;
  // A path is that of an IRI, percent-encoded; a host decodes what it is asked for, so the file's name is what is decoded.
  return `${segments.map((each, at) => toSegment(at === last ? each + chosen.join('') : each)).join('/')}.${ending}`;
}

// Neither the name of this folder or the one above, nor a sign that some file system forbids, may stand in a file's name.
function toSegment(segment: string): string {
  if (/^\.{0,2}$/.test(segment)) return `=${segment.replaceAll('.', '2e')}`;
  const toCode = (sign: string) => `=${sign.charCodeAt(0).toString(16)}`;
  const name = segment.replaceAll('%', '=').replace(/[\p{Cc}<>:"\\|?*]/gu, toCode);
  if (Buffer.byteLength(name) <= LONGEST) return name;
  return `${name.replace(/[^\w=.-]/g, '_').slice(0, LONGEST - 33)}=${createHash('sha256').update(segment).digest('hex').slice(0, 32)}`;
}

function encodeFile(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
