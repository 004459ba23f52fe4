import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/read/index.ts';
import { articleOf, blocksOf, textsOf } from './blocks-of.ts';

const origin = { id: 'a', source: 'a.html' };
const FIRST = 'Kari Dahl met Kofi Mensah in Accra on Tuesday, and the two spoke about fish &amp; harbours for an hour.';
const SECOND = 'A commission will meet each year, in one of the two capitals, and coast guards will train together.';
const page = (
  head: string,
  main = `<p>${FIRST}</p><p>${SECOND}</p>`,
) => `<!doctype html><html lang="en-GB"><head>${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
  <main><h1>Norway and Ghana to Talk About Fish</h1><article>${main}</article></main>
  <aside><h3>Most read</h3><ul><li><a href="/1">Storm Warning for the Coast</a></li></ul></aside>
  <footer>© 2024 Coastal Wire</footer></body></html>`;

it('reads a page to its end where a comment at its head is never closed', async () => {
  const source = '--<!-- a comment <p>Kenya and Norway met in Oslo.</p>';
  expect(await parseHtml(source, origin)).toMatchObject({ rejected: { where: 'a.html' } });
});

describe('a page', () => {
  it('gives title, main text and language, without menus and footers', async () => {
    const article = articleOf(await parseHtml(page('<title>Fish - Coastal Wire</title>'), origin));
    expect(article.text).toBe(`Norway and Ghana to Talk About Fish\n\n${FIRST.replace('&amp;', '&')}\n\n${SECOND}`);
    expect(article).toMatchObject({ headline: 'Norway and Ghana to Talk About Fish', language: 'en-GB', findings: [] });
  });

  it('says more of itself in meta elements', async () => {
    const head = `<meta property="og:title" content="Other title"><meta property="og:site_name" content="Coastal Wire">
      <meta property="article:published_time" content="2024-03-05T23:30:00-05:00"><link rel="canonical" href="https://example.org/fish">`;
    expect(articleOf(await parseHtml(page(head), origin))).toMatchObject({
      published: '2024-03-05',
      publisher: 'Coastal Wire',
      url: 'https://example.org/fish',
    });
  });

  it('and in JSON-LD, which goes first', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': ['NewsArticle'],
          headline: 'Fish &amp; Ships',
          datePublished: '2024-03-05',
          publisher: { name: 'The Wire' },
          author: [{ name: 'Ann Li' }],
        },
      ],
    };
    const head = `<script type="application/ld+json">not json</script><script type="application/ld+json">${JSON.stringify(data)}</script><meta name="date" content="2024-01-01">`;
    expect(articleOf(await parseHtml(page(head), origin))).toMatchObject({
      headline: 'Fish &amp; Ships',
      published: '2024-03-05',
      publisher: 'The Wire',
      metadata: { author: 'Ann Li' },
    });
  });

  it('has headings and captions as metadata, items and breaks as lines of their own', async () => {
    const main = `<p>${FIRST}</p><figure><img src="x.jpg"><figcaption>The ministers in Accra, March 2024</figcaption></figure><h2>What was agreed on fish</h2>
      <ul><li>yearly talks about <b>herring</b> and cod</li><li><p>training of the coast guards</p></li></ul><p>${SECOND}<br>He thanked her.</p>`;
    const article = articleOf(await parseHtml(page('', main), origin));
    expect(blocksOf(article)).toEqual([
      ['headline', 'Norway and Ghana to Talk About Fish'],
      ['paragraph', FIRST.replace('&amp;', '&')],
      ['metadata', 'The ministers in Accra, March 2024'],
      ['metadata', 'What was agreed on fish'],
      ['paragraph', '- yearly talks about herring and cod'],
      ['paragraph', '- training of the coast guards'],
      ['paragraph', SECOND],
      ['paragraph', 'He thanked her.'],
    ]);
  });

  it('may be a mere piece of one', async () => {
    expect(textsOf(articleOf(await parseHtml(`<p>${FIRST}</p><p>${SECOND}</p>`, origin)), 'paragraph')).toHaveLength(2);
  });

  it('that scripts fill is read from its JSON-LD', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Fish', articleBody: `${SECOND} It is so.` });
    const source = `<html><head><script type="application/ld+json">${data}</script></head><body><div id="root"></div></body></html>`;
    expect(articleOf(await parseHtml(source, origin)).text).toBe(`Fish\n\n${SECOND} It is so.`);
  });
});

describe('a page that cannot be read', () => {
  it.each(['<html><body></body></html>', '<html><body><script>draw()</script></body></html>', ''])(
    'for want of text: %s',
    async (source) => {
      expect(await parseHtml(source, origin)).toMatchObject({ rejected: { code: 'no-main-text', where: 'a.html' } });
    },
  );
  it.each([
    ['depth', '<div>'.repeat(100_000)],
    ['tags', '<p>a'.repeat(100_000)],
    ['stray brackets', '<'.repeat(1_000_000)],
    ['attributes', `<p ${'a=b '.repeat(100_000)}>text`],
    ['text far down', '<div>'.repeat(90) + 'word '.repeat(200_000)],
    ['open comments', '<!-- '.repeat(200_000)],
    ['characters', '&amp;'.repeat(400_000)],
  ])('for too much of it: %s', async (_, source) => {
    const start = performance.now();
    expect(await parseHtml(source, origin)).toMatchObject({ rejected: { code: 'unreadable-html' } });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
