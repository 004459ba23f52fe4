// In: a number of articles and a seed. Out: that many lines of JSON, as a newspaper's archive might give them: ordinary news,
// readouts of diplomacy among them, and lines that are malformed in twenty ways. The one idea: a line is made when it is asked
// for, so that a million need no more room than one.
import { readFileSync } from 'node:fs';
import { type Draw, drawReadouts, pick, type Readout, toGenerator } from './many-articles.ts';

const A_DAY = 86_400_000;
const FIRST_DAY = Date.UTC(2005, 0, 1);
const DAYS = 7_300;
/** Of so many meetings the generator knows that they may be told again. */
const REMEMBERED = 20_000;

export type Archive = {
  readonly count: number;
  readonly seed: number;
  /** The share of readouts among the articles, 0 to 1. */
  readonly diplomatic: number;
  /** The share of lines that are malformed, 0 to 1. */
  readonly malformed: number;
};

/** The lines, with their ends. */
export function* drawArchive({ count, seed, diplomatic, malformed }: Archive): Generator<Buffer> {
  const draw = toGenerator(seed);
  const readouts = drawReadouts({ draw, paragraphs: 3, isVaried: true, countries: Infinity, most: REMEMBERED });
  const news = readNews();
  const isDrawn = (share: number): boolean => draw(1_000_000) < share * 1_000_000;
  let spoilt = 0;
  for (let number = 0; number < count; number += 1) {
    const one = isDrawn(diplomatic) ? readouts.next().value : tellNews(news, number, draw);
    const { headline: title, published, publisher, paragraphs } = one;
    const record = {
      id: `a-${number}`,
      title,
      published,
      ...(publisher && { publisher }),
      text: paragraphs.join('\n\n'),
    };
    const line = isDrawn(malformed) ? (spoil[spoilt++ % spoil.length] as Spoil)(record) : JSON.stringify(record);
    yield Buffer.concat([typeof line === 'string' ? Buffer.from(line) : line, Buffer.from('\n')]);
  }
}

type Article = { readonly id: string; readonly title: string; readonly published: string; readonly text: string };
type Spoil = (record: Article) => string | Buffer;

/** The ways in which a line is no article; each is one line, which costs itself. */
const spoil: readonly Spoil[] = [
  (one) => JSON.stringify(one).slice(0, -40),
  (one) => JSON.stringify(one).slice(0, -1),
  (one) => JSON.stringify(one).slice(1),
  (one) => `${JSON.stringify(one).slice(0, -1)},}`,
  (one) => JSON.stringify(one).replaceAll('"', "'"),
  (one) => `{id: "${one.id}", text: "${one.title}"}`,
  (one) => JSON.stringify(one).replace('","', '" "'),
  (one) => JSON.stringify(one).replace('"text":"', '"text":"\\q'),
  (one) => JSON.stringify(one).replace('"text":"', '"text":"\t'),
  (one) => `${JSON.stringify(one)} ${JSON.stringify(one)}`,
  (one) => `// ${one.title}`,
  (one) => `${one.id};${one.published};${one.title}`,
  (one) => `<article id="${one.id}"><p>${one.title}</p></article>`,
  (one) => Buffer.from(JSON.stringify(one), 'utf16le').subarray(0, 400),
  () => 'null',
  (one) => JSON.stringify([one.id, one.title]),
  (one) => JSON.stringify(one.title),
  ({ text: _, ...one }) => JSON.stringify({ ...one, summary: one.title }),
  (one) => JSON.stringify({ ...one, text: ' \n ' }),
  (one) => JSON.stringify({ ...one, text: { html: one.title } }),
];

type News = { readonly title: string; readonly paragraphs: readonly string[] };

function readNews(): readonly News[] {
  const lines = readFileSync(new URL('generic-news.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => {
    const { title, text } = JSON.parse(line) as { readonly title: string; readonly text: string };
    return { title, paragraphs: text.split('\n\n') };
  });
}

/** One for each digit; none begins with another, so different rows of them are different names. */
const syllables = ['ba', 'den', 'ko', 'lin', 'mar', 'no', 'ra', 'sel', 'ti', 'vo'] as const;

/** Paragraphs of two articles, and somebody whose last name no other article has. */
function tellNews(news: readonly News[], number: number, draw: Draw): Readout {
  const [one, other] = [pick(news, draw), pick(news, draw)];
  const published = new Date(FIRST_DAY + draw(DAYS) * A_DAY).toISOString().slice(0, 10);
  const toName = (digits: readonly number[]): string => {
    const name = digits.map((digit) => syllables[digit]).join('');
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  };
  const drawName = (): string => toName(Array.from({ length: 2 + draw(2) }, () => draw(syllables.length)));
  const lastName = toName([...String(number).padStart(3, '0')].map(Number));
  const witness = `${pick(['Italian', 'Kenyan', 'Peruvian', 'Thai'], draw)} ${pick(['engineer', 'Transport Minister', 'novelist'], draw)} ${drawName()} ${drawName()} ${lastName} saw it from the other side of the street.`;
  return {
    headline: one.title,
    published,
    publisher: '',
    paragraphs: [...one.paragraphs, witness, ...other.paragraphs],
  };
}
