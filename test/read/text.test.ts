import { describe, expect, it } from 'vitest';
import { parseText } from '../../src/read/index.ts';
import { blocksOf, readLines, textsOf } from './blocks-of.ts';

const TITLE = 'Norway and Ghana Agree on Yearly Talks About Fish';
const FIRST =
  'Foreign Minister Kari Dahl of Norway met her Ghanaian colleague Kofi Mensah in Accra on Tuesday to speak about fish.';
const SECOND =
  'The two agreed that a commission would meet each year in one of the two capitals, and that the coast guards would train together.';
const THIRD =
  'Mensah thanked Norway for its help with the harbour of Tema, which he called a model for the whole coast.';

describe('header lines', () => {
  it('are metadata, and give day and address', () => {
    const article = readLines(' date 2024-03-06 https://example.org/20240305/fish.html', TITLE, FIRST, SECOND);
    expect(blocksOf(article).map(([role]) => role)).toEqual(['metadata', 'headline', 'paragraph', 'paragraph']);
    expect(article).toMatchObject({
      published: '2024-03-06',
      url: 'https://example.org/20240305/fish.html',
      publisher: 'example.org',
      headline: TITLE,
    });
  });

  it('are cut off where prose follows on the same line', () => {
    const article = readLines(` date 2024-03-06 ${FIRST}`, SECOND);
    expect(blocksOf(article)).toEqual([
      ['metadata', 'date 2024-03-06'],
      ['paragraph', FIRST],
      ['paragraph', SECOND],
    ]);
    expect(article.published).toBe('2024-03-06');
    expect(article.text).toBe(` date 2024-03-06 ${FIRST}\n${SECOND}`);
  });

  it('with a headline on the same line give both', () => {
    const article = readLines(`date: 2024-03-06 ${TITLE}`, '', FIRST, SECOND);
    expect(article.headline).toBe(TITLE);
  });

  it('of many kinds surround the headline', () => {
    const head = [
      'date 2024-03-06 0',
      'Tuesday 5 March 2024 - 21:33',
      '',
      TITLE,
      '',
      'Story Code : 7781',
      TITLE,
      'By Ann Li',
      'Oslo',
    ];
    const article = readLines(...head, FIRST, SECOND);
    expect(textsOf(article, 'headline')).toEqual([TITLE]);
    expect(textsOf(article, 'duplicate')).toEqual([TITLE]);
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND]);
    expect(article.published).toBe('2024-03-06');
  });
});

describe('the day of publication', () => {
  it('is the one under the headline rather than the page clock above it', () => {
    expect(readLines('Friday, March 8, 2024', TITLE, 'March 5, 2024', FIRST).published).toBe('2024-03-05');
  });
  it('is the published one, not the updated one', () => {
    expect(readLines(TITLE, 'Updated: March 8, 2024', 'Published: March 5, 2024', FIRST).published).toBe('2024-03-05');
  });
  it('can stand above the headline', () => {
    expect(readLines('Tuesday, March 5, 2024', TITLE, FIRST).published).toBe('2024-03-05');
  });
  it('can be said at the end', () => {
    expect(readLines(TITLE, FIRST, SECOND, 'Published: March 5, 2024').published).toBe('2024-03-05');
  });
  it('can be that of the dateline', () => {
    expect(readLines(TITLE, `ACCRA, March 5, 2024 (Wire) - ${FIRST}`, SECOND).published).toBe('2024-03-05');
  });
  it('is not that of an event, of another story, or of an ambiguous date', () => {
    expect(readLines(TITLE, `${FIRST} It was 5 March 2024.`).published).toBeUndefined();
    expect(
      readLines(TITLE, FIRST, SECOND, 'Popular Articles', 'Harbour Opens', 'Published: Dec. 29, 2019').published,
    ).toBeUndefined();
    expect(readLines(TITLE, FIRST, SECOND, '29 December 2019').published).toBeUndefined();
    expect(readLines(TITLE, '03/04/2024', FIRST).published).toBeUndefined();
  });
});

describe('the publisher', () => {
  it('is the agency of the dateline, else the source named in the head, else the host', () => {
    const url = 'https://www.example.org/fish';
    expect(readLines(url, TITLE, 'Source: Coastal Wire | 5 March', `ACCRA (Wire) - ${FIRST}`).publisher).toBe('Wire');
    expect(readLines(url, TITLE, 'Source: Coastal Wire| 5 March', FIRST).publisher).toBe('Coastal Wire');
    expect(readLines(url, TITLE, FIRST).publisher).toBe('example.org');
    expect(readLines(TITLE, FIRST, 'Source: Coastal Wire').publisher).toBeUndefined();
  });
});

describe('the headline', () => {
  it('may be in sentence case, and stands below menus and labels', () => {
    const title = 'Norway and Ghana agree to talk about fish';
    const article = readLines('Home', 'News', 'World', title, 'Published', '5 March 2024', FIRST, SECOND);
    expect(article.headline).toBe(title);
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND]);
  });
  it('is the title that the prose takes up, not the slogan of the site', () => {
    const article = readLines('All the News From the Sea', TITLE, FIRST, SECOND);
    expect(article.headline).toBe(TITLE);
  });
  it('is the title that is said twice, if the prose takes up none', () => {
    const title = 'A Small Step for Two Coasts';
    const article = readLines('All the News From Afar', title, '5 March 2024', title, FIRST, SECOND);
    expect(article.headline).toBe(title);
  });
  it('may end in an abbreviation', () => {
    expect(readLines('Fish Talks Open in the U.S.', FIRST).headline).toBe('Fish Talks Open in the U.S.');
  });
  it('is not joined to the line below, though both are short', () => {
    const article = readLines(TITLE, 'Ministers met in Accra on Tuesday, they said.');
    expect(blocksOf(article).map(([role]) => role)).toEqual(['headline', 'paragraph']);
  });
  it('is missing where the text begins with prose', () => {
    const article = readLines(FIRST, SECOND);
    expect(article.headline).toBeUndefined();
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND]);
  });
  it('may end in a question mark', () => {
    expect(readLines('Can Norway and Ghana Save the Fish?', FIRST).headline).toBe(
      'Can Norway and Ghana Save the Fish?',
    );
  });
  it('leaves a standfirst to be read', () => {
    const deck = 'Ministers also speak about the harbour of Tema';
    expect(textsOf(readLines(TITLE, deck, FIRST, SECOND), 'paragraph')).toEqual([deck, FIRST, SECOND]);
  });
  it('may be repeated with the name of the site', () => {
    expect(textsOf(readLines(TITLE, `${TITLE} - Coastal Wire`, FIRST), 'duplicate')).toEqual([
      `${TITLE} - Coastal Wire`,
    ]);
  });
});

describe('lists of other stories', () => {
  const titles = [
    'Harbour of Tema Opens to Large Ships',
    'Storm Warning Issued for the Coast',
    'Herring Prices Fall Again in Bergen',
  ];

  it('begin with a heading and last to the end', () => {
    const dated = titles.flatMap((title) => [title, title, '4 March 2024']);
    const article = readLines(TITLE, FIRST, SECOND, 'Comment', '', 'Featured Stories', ...dated);
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND]);
    expect(textsOf(article, 'boilerplate')).toEqual(['Comment', 'Featured Stories', ...dated]);
  });
  it('end where prose resumes', () => {
    const article = readLines(
      TITLE,
      FIRST,
      'Related Stories',
      ...titles.slice(0, 2),
      SECOND,
      'Most read',
      ...titles,
      THIRD,
      SECOND.toUpperCase(),
    );
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND, THIRD]);
  });
  it('hold teasers, which are not prose that resumes', () => {
    const teaser =
      'The port can now take ships of three hundred metres, said its director, who has waited for ten years.';
    const article = readLines(
      TITLE,
      FIRST,
      SECOND,
      'Most read',
      titles[0] ?? '',
      teaser,
      titles[1] ?? '',
      `${teaser} Or more.`,
    );
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND]);
  });
  it('have no heading that stands right over prose: it is one of the article', () => {
    const article = readLines(TITLE, FIRST, SECOND, 'Other Topics', THIRD);
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND, THIRD]);
  });
  it('can be told without a heading', () => {
    const article = readLines(TITLE, FIRST, SECOND, ...titles, '4 March 2024');
    expect(textsOf(article, 'boilerplate')).toEqual([...titles, '4 March 2024']);
  });
  it('are not what "agreed on:" leads in to', () => {
    const points = ['Joint Training of Coast Guards', 'Yearly Talks on Herring Stocks', 'Harbour Works in Tema'];
    const article = readLines(TITLE, FIRST, 'The ministers agreed on:', ...points, SECOND);
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, 'The ministers agreed on:', ...points, SECOND]);
  });
  it('give back the headline that a label above it swallowed', () => {
    const article = readLines('Latest:', 'Storm Warning Issued for the Coast', TITLE, 'March 5, 2024', FIRST, SECOND);
    expect(article).toMatchObject({ headline: TITLE, published: '2024-03-05' });
    expect(textsOf(article, 'boilerplate')).toEqual(['Latest:', 'Storm Warning Issued for the Coast']);
  });
  it('are followed by what readers wrote, which is no prose of the article', () => {
    const remark =
      'I was in Accra when the minister came, and nobody spoke about fish at all, I can tell you that for sure.';
    const article = readLines(TITLE, FIRST, SECOND, THIRD, 'Leave a Reply', remark, remark.replace('Accra', 'Oslo'));
    expect(textsOf(article, 'paragraph')).toEqual([FIRST, SECOND, THIRD]);
  });
});

describe('a count of comments above the article', () => {
  it('opens no list', () => {
    expect(textsOf(readLines(TITLE, '12 Comments', FIRST, SECOND), 'paragraph')).toEqual([FIRST, SECOND]);
  });
});

describe('section headings', () => {
  it.each(['Strengthening Trust and Fisheries Ties', '"Real" fish', 'What was agreed?', '## The harbour'])(
    '%s',
    (heading) => {
      const article = readLines(TITLE, FIRST, heading, SECOND);
      expect(textsOf(article, 'metadata')).toEqual([heading]);
    },
  );
  it.each([
    'Q: Will there be a second round?',
    '- joint training of the coast guards',
    'The ministers agreed on three points:',
    'Dahl also met Vice President Ama Owusu',
    'He said that the talks in Accra "were about more than fish, and',
    'Kofi Mensah: Thank you',
    'He agreed.',
  ])('a sentence that is short or never closes is none: %s', (line) => {
    expect(textsOf(readLines(TITLE, FIRST, line, SECOND), 'paragraph')).toEqual([FIRST, line, SECOND]);
  });
  it('a last sentence that is cut off stays', () => {
    const cut = 'The minister added that the commission would in its first year';
    expect(textsOf(readLines(TITLE, FIRST, cut), 'paragraph')).toEqual([FIRST, cut]);
  });
});

describe('repeated paragraphs', () => {
  it('are duplicates after the first, whatever their case, spaces and quotes', () => {
    const article = readLines(
      TITLE,
      `${FIRST} “Good.”`,
      SECOND,
      `${FIRST.replace('Kari', 'KARI').replace(' met', '  met')} "Good."`,
    );
    expect(textsOf(article, 'paragraph')).toEqual([`${FIRST} “Good.”`, SECOND]);
    expect(article.blocks.at(-1)?.reason).toBe('repeats line 2');
  });
  it('are kept once with the dateline, which gives a place', () => {
    const article = readLines(TITLE, FIRST, SECOND, `ACCRA (Wire) - ${FIRST}`, SECOND, THIRD);
    expect(textsOf(article, 'paragraph')).toEqual([`ACCRA (Wire) - ${FIRST}`, SECOND, THIRD]);
    expect(article.blocks[1]?.reason).toBe('repeats line 4');
  });
  it('may be a summary before the article, of sentences that come again as paragraphs', () => {
    const article = readLines(TITLE, FIRST, `${SECOND} ${THIRD}`, `ACCRA (Wire) - ${FIRST}`, SECOND, THIRD);
    expect(textsOf(article, 'duplicate')).toEqual([FIRST, `${SECOND} ${THIRD}`]);
  });
  it('go where a longer paragraph holds all of their sentences, on either side', () => {
    expect(textsOf(readLines(TITLE, FIRST, `${FIRST} ${SECOND}`), 'duplicate')).toEqual([FIRST]);
    expect(textsOf(readLines(TITLE, `${FIRST} ${SECOND}`, SECOND), 'duplicate')).toEqual([SECOND]);
  });
  it('go where they break off', () => {
    for (const ellipsis of ['...', '…', ' [...]']) {
      const teaser = FIRST.slice(0, 70) + ellipsis;
      expect(textsOf(readLines(TITLE, teaser, FIRST, SECOND), 'duplicate')).toEqual([teaser]);
    }
  });
  it('stay where one sentence is new, or they are short', () => {
    const article = readLines(TITLE, FIRST, `${FIRST} This is new.`, 'Thank you.', SECOND, 'Thank you.');
    expect(textsOf(article, 'paragraph')).toEqual([`${FIRST} This is new.`, 'Thank you.', SECOND, 'Thank you.']);
  });
  it('never lose a sentence', () => {
    const article = readLines(TITLE, `${FIRST} ${SECOND}`, `${SECOND} ${THIRD}`, `${THIRD} ${FIRST}`);
    const kept = textsOf(article, 'paragraph').join(' ');
    for (const sentence of [FIRST, SECOND, THIRD]) expect(kept).toContain(sentence);
  });
});

describe('transcripts and releases', () => {
  it('keep their speech in one paragraph of any length', () => {
    const speech = `President of Norway Kari Dahl: ${`${FIRST} ${SECOND} `.repeat(25).trim()}`;
    const article = readLines('Meeting with Kofi Mensah', '', speech);
    expect(blocksOf(article)).toEqual([
      ['headline', 'Meeting with Kofi Mensah'],
      ['paragraph', speech],
    ]);
  });
  it('keep questions, answers and bullets; separators are metadata', () => {
    const lines = [
      'Q: Is there a date?',
      'A: None that I know of.',
      '- Norway will train the coast guard',
      '1. Fish',
      '***',
      'Thank you all.',
      '###',
    ];
    const article = readLines(TITLE, FIRST, ...lines);
    expect(textsOf(article, 'metadata')).toEqual(['***', '###']);
    expect(textsOf(article, 'paragraph')).toHaveLength(6);
  });
  it('wrapped at a fixed width are joined to paragraphs', () => {
    const article = readLines(
      'JOINT STATEMENT OF NORWAY AND GHANA',
      '',
      'The Minister of Foreign Affairs of Norway and the Minister for Foreign',
      'Affairs of Ghana met in Oslo. They reviewed the state of relations',
      'between the two countries, and expressed their satisfaction with the',
      'progress made.',
      '',
      'They will meet again.',
    );
    expect(textsOf(article, 'paragraph').map((text) => text.split('\n').length)).toEqual([4, 1]);
  });
  it('wrapped, and broken off early in the middle of a sentence, are joined as well', () => {
    const article = readLines(
      'JOINT STATEMENT OF NORWAY AND GHANA',
      '',
      'The Minister of Foreign Affairs of Norway and the Minister for Foreign',
      'Affairs of Ghana met in Oslo. They reviewed the state of relations',
      'between the two countries, and expressed their satisfaction with',
      'the progress made since the last of their meetings had taken place in',
      'Accra.',
      '',
      'They will meet again.',
    );
    expect(textsOf(article, 'paragraph').map((text) => text.split('\n').length)).toEqual([5, 1]);
  });
});

describe('plain text', () => {
  it('is kept as it is, save the byte order mark and line ends', () => {
    const result = parseText(`\ufeff ${FIRST}\r\n\r\n\t${SECOND} \r\n`, { id: 'a', source: 'a.txt' });
    expect('article' in result && result.article.text).toBe(` ${FIRST}\n\n\t${SECOND} \n`);
  });
  it.each(['', ' \n\t ', '***\n\n---'])('without words is rejected: %j', (text) => {
    expect(parseText(text, { id: 'a', source: 'a.txt' })).toMatchObject({
      rejected: { code: 'no-text', severity: 'error', where: 'a.txt' },
    });
  });
});
