// In: quads, and a frame. Out: JSON-LD in which each node that the frame asks for holds what belongs to it. The one idea:
// a frame is a file, so that whoever wants another tree writes another file and no code. Trees are framed some hundred at
// a time, each beside what it can hold: the time that framing takes grows with the square of what it is given.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad } from '@rdfjs/types';
import type { FrameOptions, JsonLd } from 'jsonld';
import { GraphFileError, QuadError } from './errors.ts';
import { findRoots, toNeighbourhoods } from './frame-roots.ts';
import { toReadyQuads } from './ready.ts';
import { quad } from './terms.ts';

// The same two steps up from src/rdf/ and from dist/rdf/.
const ontology = fileURLToPath(new URL('../../ontology', import.meta.url));
const CONTEXT = join(ontology, 'context.jsonld');
const FRAMES = join(ontology, 'frames');
const ENDING = '.jsonld';

/** The names of the frames that come with the program. */
export function listFrames(): readonly string[] {
  return readdirSync(FRAMES)
    .filter((file) => extname(file) === ENDING)
    .map((file) => basename(file, ENDING))
    .sort();
}

/**
 * Frames a graph by JSON-LD 1.1 Framing (W3C). `frame`: the name of one that comes with the program, or the path of a
 * `.jsonld`; where its context is a string, it means ours. The same quads give the same text. Throws a GraphFileError for
 * a frame that is none.
 */
export async function frameQuads(quads: Iterable<Quad>, frame: string): Promise<string> {
  const [{ default: jsonld }, context, wanted] = await Promise.all([
    import('jsonld'),
    readJson(CONTEXT),
    readFrame(frame),
  ]);
  const ours = {
    ...wanted,
    '@context':
      '@context' in wanted && typeof wanted['@context'] !== 'string' ? wanted['@context'] : context['@context'],
  };
  let refusal: GraphFileError | undefined;
  const documentLoader = async (url: string): Promise<never> => {
    refusal = new GraphFileError(`the context ${url} is not fetched: write it into the frame`);
    throw refusal;
  };
  const readable = toReadable(quads);
  const options = { documentLoader, omitDefault: true, omitGraph: false };
  try {
    return `${JSON.stringify(await frameInParts(jsonld, readable, ours, options), null, 2)}\n`;
  } catch (error) {
    throw (
      refusal ??
      new GraphFileError(`${frame} is no frame of JSON-LD: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    );
  }
}

const TREES_AT_ONCE = 25;

async function frameInParts(jsonld: JsonLd, quads: readonly Quad[], frame: object, options: FrameOptions) {
  const [nodes, [expanded = {}]] = await Promise.all([
    jsonld.fromRDF(quads),
    jsonld.expand(frame, { ...options, isFrame: true, keepFreeFloatingNodes: true }),
  ]);
  const byId = new Map(nodes.map((node) => [String(node['@id']), node]));
  const roots = findRoots(byId, expanded);
  if (roots === undefined || roots.length === 0) return jsonld.frame(nodes, frame, options);
  const toNeighbourhood = toNeighbourhoods(byId, expanded);
  const parts: Record<string, unknown>[] = [];
  for (let start = 0; start < roots.length; start += TREES_AT_ONCE) {
    const some = roots.slice(start, start + TREES_AT_ONCE);
    parts.push(await jsonld.frame(toNeighbourhood(some), { ...frame, '@id': some }, options));
  }
  // A context may have a name of its own for it.
  const graph = Object.keys(parts[0] ?? {}).find((key) => key !== '@context') ?? '@graph';
  return { ...parts[0], [graph]: parts.flatMap((part) => part[graph]) };
}

// All graphs together, as for every other export.
function toReadable(quads: Iterable<Quad>): readonly Quad[] {
  try {
    return toReadyQuads([...quads].map(({ subject, predicate, object }) => quad(subject, predicate, object)));
  } catch (error) {
    if (!(error instanceof QuadError)) throw error;
    throw new GraphFileError(`the graph cannot be written as JSON-LD: ${error.message}; mend it there`, {
      cause: error,
    });
  }
}

async function readFrame(frame: string): Promise<Record<string, unknown>> {
  if (frame.endsWith(ENDING)) return readJson(frame);
  if (listFrames().includes(frame)) return readJson(join(FRAMES, frame + ENDING));
  throw new GraphFileError(
    `there is no frame ${frame}; there are ${listFrames().join(', ')}, or name a ${ENDING} file`,
  );
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  const text = await readFile(path, 'utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    throw new GraphFileError(`${path} is no JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
  throw new GraphFileError(`${path} holds no JSON object: a frame is one`);
}
