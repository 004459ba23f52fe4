// In: an encounter of the table. Out: articles that tell of it, each in its own way. The one idea: everything that varies
// is drawn from a seed, so the set is wide and yet the same on every machine.
import type { Dating, Encounter, Naming } from './encounters.ts';
import { type Delegate, people } from './people.ts';

export type Told = {
  readonly article: { readonly id: string; readonly text: string; readonly published?: string };
  /** The sentence that reports it. */
  readonly span: { readonly begin: number; readonly end: number };
  readonly encounter: string;
};

export type Draw = <T>(choices: readonly T[]) => T;

/** Draws by a linear congruential generator (Numerical Recipes); the same seed gives the same choices. */
export function toDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return choices[Math.floor((state / 2 ** 32) * choices.length)] as never;
  };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const shift = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const dayOf = (day: string): number => Number(day.slice(8));
const monthOf = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] as string;
const weekdayOf = (day: string): string => WEEKDAYS[new Date(day).getUTCDay()] as string;
const ordinal = (day: number): string => {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
};

type When = { readonly words: string; readonly published?: string; readonly before?: string };

function tellWhen(day: string, dating: Dating, guest: string, host: Delegate, draw: Draw): When {
  const from = shift(day, -1);
  const to = shift(day, 2);
  const stay = `${guest} is on a visit to ${host.country} from ${dayOf(from)} ${monthOf(from)} to ${dayOf(to)} ${monthOf(to)} ${to.slice(0, 4)}. `;
  switch (dating) {
    case 'day':
      return draw([
        { words: ` on ${dayOf(day)} ${monthOf(day)} ${day.slice(0, 4)}` },
        { words: ` on ${monthOf(day)} ${dayOf(day)}, ${day.slice(0, 4)}`, published: shift(day, 3) },
      ]);
    case 'weekday':
      return { words: ` on ${weekdayOf(day)}`, published: shift(day, draw([1, 2, 3])) };
    case 'ordinal': {
      // Of the month of publication.
      const later = shift(day, draw([1, 2]));
      return {
        words: ` on the ${ordinal(dayOf(day))}`,
        published: later.slice(0, 7) === day.slice(0, 7) ? later : day,
      };
    }
    case 'no-year':
      return {
        words: draw([` on ${dayOf(day)} ${monthOf(day)}`, ` on ${monthOf(day)} ${dayOf(day)}`]),
        published: shift(day, draw([1, 4])),
      };
    case 'today':
      return { words: ' today', published: day };
    case 'undated':
      return { words: '', published: shift(day, draw([1, 2, 5])) };
    case 'month':
      return { words: ` in ${monthOf(day)} ${day.slice(0, 4)}` };
    case 'visit':
      return { words: '', before: stay };
    case 'visit-weekday':
      return { words: ` on ${weekdayOf(day)}`, before: stay };
  }
}

function tellWho(delegate: Delegate, naming: Naming, draw: Draw): string {
  const { adjective, country, name, spellings, surname, office, offices } = delegate;
  switch (naming) {
    case 'full':
      return draw([
        `${adjective} ${draw(offices)} ${name}`,
        `${draw(offices)} of ${country} ${name}`,
        `${name}, ${country}'s ${office.toLowerCase()},`,
      ]);
    case 'spelling':
      return `${adjective} ${office} ${draw(spellings.length > 0 ? spellings : [name])}`;
    case 'surname':
      return `${adjective} ${office} ${surname}`;
    case 'office':
      return `the ${adjective} ${office.toLowerCase()}`;
  }
}

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());

const TOPICS = ['fisheries', 'trade', 'air links', 'the training of teachers', 'water management', 'tourism'];

function tellWhat(
  { kind, place }: Encounter,
  [one, other]: readonly [string, string],
  when: string,
  isPlan: boolean,
  draw: Draw,
): string {
  const topic = draw(TOPICS);
  const where = place === undefined ? '' : ` in ${place}`;
  if (isPlan) return `${one} will meet ${other}${where}${when} to discuss ${topic}.`;
  if (kind === 'call')
    return draw([
      `${one} spoke by phone with ${other}${when} about ${topic}.`,
      `${one} held a telephone conversation with ${other}${when}.`,
      `${one} had a phone call with ${other}${when} to discuss ${topic}.`,
    ]);
  return draw([
    `${one} met ${other}${where}${when} to discuss ${topic}.`,
    `${one} met with ${other}${where}${when}.`,
    `${one} held talks with ${other}${where}${when} on ${topic}.`,
    `${one} received ${other}${where}${when}.`,
    `${one} and ${other} held talks${where}${when}.`,
    `A meeting between ${one} and ${other} took place${where}${when}.`,
    `${other} was received by ${one}${where}${when}.`,
    `${one} hosted ${other} for talks${where}${when}.`,
  ]);
}

const CLOSINGS = [
  'They agreed to stay in touch.',
  'The two sides looked back on fifty years of relations.',
  'A joint committee is to meet before the end of the year.',
  'Neither side gave details.',
];

const isNameless = (namings: readonly Naming[]): boolean => namings.every((naming) => naming === 'office');

/** One report of the encounter. */
export function tell(encounter: Encounter, number: number, draw: Draw): Told {
  const { id, day, sides, isPlannedFirst } = encounter;
  const isPlan = isPlannedFirst === true && number === 0;
  // The first report of every encounter has its day, else nobody could know of two that they are two.
  const dating: Dating = number === 0 ? 'day' : draw(encounter.datings);
  const isVisit = dating === 'visit' || dating === 'visit-weekday';
  const choices = encounter.namings ?? ['full', 'full', 'spelling', 'surname', 'office'];
  let namings = [draw(choices), draw(choices)] as [Naming, Naming];
  // Without a day, names have to tell which encounter is meant; and a visit is somebody's.
  if (isNameless(namings) || dating === 'undated' || dating === 'month')
    namings = [namings[0] === 'office' ? 'full' : namings[0], namings[1] === 'office' ? 'surname' : namings[1]];
  if (isVisit) namings = [namings[0], 'full'];
  const [host, guest] = sides.map((side) => people[side]) as [Delegate, Delegate];
  const [first, second] = [tellWho(host, namings[0], draw), tellWho(guest, namings[1], draw)];
  const when = tellWhen(day, dating, `${capital(guest.adjective)} ${guest.office} ${guest.name}`, host, draw);
  const isTurned = !isVisit && draw([true, false]);
  const [one, other] = isTurned ? [second, first] : [first, second];
  const sentence = capital(tellWhat(encounter, [one, other], when.words, isPlan, draw).replace(/,\.$/, '.'));
  const town = encounter.place?.toUpperCase();
  const dateline = town !== undefined && !isPlan && draw([false, false, true]) ? `${town} (Kystposten) — ` : '';
  const before = `${dateline}${when.before ?? ''}`;
  const published = isPlan ? shift(day, -6) : when.published;
  const text = `${before}${sentence}\n\n${draw(CLOSINGS)}\n`;
  const begin = [...before].length;
  return {
    article: { id: `${id}-${number}`, text, ...(published === undefined ? {} : { published }) },
    span: { begin, end: begin + [...sentence].length },
    encounter: id,
  };
}

/** One article that reports several encounters, a sentence each. */
function tellTogether(together: readonly Encounter[], draw: Draw): readonly Told[] {
  const id = together.map((encounter) => encounter.id).join('-and-');
  const told = together.map((encounter) => tell({ ...encounter, datings: ['day'], namings: ['full'] }, 1, draw));
  const sentences = told.map(({ article, span }) => [...article.text].slice(span.begin, span.end).join(''));
  const article = { id, text: `${sentences.join('\n\n')}\n` };
  let begin = 0;
  return told.map(({ encounter }, at) => {
    const end = begin + [...(sentences[at] as string)].length;
    const span = { begin, end };
    begin = end + 2;
    return { article, span, encounter };
  });
}

/** Two to four reports of each encounter, and articles that report several. */
export function retell(
  encounters: readonly Encounter[],
  together: readonly (readonly string[])[],
  seed: number,
): readonly Told[] {
  const draw = toDraw(seed);
  const single = encounters.flatMap((encounter) =>
    Array.from({ length: draw([2, 3, 3, 4]) }, (_, number) => tell(encounter, number, draw)),
  );
  const several = together.flatMap((ids) =>
    tellTogether(
      ids.flatMap((id) => encounters.filter((encounter) => encounter.id === id)),
      draw,
    ),
  );
  return [...single, ...several];
}
