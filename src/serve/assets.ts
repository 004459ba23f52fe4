// In: a request for a file of the pages. Out: the file. The one idea: what may be asked for is a list, so that no path leads
// out of the folder.
import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';

const types = {
  'explorer.css': 'text/css; charset=utf-8',
  'explorer.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

/** All files that pages refer to. */
export const assetNames = Object.keys(types) as readonly (keyof typeof types)[];

/** The bytes of one of them; it lies where the build put it. */
export async function loadAsset(name: keyof typeof types): Promise<Buffer> {
  return readFile(new URL(`./assets/${name}`, import.meta.url));
}

/** Answers a request for `/assets/NAME`. */
export async function readAsset(context: Context): Promise<Response> {
  const name = context.req.param('name');
  if (name === undefined || !Object.hasOwn(types, name)) return context.text('no such file\n', 404);
  const known = name as keyof typeof types;
  context.header('content-type', types[known]);
  context.header('cache-control', 'no-cache');
  return context.body(new Uint8Array(await loadAsset(known)));
}
