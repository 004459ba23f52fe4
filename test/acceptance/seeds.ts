// In: nothing. Out: the bundled articles as a graph, and where further articles may lie. The one idea: every acceptance
// test starts from what the main job makes, by the functions that other programs have.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { buildGraph, type Graph, loadVocabulary } from '../../src/index.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole builds, on machines that may be busy

const toPath = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const seeds = toPath('../../seeds');
export const phrasebook = toPath('../phrasebook');

/** Articles that are no part of the project and may not be there; then their tests say so and are skipped. */
export const neighbours = ['../shared/seeds', '../shared/dev'].map((name) => {
  const folder = toPath(`../../${name}`);
  return { name, folder, isMissing: !existsSync(folder) };
});

/** The bundled vocabulary, read once for a file of tests. */
export const vocabulary = loadVocabulary();

/** Builds a graph with the bundled vocabulary, and with folders of one's own where they are given. */
export function build(inputs: readonly string[], own: readonly string[] = []): Promise<Graph> {
  return buildGraph({ inputs, vocabulary: [...vocabulary, ...own.flatMap((folder) => loadVocabulary(folder))] });
}
