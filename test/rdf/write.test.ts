// A file is replaced as a whole or not at all.
import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphFileError, literal, namedNode, QuadError, quad, RDFS, writeGraph } from '../../src/rdf/index.ts';
import { controlQuads } from './awkward.ts';

const good = quad(namedNode('https://example.org/s'), RDFS.label, literal('x'));
const bad = quad(namedNode('https://example.org/>'), RDFS.label, literal('x'));
const line = '<https://example.org/s> <http://www.w3.org/2000/01/rdf-schema#label> "x" .\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-write-'));
});
afterEach(() => rm(folder, { recursive: true }));

class Sink extends Writable {
  text = '';
  override _write(piece: Buffer, _: string, done: () => void) {
    this.text += piece.toString();
    setImmediate(done);
  }
}

describe('a file', () => {
  it('is written in folders that are made for it, and the quads are counted once each', async () => {
    const path = join(folder, 'a/b/graph.nt');
    expect(await writeGraph([good, good], path)).toBe(1);
    expect(await readFile(path, 'utf8')).toBe(line);
    expect(await readdir(join(folder, 'a/b'))).toEqual(['graph.nt']);
  });

  it.each([
    ['a quad is not fit to be written', [bad], QuadError],
    ['the format cannot hold the graph, which shows half-way', [good, ...controlQuads], GraphFileError],
    ['the quads cannot be had', failing(), Error],
  ])('stays as it was when %s', async (_, quads, kind) => {
    const path = join(folder, 'graph.rdf');
    await writeFile(path, 'old');
    await expect(writeGraph(quads, path)).rejects.toBeInstanceOf(kind);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['graph.rdf']);
  });

  it('keeps its mode', async () => {
    const path = join(folder, 'graph.nt');
    await writeFile(path, 'old');
    await chmod(path, 0o600);
    await writeGraph([good], path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('behind a symbolic link is replaced, not the link', async () => {
    await writeFile(join(folder, 'real.nt'), 'old');
    await symlink(join(folder, 'real.nt'), join(folder, 'link.nt'));
    await writeGraph([good], join(folder, 'link.nt'));
    expect(await readFile(join(folder, 'real.nt'), 'utf8')).toBe(line);
    expect((await readdir(folder)).sort()).toEqual(['link.nt', 'real.nt']);
  });

  it('that is a folder is refused, and nothing is left behind', async () => {
    await expect(writeGraph([good], folder, { format: 'ntriples' })).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('with an unknown ending is refused before anything is made', async () => {
    await expect(writeGraph([good], join(folder, 'x/graph.foo'))).rejects.toThrow('known are .ttl');
    expect(await readdir(folder)).toEqual([]);
  });

  it('may have any ending when the format is named', async () => {
    await writeGraph([good], join(folder, 'graph.foo'), { format: 'ntriples' });
    expect(await readFile(join(folder, 'graph.foo'), 'utf8')).toBe(line);
  });

  it('that is a pipe is written to and not replaced', async () => {
    const path = join(folder, 'pipe.nt');
    execFileSync('mkfifo', [path]);
    const [text] = await Promise.all([readFile(path, 'utf8'), writeGraph([good], path)]);
    expect(text).toBe(line);
    expect((await stat(path)).isFIFO()).toBe(true);
  });
});

describe('a stream', () => {
  it('is waited for and left open', async () => {
    const sink = new Sink({ highWaterMark: 16 });
    expect(await writeGraph([good], sink, { format: 'ntriples' })).toBe(1);
    expect(sink.writable).toBe(true);
    await new Promise<void>((done) => sink.end('# more\n', done));
    expect(sink.text).toBe(`${line}# more\n`);
  });

  it('gets nothing of a graph with a fault in it', async () => {
    const sink = new Sink();
    await expect(writeGraph([good, bad], sink, { format: 'turtle' })).rejects.toBeInstanceOf(QuadError);
    expect(sink.text).toBe('');
  });

  it('needs a format', async () => {
    await expect(writeGraph([good], new Sink())).rejects.toThrow('name the format');
  });

  it('that fails, fails the writing', async () => {
    const broken = new Writable({ write: (_, __, done) => done(new Error('EPIPE')) });
    await expect(writeGraph([good], broken, { format: 'ntriples' })).rejects.toThrow('EPIPE');
  });
});

function* failing() {
  yield good;
  throw new Error('no more quads');
}
