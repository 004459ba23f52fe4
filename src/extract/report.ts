/**
 * In: a Reading. Out: the Extraction: the model's plain data, with spans in code points and verbatim quotes.
 * The idea: the only place where offsets are converted and where keys, which come from content, are made.
 */
import { toNorm } from '../lexicon/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Article, Evidence, Extraction, InitiativeReference, Meeting, Participation, Person, Position, Rejection } from '../model/index.ts';
import { type Draft, type Quoted, roleOf } from './meetings/drafts.ts';
import type { Actor } from './nouns/discourse.ts';
import type { PersonEntry } from './nouns/people.ts';
import type { Reading, Said } from './reading.ts';
import { toOffsets } from './text/offsets.ts';

const slug = (text: string): string => toNorm(text).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

export const toReport = (article: Article, reading: Reading, _lexicon: Lexicon): Extraction => {
  const offsets = toOffsets(article.text);
  const toEvidence = ({ begin, end, rule }: Quoted): Evidence => ({
    article: article.id,
    span: { begin: offsets.toCodePoint(begin), end: offsets.toCodePoint(end) },
    quote: article.text.slice(begin, end),
    rule,
  });
  const keys = new Map<PersonEntry, string>();
  for (const entry of reading.people.entries) {
    const plain = slug(entry.name);
    const taken = [...keys.values()].includes(plain);
    keys.set(entry, taken ? `${plain}-${slug(entry.party ?? entry.offices[0]?.role ?? '')}` : plain);
  }
  const personKey = (actor: Actor): string | undefined => (actor.person ? keys.get(actor.person) : undefined);

  const toParticipation = (actor: Actor, draft: Draft): Participation => {
    const key = personKey(actor);
    const role = roleOf(actor);
    const held = actor.person?.offices.find((office) => office.role === role);
    const ranges = [{ begin: actor.begin, end: actor.end, rule: 'delegate' }, ...(held ? [{ begin: held.begin, end: held.end, rule: 'office' }] : []), ...draft.evidence.slice(0, 1)];
    const unique = ranges.filter((range, index) => ranges.findIndex((other) => other.begin === range.begin && other.end === range.end) === index);
    return { party: actor.party as string, evidence: unique.map(toEvidence), ...(key === undefined ? {} : { person: key }), ...(role === undefined ? {} : { role }) };
  };

  const meetingKeys = new Map<Draft, string>();
  const toMeeting = (draft: Draft): Meeting => {
    const participations = draft.delegates.map((actor) => toParticipation(actor, draft)).sort((one, other) => sortKey(one).localeCompare(sortKey(other), 'en'));
    const who = participations.map((one) => [one.party, one.person ?? slug(one.role ?? '')].filter(Boolean).join('-'));
    const when = draft.date ? [draft.date.start, draft.date.end].filter(Boolean).join('_') : (draft.place?.name ?? '');
    const key = unusedKey([draft.kind, slug(when), ...who].filter(Boolean).join('.'), [...meetingKeys.values()]);
    meetingKeys.set(draft, key);
    const evidence = draft.evidence.filter((quoted, index, all) => all.findIndex((other) => other.begin === quoted.begin && other.rule === quoted.rule) === index);
    return {
      key, kind: draft.kind, status: draft.status, participations, reports: [article.id], evidence: evidence.map(toEvidence),
      ...(draft.date ? { date: draft.date } : {}), ...(draft.place ? { place: draft.place } : {}),
    };
  };
  const meetings = reading.drafts.map(toMeeting);

  const occasionOf = (said: Said<unknown>): { occasion?: string } => {
    const key = said.occasion ? meetingKeys.get(said.occasion) : undefined;
    return key === undefined ? {} : { occasion: key };
  };
  const quoteOf = (said: Said<{ readonly rule: string }>): Evidence => toEvidence({ begin: said.sentence.begin, end: said.sentence.end, rule: said.said.rule });

  const positions = new Map<string, Position>();
  for (const one of reading.positions) {
    const { holder, issue, proposition, stance, act, attributedBy } = one.said;
    if (holder.party === undefined || holder.party === attributedBy) continue;
    const speaker = personKey(holder);
    const key = [holder.party, slug(issue.split('/').at(-1) ?? ''), stance, attributedBy ? `by-${attributedBy}` : undefined].filter(Boolean).join('.');
    const known = positions.get(key);
    const evidence = quoteOf(one);
    if (known) {
      const isNew = !known.evidence.some((other) => other.span.begin === evidence.span.begin);
      positions.set(key, { ...known, ...(known.speaker === undefined && speaker !== undefined ? { speaker } : {}), evidence: isNew ? [...known.evidence, evidence] : known.evidence });
      continue;
    }
    positions.set(key, {
      key, holder: holder.party, issue, stance, act, reports: [article.id], evidence: [evidence], ...occasionOf(one),
      ...(proposition === undefined ? {} : { proposition }), ...(speaker === undefined ? {} : { speaker }), ...(attributedBy === undefined ? {} : { attributedBy }),
      ...statedOn(one, meetings, meetingKeys),
    });
  }
  settleStances(positions);
  const own = [...positions.values()].filter((one) => one.attributedBy === undefined);
  const kept = [...positions.values()].filter((one) => one.attributedBy === undefined || !own.some((other) => other.holder === one.holder && other.issue === one.issue && other.stance === one.stance));

  const initiatives = new Map<string, InitiativeReference>();
  for (const one of reading.references) {
    const { name, concept, actor, stance, act } = one.said;
    if (actor.party === undefined) continue;
    const speaker = personKey(actor);
    const key = [actor.party, slug(name), stance].join('.');
    const known = initiatives.get(key);
    const evidence = quoteOf(one);
    if (known) {
      if (!known.evidence.some((other) => other.span.begin === evidence.span.begin)) initiatives.set(key, { ...known, evidence: [...known.evidence, evidence] });
      continue;
    }
    initiatives.set(key, { key, name, actor: actor.party, stance, act, reports: [article.id], evidence: [evidence], ...occasionOf(one), ...(concept === undefined ? {} : { concept }), ...(speaker === undefined ? {} : { speaker }) });
  }

  const used = new Set([...meetings.flatMap((meeting) => meeting.participations.map((one) => one.person)), ...kept.map((one) => one.speaker), ...[...initiatives.values()].map((one) => one.speaker)]);
  const persons = reading.people.entries.flatMap((entry): Person[] => {
    const key = keys.get(entry) as string;
    if (!used.has(key) && entry.offices.length === 0) return [];
    return [{
      key, name: entry.name, aliases: [...entry.forms].filter((form) => form !== entry.name).sort(),
      offices: entry.offices.map((office) => ({
        role: office.role, evidence: toEvidence({ begin: office.begin, end: office.end, rule: 'office' }),
        ...(office.concepts[0] === undefined ? {} : { concept: office.concepts[0] }), ...((office.party ?? entry.party) === undefined ? {} : { party: office.party ?? entry.party }),
      })),
      ...(entry.known ? { concept: entry.known.iri } : {}), ...(entry.party === undefined ? {} : { party: entry.party }),
    }];
  });
  const rejections = reading.dropped.map(({ kind, reason, quoted }): Rejection => ({ kind, reason, evidence: toEvidence(quoted) }));
  const sentences = reading.sentences.map((sentence) => ({ begin: offsets.toCodePoint(sentence.begin), end: offsets.toCodePoint(sentence.end) }));
  return { article: article.id, sentences, persons, meetings, positions: kept, initiatives: [...initiatives.values()], rejections };
};

/**
 * One stance for each holder, issue and source: a side that is taken outweighs mere talk, and the stance with more words
 * the other, since a text hardly contradicts itself.
 */
const settleStances = (positions: Map<string, Position>): void => {
  for (const [key, one] of [...positions]) {
    const rivals = [...positions.values()].filter((other) => other.key !== key && other.holder === one.holder && other.issue === one.issue && other.attributedBy === one.attributedBy);
    const outweighed = rivals.some((other) => (one.stance === 'neutral' ? other.stance !== 'neutral' : other.stance !== 'neutral' && (other.evidence.length > one.evidence.length || (other.evidence.length === one.evidence.length && (other.evidence[0]?.span.begin ?? 0) < (one.evidence[0]?.span.begin ?? 0)))));
    if (outweighed) positions.delete(key);
  }
};

const sortKey = (participation: Participation): string => `${participation.party} ${participation.person ?? ''} ${participation.role ?? ''}`;
const unusedKey = (key: string, taken: readonly string[]): string => {
  let candidate = key;
  for (let count = 2; taken.includes(candidate); count += 1) candidate = `${key}.${count}`;
  return candidate;
};
const statedOn = (one: Said<unknown>, meetings: readonly Meeting[], keys: ReadonlyMap<Draft, string>): Pick<Position, 'statedOn'> => {
  const meeting = one.occasion ? meetings.find((candidate) => candidate.key === keys.get(one.occasion as Draft)) : undefined;
  return meeting?.date ? { statedOn: meeting.date } : {};
};
