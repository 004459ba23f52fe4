import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/read/index.ts';
import { articleOf, textsOf } from './blocks-of.ts';

const origin = { id: 'a', source: 'a.md' };
const read = async (text: string) => articleOf(await parseMarkdown(text, origin));
const BODY = 'The ministers met in Accra on Tuesday, and spoke about fish.';

describe('front matter', () => {
  it('gives headline, day, address, publisher, language; other keys are kept', async () => {
    const article = await read(
      `---\ntitle: "Dahl's Talks: a Readout"\nurl: https://example.org/x\npublished: 2024-03-05\npublisher: Coastal Ministry\nlang: en_GB\nauthor: Ann Li\nlicence: CC0\n---\n\n${BODY}\n`,
    );
    expect(article).toMatchObject({
      text: `Dahl's Talks: a Readout\n\n${BODY}\n`,
      headline: "Dahl's Talks: a Readout",
      published: '2024-03-05',
      url: 'https://example.org/x',
      publisher: 'Coastal Ministry',
      language: 'en-GB',
      metadata: { author: 'Ann Li', licence: 'CC0' },
      findings: [],
    });
    expect(textsOf(article, 'headline')).toEqual(["Dahl's Talks: a Readout"]);
    expect(textsOf(article, 'paragraph')).toEqual([BODY]);
  });

  it('that is no YAML is read line by line, with a warning that names the line', async () => {
    const article = await read(`---\npublished: 2024-03-05\ntitle: Readout: call with Accra: fish\n---\n${BODY}`);
    expect(article).toMatchObject({ headline: 'Readout: call with Accra: fish', published: '2024-03-05' });
    expect(article.findings).toMatchObject([{ code: 'invalid-front-matter', severity: 'warning', where: 'a.md:3' }]);
  });

  it('that is never closed is text, with a warning', async () => {
    const article = await read(`---\ntitle: Fish\n\n${BODY}`);
    expect(article.findings).toMatchObject([{ code: 'unclosed-front-matter', where: 'a.md:1' }]);
    expect(textsOf(article, 'paragraph')).toContain(BODY);
  });

  it('with a day that cannot be told is read without it, with a warning', async () => {
    const article = await read(`---\ntitle: Fish Talks\ndate: 03/04/2024\nlanguage: English\n---\n${BODY}`);
    expect(article.published).toBeUndefined();
    expect(article.language).toBeUndefined();
    expect(article.findings.map(({ code }) => code)).toEqual(['unreadable-date', 'unreadable-language']);
  });

  it('may be missing, and a rule be just a rule', async () => {
    const article = await read(`---\n\n${BODY}\n\n---\n\n${BODY} Twice.`);
    expect(textsOf(article, 'metadata')).toEqual(['---', '---']);
    expect(article.findings).toEqual([]);
  });
});

describe('the body', () => {
  it('gives the headline with its first heading, where front matter gives none', async () => {
    const article = await read(`# Fish Talks in Accra\n\n${BODY}\n\n## The harbour\n\n${BODY} Again.`);
    expect(article.text.startsWith('Fish Talks in Accra\n\nThe ministers')).toBe(true);
    expect(article.headline).toBe('Fish Talks in Accra');
    expect(textsOf(article, 'metadata')).toEqual(['## The harbour']);
  });

  it('has links and emphasis as plain words', async () => {
    const article = await read(
      'The **minister** of [Ghana](https://example.org/a_b), *Kofi Mensah*, said_so in `Accra`[^1]: 5 * 3 * 2.\n\n> "We agree," he said.\n\n![Hall](hall.jpg)<!-- note -->',
    );
    expect(textsOf(article, 'paragraph')).toEqual([
      'The minister of Ghana, Kofi Mensah, said_so in Accra[^1]: 5 * 3 * 2.',
      '"We agree," he said.',
    ]);
  });
});
