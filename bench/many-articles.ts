// In: a number of articles. Out: a folder of that many short readouts, each a Markdown file with its day. The one idea:
// people, countries, towns, issues and initiatives are drawn from the vocabulary by a seeded generator, so that the same
// number gives the same folder anywhere, some people meet often, and most meetings are told once, some two or three times.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadVocabulary } from '../src/index.ts';
import { IRI } from '../src/rdf/index.ts';

const FILES_IN_FOLDER = 500;
const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAYS = 2200;
const A_DAY = 86_400_000;

type Side = { readonly country: string; readonly office: string; readonly name: string };
type Told = {
  readonly day: string;
  readonly sides: readonly [Side, Side];
  readonly where: string;
  readonly lead: string;
};

/**
 * Makes the folder, which the caller removes. `paragraphs` of three sentences that hold no fact follow the facts of each
 * article: with three an article is as long as the bundled ones are, 1.6 kB. `isVaried` adds what some saved questions ask
 * for: publishers, meetings that are planned, days that follow from the publication, reports that know only the month, and
 * statements of people and about others. `countries`: only so many of the world's meet.
 */
export function makeManyArticles(
  count: number,
  { seed = 1, paragraphs = 3, isVaried = false, countries = Number.POSITIVE_INFINITY } = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-many-'));
  const readouts = drawReadouts({ draw: toGenerator(seed), paragraphs, isVaried, countries });
  for (let number = 0; number < count; number += 1) {
    const under = path.join(folder, `part-${String(Math.floor(number / FILES_IN_FOLDER)).padStart(3, '0')}`);
    if (number % FILES_IN_FOLDER === 0) mkdirSync(under);
    const file = path.join(under, `readout-${String(number).padStart(6, '0')}.md`);
    writeFileSync(file, toMarkdown(readouts.next().value));
  }
  return folder;
}

export type Readout = {
  readonly headline: string;
  readonly published: string;
  readonly publisher: string;
  readonly paragraphs: readonly string[];
};

type Drawing = {
  readonly draw: Draw;
  readonly paragraphs: number;
  readonly isVaried: boolean;
  readonly countries: number;
  /** Of how many meetings at most it is known that they may be told again. */
  readonly most?: number;
};

/** The readouts themselves, without an end. */
export function* drawReadouts({
  draw,
  paragraphs,
  isVaried,
  countries,
  most = Number.POSITIVE_INFINITY,
}: Drawing): Generator<Readout, never> {
  const world = readWorld(countries);
  const told: Told[] = [];
  for (let number = 0; ; number += 1) {
    const again = told.length > 0 && draw(4) === 0;
    const one = again ? pick(told, draw) : tell(world, draw);
    if (!again) told[told.length < most ? told.length : number % most] = one;
    const { published, lead, publisher } = isVaried ? vary(one, draw) : { ...one, published: one.day, publisher: '' };
    const statements = Array.from({ length: 2 + draw(3) }, () => {
      return isVaried && draw(3) === 0 ? quote(world, one, draw) : state(world, lead, draw);
    });
    const rest = Array.from({ length: paragraphs }, () => [0, 1, 2].map(() => fill(world, draw)).join(' '));
    const headline = `${one.sides[0].country} and ${one.sides[1].country} discuss ties`;
    yield { headline, published, publisher, paragraphs: [lead, ...statements, ...rest] };
  }
}

type World = ReturnType<typeof readWorld>;
export type Draw = (below: number) => number;

function readWorld(countries: number) {
  const labels = new Map<string, string>();
  const classes = new Map<string, string[]>();
  for (const { subject, predicate, object } of loadVocabulary()) {
    if (predicate.value === IRI.skos.prefLabel) labels.set(subject.value, object.value);
    if (predicate.value !== IRI.rdf.type) continue;
    const members = classes.get(object.value) ?? [];
    members.push(subject.value);
    classes.set(object.value, members);
  }
  const named = (type: string): readonly string[] =>
    (classes.get(type) ?? []).flatMap((iri) => labels.get(iri) ?? []).filter((label) => /^[\p{L} -]+$/u.test(label));
  return {
    countries: named(IRI.schema.Country).slice(0, countries),
    towns: named(IRI.schema.City),
    people: named(IRI.schema.Person),
    initiatives: named(IRI.rap.Initiative),
    propositions: named(IRI.rap.Proposition),
  };
}

const given = [
  'Amina',
  'Boris',
  'Chidera',
  'Dalia',
  'Emil',
  'Farida',
  'Goran',
  'Hana',
  'Ivo',
  'Jalila',
  'Kofi',
  'Lucia',
];
const families = [
  'Abanov',
  'Bekturi',
  'Castaneda',
  'Dombrava',
  'Eskelund',
  'Farrokhi',
  'Gulbrand',
  'Hadziosman',
  'Imamura',
];
const offices = ['Foreign Minister', 'President', 'Prime Minister', 'Deputy Foreign Minister', 'Special Envoy'];
const verbs = ['met', 'received', 'held talks with', 'spoke by phone with'];

function tell({ countries, towns, people }: World, draw: Draw): Told {
  const one = toSide(pick(countries, draw), people, draw);
  const other = toSide(
    pick(
      countries.filter((country) => country !== one.country),
      draw,
    ),
    people,
    draw,
  );
  const day = toDay(FIRST_DAY + draw(DAYS) * A_DAY);
  const verb = pick(verbs, draw);
  const where = verb.includes('phone') ? '' : ` in ${pick(towns, draw)}`;
  const lead = `${title(one)} ${verb} ${title(other)}${where} on ${toSpoken(day)}.`;
  return { day, sides: [one, other], where, lead };
}

/** The same meeting as another house tells it: often in the same words, and sometimes before it is held. */
function vary({ day, sides, where, lead }: Told, draw: Draw) {
  const [one, other] = sides.map(title);
  const publisher = `${pick(given, draw)} ${pick(['Gazette', 'Herald', 'Observer', 'Courier'], draw)}`;
  const [before, after] = [-10, 1].map((days) => toDay(Date.parse(day) + days * A_DAY));
  const weekday = new Date(day).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
  const month = toSpoken(day).replace(/^\d+ /, '');
  return pick(
    [
      ...[1, 2, 3, 4].map(() => ({ published: day, lead, publisher })),
      { published: before ?? day, lead: `${one} is to meet ${other}${where} on ${toSpoken(day)}.`, publisher },
      { published: after ?? day, lead: `${one} met ${other}${where} on ${weekday}.`, publisher },
      { published: day, lead: `${one} met ${other}${where}.`, publisher: `Ministry of ${sides[0].country}` },
      { published: day, lead: `${one} met ${other}${where} in ${month}.`, publisher },
    ],
    draw,
  );
}

/** What one of those who met says, or what one side says of a third. */
function quote({ countries, propositions }: World, { sides }: Told, draw: Draw): string {
  const { country, name } = pick(sides, draw);
  const topic = pick(propositions, draw);
  return pick(
    [
      `${name} said that ${country} supports the ${topic}.`,
      `According to ${country}, ${pick(countries, draw)} supports the ${topic}.`,
    ],
    draw,
  );
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

function toSpoken(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

function state({ propositions, initiatives }: World, lead: string, draw: Draw): string {
  const sides =
    lead.match(/(?<=^| with | met | received )[^,]+?(?= (?:Foreign|President|Prime|Deputy|Special))/gu) ?? [];
  const country = pick(sides.length > 0 ? sides : ['The host'], draw);
  const topic = pick(propositions, draw);
  const initiative = pick(initiatives, draw);
  return pick(
    [
      `${country} reaffirmed its support for the ${topic}, and said that the two sides had agreed to stay in touch.`,
      `${country} is firmly opposed to the ${topic}, the ministry said in a statement after the talks.`,
      `${country} expressed its readiness to take part in the ${initiative} and to deepen trade and investment.`,
      'The two sides exchanged views on trade, transport, energy and other questions that both hold to be important.',
      `The delegations also went over the work of the joint commission, which is to convene again in the coming year.`,
    ],
    draw,
  );
}

function fill({ towns }: World, draw: Draw): string {
  const [town, other] = [pick(towns, draw), pick(towns, draw)];
  return pick(
    [
      `The railway from ${town} to the coast is to be laid anew over the next ${2 + draw(9)} years.`,
      `Some ${10 + draw(80)} firms took part in a fair in ${town} last spring, more than in any year before.`,
      `Students of ${other} spend a term in ${town} under a scheme that is paid for by both capitals.`,
      `Rain had delayed the ceremony, and the guests walked through the old market of ${other} under umbrellas.`,
      `Trade in fruit, timber and spare parts grew by ${1 + draw(30)} percent, according to the customs office.`,
      `A treaty on double taxation has been waiting in parliament since the winter.`,
      `The choir of ${town} sang two songs, one in each language, before the doors of the hall were closed.`,
      `Work on the bridge began ${3 + draw(20)} years ago and is said to be nearly finished.`,
    ],
    draw,
  );
}

function toSide(country: string, people: readonly string[], draw: Draw): Side {
  const known = draw(2) === 0;
  const name = known
    ? pick(people, draw)
    : `${pick(given, draw)} ${pick(families, draw)}${pick(['', 'sson', 'ova'], draw)}`;
  return { country, office: pick(offices, draw), name };
}

const title = ({ country, office, name }: Side): string => `${country} ${office} ${name}`;

function toMarkdown({ headline, published, publisher, paragraphs }: Readout): string {
  const from = publisher === '' ? '' : `publisher: ${publisher}\n`;
  return `---\ntitle: ${headline}\npublished: ${published}\n${from}---\n${paragraphs.join('\n\n')}\n`;
}

export function pick<T>(values: readonly T[], draw: Draw): T {
  return values[draw(values.length)] as T;
}

/** Mulberry32: whole numbers from 0, below the limit; the same seed gives the same ones on every machine. */
export function toGenerator(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
