import { z } from 'zod';

/** Everything by which an article can be brought together with others. */
export const Ties = z
  .object({
    people: z
      .array(z.string())
      .readonly()
      .describe(
        'of each person, a line for each thing by which the name is compared; of an unnamed delegate, who held the office',
      ),
    occasions: z
      .array(z.string())
      .readonly()
      .describe('parties that meet, and claims that named speakers make at no meeting'),
    hasSurnames: z
      .boolean()
      .describe('a name is one word alone, of which other reports of the same meeting may say whom it means'),
  })
  .readonly();
export type Ties = z.infer<typeof Ties>;
