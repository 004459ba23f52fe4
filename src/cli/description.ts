// In: a graph that was written to a file. Out: its description in VoID and DCAT, beside it. The one idea: what describes
// a file follows from the file, so neither the time nor the place of the build stands in it.
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Tally } from '../export/index.ts';
import type { Format } from '../rdf/index.ts';
import type { Digest } from './digested.ts';
import { toVersion } from './version.ts';

/** What is to be said of a graph. */
export type Described = {
  readonly base: string;
  readonly format: Format;
  readonly tally: Tally;
  /** Of the file. */
  readonly digest: Digest;
};

/** Writes `graph.void.ttl` beside `graph.ttl`, or beside `graph.nq`; nothing beside what is no file, such as a device. */
export async function writeDescription(path: string, { base, format, tally, digest }: Described): Promise<void> {
  if (!(await stat(path)).isFile()) return;
  const [{ formats, writeGraph }, { toDescriptionQuads }] = await Promise.all([
    import('../rdf/index.ts'),
    import('../export/index.ts'),
  ]);
  const file = { name: basename(path), ...digest, mediaType: formats[format].mediaType };
  const description = toDescriptionQuads(tally, { base, version: toVersion(), file });
  const comment = `rapporteur ${toVersion()}: what ${file.name} is (VoID, DCAT)`;
  await writeGraph(description, `${path.slice(0, path.length - extname(path).length)}.void.ttl`, {
    format: 'turtle',
    base,
    comment,
  });
}
