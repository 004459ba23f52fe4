// In: paths and IRIs that a page speaks of. Out: what stands in `href`. The one idea: a page never writes an address by
// itself, so that the same page works on a server and as a file on a disk.
import type { Addresses } from './address.ts';
import type { AssetName } from './assets.ts';

export type Links = {
  /** The address of one of our pages; parameters that are empty are left out. */
  to(path: string, params?: Readonly<Record<string, string | undefined>>): string;
  /** The address of a thing's page; of what is not ours, its IRI. Undefined for what no browser may follow. */
  ofIri(iri: string): string | undefined;
  /** A thing as it stands in parameters. */
  toParameter(iri: string): string;
  /** The address of a file that belongs to the pages, such as `explorer.css`. */
  asset(name: AssetName): string;
  /** No server answers: forms and queries are of no use. */
  readonly isStatic: boolean;
};

/** Links of pages that a server gives. */
export function toServerLinks(addresses: Addresses): Links {
  const to: Links['to'] = (path, params = {}) => {
    const set = Object.entries(params).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
    const search = new URLSearchParams(set).toString();
    return search === '' ? path : `${path}?${search}`;
  };
  return {
    to,
    ofIri: (iri) => addresses.toPath(iri) ?? toOutside(iri),
    toParameter: addresses.toParameter,
    asset: (name) => `/assets/${name}`,
    isStatic: false,
  };
}

/** An address that a browser may follow: the web's own, and never `javascript:`. */
export function toOutside(iri: string): string | undefined {
  return /^https?:\/\//i.test(iri) ? iri : undefined;
}
