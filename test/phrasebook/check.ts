// In: a case and the Extraction of its text. Out: what differs, one readable line each; no line when all is right.
// Only the keys that the case lists are compared, and each of these exactly: nothing missing, nothing more.
import type { Article, Extraction, Meeting, Participation, Person } from '../../src/model/index.ts';
import { type Case, scoredIssues } from './cases.ts';

const titles = new Set(
  'mr mrs ms dr sir dame lord h e he she hh hrh hm his her excellency highness majesty gen general prof jr sr senator hon baroness lady col colonel major admiral mawlawi pehin haji sheikh sheikha sayyid datuk dato seri tan sri tun ratu prince princess king queen emir'.split(
    ' ',
  ),
);

/** Names and offices match without regard to case, diacritics, hyphens and stops. */
function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const withoutTitles = (name: string) =>
  plain(name)
    .split(' ')
    .filter((word) => !titles.has(word))
    .join(' ');

/** "Hai Phong" is "Haiphong", and "Washington, D.C." is "Washington". */
const plainPlace = (name: string) => plain(name).replace(/ d c$/, '').replaceAll(' ', '');

const localName = (iri: string) => iri.replace(/^.*[/#]/, '');

/** The largest one-to-one pairing (augmenting paths); returns what is left over on either side. */
function unpaired<E, F>(expected: readonly E[], found: readonly F[], fits: (e: E, f: F) => boolean) {
  const owner = new Map<F, E>();
  const seat = (e: E, tried: Set<F>): boolean => {
    for (const f of found) {
      if (tried.has(f) || !fits(e, f)) continue;
      tried.add(f);
      const holder = owner.get(f);
      if (holder === undefined || seat(holder, tried)) {
        owner.set(f, e);
        return true;
      }
    }
    return false;
  };
  const missing = expected.filter((e) => !seat(e, new Set()));
  return { missing, extra: found.filter((f) => !owner.has(f)) };
}

type ExpectedMeeting = NonNullable<Case['meetings']>[number];
type Delegate = ExpectedMeeting['who'][number];

function toChecks(extraction: Extraction) {
  const persons = new Map<string, Person>(extraction.persons.map((person) => [person.key, person]));
  const nameOf = (key: string | undefined) => (key === undefined ? undefined : (persons.get(key)?.name ?? `?${key}`));
  const dateOf = ({ date }: Meeting) =>
    date === undefined ? null : [date.start, date.end].filter((day) => day !== undefined).join('/');

  const isDelegate = (e: Delegate, f: Participation) => {
    const name = nameOf(f.person);
    const sameName =
      (name === undefined) === (e.name === undefined) && withoutTitles(name ?? '') === withoutTitles(e.name ?? '');
    return sameName && f.party === e.party && (e.role === undefined || plain(f.role ?? '').includes(plain(e.role)));
  };
  const isMeeting = (e: ExpectedMeeting, f: Meeting) => {
    const { missing, extra } = unpaired(e.who, f.participations, isDelegate);
    return (
      missing.length + extra.length === 0 &&
      (e.kind === undefined || e.kind === f.kind) &&
      (e.status === undefined || e.status === f.status) &&
      (e.date === undefined || e.date === dateOf(f)) &&
      (e.place === undefined ||
        (e.place === null ? f.place === undefined : plainPlace(e.place) === plainPlace(f.place?.name ?? '')))
    );
  };
  return { nameOf, dateOf, isMeeting };
}

const showDelegate = (name: string | undefined, party: string, role: string | undefined) =>
  `${name ?? ''} (${[party, role].filter(Boolean).join(', ')})`.trim();

function showMeeting(
  it: { kind?: string | undefined; status?: string | undefined },
  who: string[],
  date: unknown,
  place: unknown,
) {
  const parts = [it.kind ?? 'any kind', it.status, date, place && `at ${place}`].filter(
    (part) => typeof part === 'string',
  );
  return `meeting: ${who.join(' + ')}; ${parts.join(', ')}`;
}

/** Every evidence must be the words that stand at its span. */
export function findBadEvidence(article: Article, extraction: Extraction): readonly string[] {
  const letters = [...article.text];
  const offices = extraction.persons.flatMap((person) => person.offices.map((office) => office.evidence));
  const facts = [...extraction.meetings, ...extraction.positions, ...extraction.initiatives];
  const delegates = extraction.meetings.flatMap((meeting) => meeting.participations.flatMap((it) => it.evidence));
  const bare = facts.filter((fact) => fact.evidence.length === 0).map((fact) => `no evidence: ${fact.key}`);
  const wrong = [...offices, ...facts.flatMap((fact) => fact.evidence), ...delegates].filter(
    ({ span, quote }) => quote === '' || letters.slice(span.begin, span.end).join('') !== quote,
  );
  return [...bare, ...wrong.map(({ span, quote }) => `not verbatim at ${span.begin}-${span.end}: "${quote}"`)];
}

/** What the extraction lacks (-) and has too much (+) against the case. */
export function findDifferences(it: Case, article: Article, extraction: Extraction): readonly string[] {
  const { nameOf, dateOf, isMeeting } = toChecks(extraction);
  const lines: string[] = [...findBadEvidence(article, extraction)];

  const meetings = it.nothing ? [] : it.meetings;
  if (meetings !== undefined) {
    // Who is paired once stays paired, so that what must be found goes first.
    const required = [...meetings].sort((a, b) => Number(a.maybe ?? false) - Number(b.maybe ?? false));
    const { missing, extra } = unpaired(required, extraction.meetings, isMeeting);
    for (const e of missing.filter((one) => !one.maybe)) {
      const who = e.who.map((delegate) => showDelegate(delegate.name, delegate.party, delegate.role));
      lines.push(
        `- ${showMeeting(e, who, e.date === null ? 'no date' : e.date, e.place === null ? 'no place' : e.place)}`,
      );
    }
    for (const f of extra) {
      const who = f.participations.map((one) => showDelegate(nameOf(one.person), one.party, one.role));
      lines.push(`+ ${showMeeting(f, who, dateOf(f) ?? 'no date', f.place?.name ?? 'no place')}`);
    }
  }

  const compare = (expected: readonly string[][], found: readonly string[][]) => {
    const alike = (e: string[], f: string[]) => e.every((part, index) => part === '' || part === f[index]);
    const show = (parts: string[]) => parts.filter((part) => part !== '').join(' ');
    for (const e of expected) if (!found.some((f) => alike(e, f))) lines.push(`- ${show(e)}`);
    for (const f of found) if (!expected.some((e) => alike(e, f))) lines.push(`+ ${show(f)}`);
  };
  const comparePositions = (expected: Case['positions'], isOfThese: (issue: string) => boolean) => {
    if (expected === undefined) return;
    const by = (party: string | undefined) => (party === undefined ? 'own' : `attributed by ${party}`);
    const speaker = (name: string | undefined) => (name === undefined ? '' : `speaker ${withoutTitles(name)}`);
    compare(
      expected.map((e) => ['position:', e.holder, e.stance, e.issue, by(e.attributedBy), speaker(e.speaker)]),
      extraction.positions
        .map((f) => ({ ...f, issue: localName(f.issue) }))
        .filter(({ issue }) => isOfThese(issue))
        .map((f) => ['position:', f.holder, f.stance, f.issue, by(f.attributedBy), speaker(nameOf(f.speaker))]),
    );
  };
  comparePositions(it.nothing ? [] : it.positions, (issue) => scoredIssues.includes(issue));
  comparePositions(it.further, (issue) => !scoredIssues.includes(issue));
  const initiatives = it.nothing ? [] : it.initiatives;
  if (initiatives !== undefined) {
    const known = (f: Extraction['initiatives'][number]) => {
      const wanted = initiatives.map((e) => plain(e.initiative));
      const names = [f.concept === undefined ? f.name : localName(f.concept), f.name].map(plain);
      return names.find((name) => wanted.includes(name)) ?? names[0] ?? '';
    };
    compare(
      initiatives.map((e) => ['initiative:', e.actor, e.stance, plain(e.initiative)]),
      extraction.initiatives.map((f) => ['initiative:', f.actor, f.stance, known(f)]),
    );
  }
  return lines;
}
