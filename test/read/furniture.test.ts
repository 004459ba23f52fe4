import { describe, expect, it } from 'vitest';
import { FURNITURE_RULES, markFurniture } from '../../src/read/blocks/furniture.ts';
import { splitLines } from '../../src/read/blocks/lines.ts';

const roleOf = (line: string) => markFurniture(splitLines(line))[0]?.role;

describe.each(FURNITURE_RULES)('furniture: $reason', ({ role, reason, matches, takes, leaves }) => {
  it.each(takes)('takes %j', (line) => {
    expect(matches(line), reason).toBe(true);
    expect(roleOf(line)).toBe(role);
  });
  it.each(leaves)('leaves %j', (line) => expect(matches(line)).toBe(false));
});

describe('prose is no furniture', () => {
  it.each([
    'Related parties should show restraint, the spokesperson said.',
    'Popular support for the accord is growing in both countries.',
    'Featured in the talks were grain, fish and the coast guard.',
    'Share the burden, the minister told his colleagues from the coast.',
    'Comments by the envoy on Monday were welcomed in Accra.',
    'Subscribing to the treaty took the parliament two years.',
    'Follow-up talks are to be held in Oslo on 5 June 2024.',
    'Source countries of migration were at the table too.',
    'More on the same day was said by the Norwegian side.',
    'Photographs were not allowed, and no statement was read.',
    'By the end of the year the commission will have met twice.',
    'Updated plans for the port were handed over on Tuesday.',
    'Video conferences between the two ministers are held each month.',
    'Read in full, the statement supports a ceasefire.',
    'January 2024 saw the first visit.',
    'In 2024, the two sides met.',
    'Contact groups on Ukraine met twice.',
    'Join the treaty and the sanctions end, he said.',
    'Support for Palestine was voiced by the US and by Ghana.',
  ])('%s', (line) => expect(roleOf(line)).toBeUndefined());
});
