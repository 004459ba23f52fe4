// The whole graph of the small world, as a person would read it. `npx vitest run test/map -u` writes it anew.
import { describe, expect, it } from 'vitest';
import { DEFAULT_BASE, toQuads } from '../../src/map/index.ts';
import { toWholeText } from '../rdf/awkward.ts';
import { world } from './world.ts';

describe('the small world', () => {
  it('becomes this graph', async () => {
    const text = await toWholeText(toQuads(world), { format: 'turtle', base: DEFAULT_BASE });
    await expect(text).toMatchFileSnapshot('golden/world.ttl');
  });
});
