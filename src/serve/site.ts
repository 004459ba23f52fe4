// In: what answers questions. Out: all pages as files, one by one. The one idea: from the start page every link is followed
// once, so that what can be seen on the server is what is written, and nothing else.
import { type AssetName, assetNames, loadAsset } from './assets.ts';
import { toDocumentHtml } from './html/layout.ts';
import { type Place, toFile, toSiteLinks } from './site-links.ts';
import { toTwinCsv, toTwinJson, toTwinTurtle } from './twins.ts';
import type { Visited } from './view.ts';
import { type VisitOptions, visit } from './visits.ts';

/** A file of the site: its path, with slashes between folders, and its bytes. */
export type SiteFile = { readonly path: string; readonly content: string | Buffer };

/** All files, in the order in which they are met. A page that fails rejects; a link that leads nowhere is left to. */
export async function* toSite(options: Omit<VisitOptions, 'links'>): AsyncGenerator<SiteFile> {
  const waiting: Place[] = [{ path: '/', params: {} }];
  const met = new Set(waiting.map((place) => toFile(place)));
  const meet = (place: Place): void => {
    if (met.has(toFile(place))) return;
    met.add(toFile(place));
    waiting.push(place);
  };
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    const links = toSiteLinks(options.addresses, place, meet);
    const visited = await visit(place.path, place.params, { ...options, links });
    if (visited) yield* toFiles(visited, place, { ...options, links });
  }
  for (const name of assetNames) yield { path: `assets/${name}`, content: await loadAsset(name as AssetName) };
}

async function* toFiles(visited: Visited, place: Place, { links, asker }: VisitOptions): AsyncGenerator<SiteFile> {
  const toTwin = (ending: string) => toFile(place, ending).split('/').map(encodeURIComponent).at(-1);
  const document = toDocumentHtml(visited, { links, toTwin });
  yield { path: toFile(place), content: String(await document) };
  yield { path: toFile(place, 'json'), content: toTwinJson(visited) };
  yield { path: toFile(place, 'csv'), content: toTwinCsv(visited) };
  yield { path: toFile(place, 'ttl'), content: await toTwinTurtle(visited, asker) };
}
