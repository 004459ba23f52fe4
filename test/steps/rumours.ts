// In: numbers. Out: articles that say at random who met whom, where and when, and who holds what. The one idea: there are few
// names, days and places, in several spellings, so that articles touch each other in every way that consolidation knows.
import type {
  Evidence,
  Extraction,
  InitiativeReference,
  Meeting,
  PartialDate,
  Person,
  Place,
  Position,
} from '../../src/model/index.ts';
import { toArticle } from '../consolidate/texts.ts';
import type { Draw, Told } from './shuffle.ts';

const people: readonly (readonly [name: string, party: string | undefined, concept?: string])[] = [
  ['Wang Yi', 'CN', 'https://w3id.org/rapporteur/person/WangYi'],
  ['Wang', 'CN'],
  ['Wang Wei', 'CN'],
  ['Wang Wenbin', 'CN'],
  ['Hissein Brahim Taha', 'OIC'],
  ['Hussein Ibrahim Taha', 'OIC'],
  ['Taha', 'OIC'],
  ['Taha', 'TD'],
  ['Kari Solberg', 'NO'],
  ['Solberg', 'NO'],
  ['Solberg Kari', 'NO'],
  ['Ola Solberg', 'NO'],
  ['Salim Al Rawahi', 'OM'],
  ['Salim Alrawahi', 'OM'],
  ['Alrawahi', 'OM'],
  ['Rawahi', 'OM'],
  ['Jane Doe', undefined],
];
const parties = ['CN', 'OIC', 'NO', 'OM', 'TD', 'XYZ'] as const;
const office = 'https://w3id.org/rapporteur/office/';
const roles = [
  ['foreign minister', `${office}ForeignMinister`],
  ['Minister of Foreign Affairs', undefined],
  ['deputy foreign minister', `${office}DeputyForeignMinister`],
  ['prime minister', `${office}PrimeMinister`],
  ['keeper of seals', undefined],
] as const;
const days = ['2024-03-03', '2024-03-04', '2024-03-10', '2024-03', '--03-04', '2024', '2025-05-01'] as const;
const places: readonly Place[] = [
  { name: 'Beijing', country: 'CN', basis: 'stated' },
  { name: 'Oslo', country: 'NO', basis: 'inferred' },
  { name: 'oslo', country: 'NO', basis: 'stated' },
  { name: 'Yanbu', country: 'SA', basis: 'stated' },
  { name: "Yanbu'", country: 'SA', basis: 'stated' },
  { name: 'somewhere', basis: 'stated' },
];
const kinds = ['bilateral', 'bilateral', 'visit', 'visit', 'call', 'multilateral', 'summit'] as const;
const stances = ['supports', 'opposes'] as const;
const quotes = [
  'firmly supports lasting peace there',
  'firmly supports lasting peace there now',
  'says nothing of it',
] as const;
const issue = 'https://w3id.org/rapporteur/concept/Palestine';

const maybe = <K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };

/** So many articles. */
export function drawRumours(count: number, draw: Draw): readonly Told[] {
  return Array.from({ length: count }, (_, at) => drawRumour(`a-${at}`, draw));
}

function drawRumour(id: string, draw: Draw): Told {
  const pick = <T>(all: readonly T[]): T => all[draw(all.length)] as T;
  const perhaps = <T>(value: () => T): T | undefined => (draw(3) === 0 ? undefined : value());
  const many = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: draw(most + 1) }, (_, at) => make(at));
  const evidence = (rule = 'hold'): Evidence => {
    const at = draw(6);
    const begin = at * 10;
    return {
      article: id,
      span: { begin, end: begin + 9 },
      quote: quotes[at % quotes.length] as string,
      rule,
      confidence: 0.9,
    };
  };
  const published = perhaps(() => pick(['2024-03-04', '2024-03-05', '2024-03-06', '2025-05-02']));
  const persons = many(5, (at): Person => {
    const [name, party, concept] = pick(people);
    const offices = many(2, () => {
      const [role, known] = pick(roles);
      return { role, evidence: evidence('office'), ...maybe('concept', known), ...maybe('party', party) };
    });
    const aliases = draw(4) === 0 ? [`${name} II`] : [];
    return { key: `p${at}`, name, aliases, offices, ...maybe('concept', concept), ...maybe('party', party) };
  });
  const speaker = (): string | undefined => (persons.length === 0 ? undefined : perhaps(() => pick(persons).key));
  const date = (): PartialDate => {
    const start = pick(days);
    return {
      start,
      basis: pick(['stated', 'inferred']),
      ...maybe('end', start === '2024-03-03' ? perhaps(() => '2024-03-06') : undefined),
    };
  };
  const meetings = many(3, (at): Meeting => {
    const named = persons.filter(() => draw(2) === 0);
    const participations = [
      ...named.map(({ key, party = pick(parties) }) => ({
        party,
        person: key,
        ...maybe(
          'role',
          perhaps(() => pick(roles)[0]),
        ),
        evidence: [evidence('delegate')],
      })),
      ...many(2, () => ({
        party: pick(parties),
        ...maybe(
          'role',
          perhaps(() => pick(roles)[0]),
        ),
        evidence: [evidence('delegate')],
      })),
      { party: pick(['CN', 'NO']), evidence: [evidence('delegate')] },
    ];
    const [when, place] = [perhaps(date), perhaps(() => pick(places))];
    return {
      ...{ key: `m${at}`, kind: pick(kinds), status: pick(['held', 'held', 'planned'] as const), participations },
      ...{ reports: [id], evidence: [evidence()], ...maybe('date', when), ...maybe('place', place) },
    };
  });
  const occasion = (): string | undefined =>
    draw(12) === 0 ? 'nowhere' : meetings.length === 0 ? undefined : perhaps(() => pick(meetings).key);
  const positions = many(
    3,
    (at): Position => ({
      ...{ key: `c${at}`, holder: pick(parties), issue, stance: pick(stances), act: 'affirms', reports: [id] },
      ...{ evidence: [evidence('stance')], ...maybe('speaker', speaker()), ...maybe('occasion', occasion()) },
      ...maybe('attributedBy', draw(4) === 0 ? pick(parties) : undefined),
    }),
  );
  const initiatives = many(
    2,
    (at): InitiativeReference => ({
      ...{ key: `i${at}`, name: pick(['Green Corridor', 'green corridor', 'Green-Corridor']), actor: pick(parties) },
      ...{ stance: pick(stances), act: 'commends', reports: [id], evidence: [evidence('initiative')] },
      ...{ ...maybe('speaker', speaker()), ...maybe('occasion', occasion()) },
    }),
  );
  const rejections = many(2, () => ({
    kind: 'date' as const,
    reason: 'it may be of any week',
    evidence: { ...evidence('date'), quote: pick(['on Monday', 'Sunday', 'then']) },
  }));
  const extraction: Extraction = {
    ...{ article: id, sentences: [], persons, meetings, positions, initiatives, rejections },
    ...maybe('published', published),
  };
  return { article: toArticle(id, `The text of ${id}.`, published), extraction };
}
