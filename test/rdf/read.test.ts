// Reading: errors say where, nothing is fetched, and the vocabulary is all Turtle of a folder.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphFileError, IRI, loadVocabulary, readQuads } from '../../src/rdf/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('readQuads', () => {
  it.each([
    ['bad.ttl', '@prefix x: <x:> .\n\nx:a x:b .\n', ':3: '],
    ['bad.nt', '<x:a> <x:b> <x:c> .\n<x:a> <x y> .\n', ':2: '],
    ['bad.jsonld', '{"@id": ', ': '],
    ['bad.rdf', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<a>\n</rdf:RDF>', ': '],
  ])('says where %s is wrong', async (name, text, where) => {
    const path = await put(name, text);
    const error = await readQuads(path).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GraphFileError);
    expect((error as Error).message.startsWith(path + where)).toBe(true);
  });

  it('lets the system say that there is no such file', async () => {
    await expect(readQuads(join(folder, 'none.ttl'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('passes over a byte order mark', async () => {
    expect(await readQuads(await put('mark.nt', '\ufeff<x:a> <x:b> <x:c> .\n'))).toHaveLength(1);
    expect(await readQuads(await put('mark.jsonld', '\ufeff{"@id":"x:a","x:b":1}'))).toHaveLength(1);
  });

  it('resolves relative IRIs against the file', async () => {
    const path = await put('relative.ttl', '<a> <x:p> <#b> .');
    const [quad] = await readQuads(path);
    expect(quad?.subject.value).toBe(pathToFileURL(join(folder, 'a')).href);
    expect(quad?.object.value).toBe(`${pathToFileURL(path).href}#b`);
  });

  it('fetches no context', async () => {
    const path = await put('remote.jsonld', '{"@context": "https://unreachable.invalid/context", "name": "x"}');
    await expect(readQuads(path)).rejects.toThrow(
      `${path}: the context https://unreachable.invalid/context is not fetched: write it into the file`,
    );
  });

  it('takes the numbers and truth values of JSON for what they are', async () => {
    const path = await put('native.jsonld', '{"@id": "x:a", "x:p": [5, true, 0.5, {"@list": [1]}]}');
    const objects = (await readQuads(path)).map(({ object }) => object);
    expect(objects.map((object) => (object.termType === 'Literal' ? object.datatype.value : ''))).toEqual(
      expect.arrayContaining([IRI.xsd.integer, IRI.xsd.boolean, IRI.xsd.double]),
    );
  });

  it('goes by the named format rather than the ending', async () => {
    expect(await readQuads(await put('turtle.txt', '<x:a> a <x:b> .'), { format: 'turtle' })).toHaveLength(1);
    await expect(readQuads(join(folder, 'turtle.txt'))).rejects.toThrow('the ending .txt, which is not known');
  });
});

describe('loadVocabulary', () => {
  it('reads the vocabulary of the package', () => {
    const quads = loadVocabulary();
    expect(
      quads.some(
        ({ subject, predicate }) =>
          subject.value.endsWith('/concept/supports') && predicate.value === IRI.skos.prefLabel,
      ),
    ).toBe(true);
    expect(
      quads.every(({ subject, object }) => subject.termType === 'NamedNode' && object.termType !== 'BlankNode'),
    ).toBe(true);
  });

  it('names the file and line of a fault', async () => {
    const sub = await mkdtemp(join(folder, 'vocabulary-'));
    await writeFile(join(sub, 'a.ttl'), '<x:a> a <x:b> .');
    expect(loadVocabulary(sub)).toHaveLength(1);
    await writeFile(join(sub, 'b.ttl'), '\n<x:a> a .');
    expect(() => loadVocabulary(sub)).toThrow(`${join(sub, 'b.ttl')}:2: `);
  });

  it('takes no folder without Turtle for a vocabulary', async () => {
    const sub = await mkdtemp(join(folder, 'empty-'));
    expect(() => loadVocabulary(sub)).toThrow(`${sub} holds no .ttl file: it cannot be a vocabulary`);
  });
});
