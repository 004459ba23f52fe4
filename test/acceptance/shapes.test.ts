// The graph of the main job conforms to the shapes that the project publishes.
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { readQuads } from '../../src/index.ts';
import { validate } from '../../src/validate/index.ts';
import { build, seeds } from './seeds.ts';

vi.setConfig({ testTimeout: 60_000 }); // the first question loads the engine, on machines that may be busy

it('the graph of the bundled articles breaks no shape', async () => {
  const shapes = await readQuads(fileURLToPath(new URL('../../ontology/shapes.ttl', import.meta.url)));
  const { quads } = await build([seeds]);
  const findings = await validate(quads, shapes);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
