// In: a number. Out: so many extractions of made-up reports. The one idea: as in the news, few pairs of countries have
// most of the meetings, a meeting has some reports, and these name people and days in many ways; all drawn from a seed.
import type { Evidence, Extraction, Meeting, PartialDate, Participation, Person } from '../src/model/index.ts';

const SEED = 20_310_303;
const PARTIES = 60;
const OFFICES = ['Foreign Minister', 'Prime Minister', 'Defence Minister', 'President'];
const REPORTS_OF_A_MEETING = 5;
const FIRST_DAY = Date.parse('2016-01-01');
const DAYS = 3650;
const SYLLABLES = ['ba', 'den', 'ko', 'lim', 'mar', 'no', 'ras', 'sel', 'tu', 'vik', 'wan', 'zor'];

type Draw = (below: number) => number;

// Numerical Recipes' linear congruential generator.
function toDraw(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function makeName(draw: Draw): string {
  const word = (): string => capital(Array.from({ length: 3 }, () => SYLLABLES[draw(SYLLABLES.length)]).join(''));
  return `${word()} ${word()}`;
}

const toDate = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

const toParty = (number: number): string =>
  String.fromCharCode(65 + Math.floor(number / 26)) + String.fromCharCode(65 + (number % 26));

type Truth = { readonly sides: readonly [Side, Side]; readonly day: number; readonly kind: Meeting['kind'] };
type Side = { readonly party: string; readonly name: string; readonly office: string };

function toReport(truth: Truth, number: number, draw: Draw): Extraction {
  const article = `report-${String(number).padStart(6, '0')}`;
  const evidence: Evidence = { article, span: { begin: 0, end: 9 }, quote: 'they met.', rule: 'meet' };
  const persons: Person[] = [];
  const participations = truth.sides.map(({ party, name, office }): Participation => {
    const form = draw(10);
    if (form === 0) return { party, role: office, evidence: [evidence] };
    const said = form < 4 ? (name.split(' ')[1] as string) : name;
    persons.push({
      key: said.toLowerCase(),
      name: said,
      aliases: [],
      party,
      offices: [{ role: office, party, evidence }],
    });
    return { party, person: said.toLowerCase(), role: office, evidence: [evidence] };
  });
  const day = toDate(truth.day);
  const dating = draw(20);
  const date: PartialDate | undefined =
    dating < 14
      ? { start: day, basis: 'stated' }
      : dating < 15
        ? { start: day.slice(0, 7), basis: 'stated' }
        : dating < 16
          ? { start: `--${day.slice(5)}`, basis: 'stated' }
          : undefined;
  const meeting: Meeting = {
    key: 'm',
    kind: truth.kind,
    status: 'held',
    participations,
    reports: [article],
    evidence: [evidence],
    ...(date === undefined ? {} : { date }),
  };
  return {
    article,
    published: toDate(truth.day + 1 + draw(3)),
    sentences: [{ begin: 0, end: 9 }],
    persons,
    meetings: [meeting],
    positions: [
      {
        key: 'p',
        holder: truth.sides[0].party,
        issue: 'https://example.org/issue',
        stance: 'supports',
        act: 'affirms',
        occasion: 'm',
        reports: [article],
        evidence: [evidence],
      },
    ],
    initiatives: [],
    rejections: [],
  };
}

/** Reports of made-up meetings, about five of each. */
export function makeExtractions(count: number): Extraction[] {
  const draw = toDraw(SEED);
  const officials = Array.from({ length: PARTIES }, () => OFFICES.map(() => makeName(draw)));
  // Low numbers come up far more often than high ones.
  const drawParty = (): number => Math.min(draw(PARTIES), draw(PARTIES), draw(PARTIES));
  const toSide = (party: number, rank: number): Side => ({
    party: toParty(party),
    name: officials[party]?.[rank] as string,
    office: OFFICES[rank] as string,
  });
  const extractions: Extraction[] = [];
  while (extractions.length < count) {
    const [one, other] = [drawParty(), drawParty()];
    if (one === other) continue;
    const rank = draw(OFFICES.length);
    const kind = draw(4) === 0 ? 'call' : 'bilateral';
    const truth: Truth = { sides: [toSide(one, rank), toSide(other, rank)], day: draw(DAYS), kind };
    const reports = Math.min(1 + draw(2 * REPORTS_OF_A_MEETING - 1), count - extractions.length);
    for (let at = 0; at < reports; at += 1) extractions.push(toReport(truth, extractions.length, draw));
  }
  return extractions;
}
