// In: a request for a file of the pages. Out: the file. The one idea: what may be asked for is a list, so that no path leads
// out of the folder.
import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';

const types = {
  'explorer.css': 'text/css; charset=utf-8',
  'explorer.js': 'text/javascript; charset=utf-8',
  'editor.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** The files that pages refer to. */
export type AssetName = keyof typeof types;

/** All of them. */
export const assetNames = Object.keys(types) as readonly AssetName[];

/** The bytes of one of them; it lies where the build put it. */
export async function loadAsset(name: AssetName): Promise<Buffer> {
  return readFile(new URL(`../serve/assets/${name}`, import.meta.url));
}

/** Answers a request for `/assets/NAME`. */
export async function readAsset(context: Context): Promise<Response> {
  const name = context.req.param('name');
  if (name === undefined || !Object.hasOwn(types, name)) return context.text('no such file\n', 404);
  const known = name as AssetName;
  context.header('content-type', types[known]);
  context.header('cache-control', 'no-cache');
  return context.body(new Uint8Array(await loadAsset(known)));
}
