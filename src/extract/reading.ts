/**
 * In: one Article. Out: what its sentences say, as the rules found it, with offsets in UTF-16.
 * The idea: one pass over the names, one pass over the sentences; the discourse carries what later sentences refer to.
 */
import { type Lexicon, toWords } from '../lexicon/index.ts';
import type { Article, Place } from '../model/index.ts';
import { findChunks } from './clauses/chunks.ts';
import { findSubject } from './clauses/subjects.ts';
import type { SentenceContext } from './context.ts';
import { findDates } from './dates.ts';
import { findIssuer } from './issuer.ts';
import type { Candidate } from './meetings/candidates.ts';
import { createDrafts, type Draft, type Dropped } from './meetings/drafts.ts';
import { findEncounters } from './meetings/encounters.ts';
import { findDay, findSite } from './meetings/settings.ts';
import { findVisits } from './meetings/visits.ts';
import { collectPeople } from './nouns/collect.ts';
import type { Actor, Discourse } from './nouns/discourse.ts';
import type { People } from './nouns/people.ts';
import { findDateline, findPlaces } from './places.ts';
import { type Sentence, toSentence } from './sentence.ts';
import { findReferences, type StatedReference } from './statements/initiatives.ts';
import { findPositions, type StatedPosition } from './statements/positions.ts';
import { findVoices } from './statements/voices.ts';
import { toOffsets } from './text/offsets.ts';
import { toSentences } from './text/sentences.ts';
import { findTurn } from './turns.ts';

export interface Said<T> {
  readonly sentence: Sentence;
  readonly said: T;
  readonly occasion?: Draft;
}
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly people: People;
  readonly drafts: readonly Draft[];
  readonly positions: readonly Said<StatedPosition>[];
  readonly references: readonly Said<StatedReference>[];
  readonly dropped: readonly Dropped[];
}

/** Words that stand with a capital inside a sentence of the body: in a headline they may be names. */
const findProperWords = (paragraphs: readonly string[]): Set<string> => {
  const words = new Set<string>();
  for (const paragraph of paragraphs)
    for (const { begin, end } of toSentences(paragraph))
      for (const [index, word] of toWords(paragraph.slice(begin, end)).entries()) if ((index > 0 || end - begin < 60) && (word.shape === 'capital' || word.shape === 'caps')) words.add(word.norm);
  return words;
};

const findSentences = (article: Article, lexicon: Lexicon): Sentence[] => {
  const offsets = toOffsets(article.text);
  const sentences: Sentence[] = [];
  const textOf = ({ span }: Article['blocks'][number]) => article.text.slice(offsets.toUtf16(span.begin), offsets.toUtf16(span.end));
  const body = article.blocks.filter((block) => block.role === 'paragraph').map(textOf);
  const properWords = body.length > 0 ? findProperWords(body) : undefined;
  article.blocks.forEach((block, paragraph) => {
    if (block.role !== 'headline' && block.role !== 'paragraph') return;
    const from = offsets.toUtf16(block.span.begin);
    const text = article.text.slice(from, offsets.toUtf16(block.span.end));
    for (const { begin, end } of toSentences(text))
      sentences.push(toSentence({ index: sentences.length, paragraph, isHeadline: block.role === 'headline', begin: from + begin, text: text.slice(begin, end), ...(block.role === 'headline' && properWords ? { properWords } : {}) }, lexicon));
  });
  return sentences;
};

const REMARKS = /\b(?:made|delivered|gave) (?:the|his|her|these|those|this) (?:\p{L}+ )?(?:comments?|remarks?|statements?|announcement|speech)\b/iu;

export const readArticle = (article: Article, lexicon: Lexicon): Reading => {
  const sentences = findSentences(article, lexicon);
  const people = collectPeople(sentences, lexicon, article.published);
  const issuer = findIssuer(article, lexicon);
  const first = sentences.find((sentence) => !sentence.isHeadline);
  const dateline = sentences.slice(0, 6).map((sentence) => findDateline(sentence, lexicon)).find((found) => found !== undefined);
  const discourse: Discourse = { people, issuer, home: issuer ?? dateline?.place.country, speaker: [], focus: [], sides: [] };
  const drafts = createDrafts();
  const positions: Said<StatedPosition>[] = [];
  const references: Said<StatedReference>[] = [];
  const dropped: Dropped[] = [];
  const spokesperson = findSpokesperson(people, issuer, sentences.find((sentence) => sentence.isHeadline)?.end ?? 0);
  let turn: 'none' | 'question' | 'speaker' = 'none';
  let paragraph = -1;
  let continued: readonly Actor[] = [];
  let lastDay: Candidate['date'];
  let occasion: Draft | undefined;

  for (const sentence of sentences) {
    const newParagraph = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const paragraphText = article.text.slice(sentence.begin, sentence.end);
    const opening = findTurn(sentence, discourse, paragraphText);
    if (opening?.type === 'question') {
      turn = 'question';
      discourse.speaker = [];
    } else if (opening?.type === 'answer') {
      turn = 'speaker';
      discourse.speaker = spokesperson;
    } else if (opening?.type === 'speaker') {
      turn = 'speaker';
      discourse.speaker = opening.actors;
    }
    if (newParagraph && !startsQuoted(sentence)) continued = [];
    const chunks = findChunks({ sentence, lexicon, discourse });
    const base = { sentence, chunks, lexicon, discourse, published: article.published };
    const dates = findDates(sentence.text, article.published, lastDay && /^\d{4}-\d\d-\d\d$/.test(lastDay.start) ? lastDay.start : undefined);
    const places = findPlaces(sentence, chunks, lexicon);
    const context: SentenceContext = { ...base, dates, places };
    for (const date of dates)
      if (date.reason !== undefined) dropped.push({ kind: 'date', reason: date.reason, quoted: { begin: sentence.begin + date.begin, end: sentence.begin + date.end, rule: 'date' } });

    // meetings
    const candidates = turn === 'speaker' && discourse.speaker.length > 0 && isFirstPerson(sentence) ? [] : [...findEncounters(context), ...findVisits(context)];
    const anchors = candidates.map((candidate) => candidate.anchor);
    const found: Draft[] = [];
    for (const candidate of candidates) {
      const others = anchors.filter((anchor) => anchor !== candidate.anchor);
      const day = candidate.date ?? findDay(context, candidate, others) ?? (REMARKS.test(sentence.text) ? lastDay : undefined);
      const site = candidate.place ?? findSite(context, candidate, others);
      const settled = settleTime(candidate, day, article.published);
      const { draft, dropped: lost } = drafts.add({ ...settled, ...(site ? { place: site } : {}) }, { begin: sentence.begin, end: sentence.end, rule: candidate.rule });
      dropped.push(...lost);
      if (draft) found.push(draft);
    }
    const [main] = found.filter((draft) => draft.kind !== 'visit' || found.length === 1);
    if (main && new Set(main.delegates.map((actor) => actor.party)).size > 1) {
      discourse.sides = main.delegates;
      occasion = main;
    }

    // statements
    const voices = findVoices(context);
    const fallback = fallbackSpeakers({ sentence, turn, discourse, continued, context, voices: voices.length });
    if (!sentence.isHeadline) {
      const stated = findPositions(context, voices, fallback);
      for (const said of stated.positions) positions.push({ sentence, said, ...(occasion ? { occasion } : {}) });
      for (const { topic, reason } of stated.dropped)
        dropped.push({ kind: 'position', reason, quoted: { begin: sentence.words[topic.begin]?.begin ?? sentence.begin, end: sentence.words[topic.end - 1]?.end ?? sentence.end, rule: 'topic' } });
      if (turn !== 'question') for (const said of findReferences(context, voices, fallback)) references.push({ sentence, said, ...(occasion ? { occasion } : {}) });
    }

    // what the next sentence can refer to
    const subject = mainSubject(context);
    const voice = voices.find((one) => one.actors.some((actor) => actor.party !== undefined));
    const spoke = voice?.actors.filter((actor) => actor.person !== undefined || actor.role !== undefined) ?? [];
    if (spoke.length > 0 && !subject.some((actor) => actor.person !== undefined)) discourse.focus = spoke;
    else if (subject.length > 0) discourse.focus = subject;
    if (voice) continued = voice.actors;
    else if (subject.length > 0 && fallback.length === 0) continued = [];
    const stated = dates.find((date) => date.date !== undefined)?.date;
    if (stated) lastDay = stated;
  }
  inferSettings(drafts.all, { article, issuer, dateline: dateline?.place, isReadout: issuer !== undefined, first });
  return { sentences, people, drafts: drafts.all, positions, references, dropped };
};

/** What is fixed for later has no day before publication; what is told as held, none after it. */
const settleTime = (candidate: Candidate, day: Candidate['date'], published: string | undefined): Candidate => {
  if (!day) return candidate;
  const isFull = published !== undefined && /^\d{4}-\d\d-\d\d$/.test(day.start);
  if (isFull && candidate.status === 'planned' && (day.end ?? day.start) < published) return candidate;
  if (isFull && candidate.status === 'held' && day.start > published) return { ...candidate, status: 'planned', date: day };
  return { ...candidate, date: day };
};

const startsQuoted = (sentence: Sentence): boolean => /^["“«]/.test(sentence.text);
const isFirstPerson = (sentence: Sentence): boolean => /\b(?:I|we|our|my|you|your)\b/i.test(sentence.text) && !/\bour (?:side|ministry)\b/i.test(sentence.text);

const findSpokesperson = (people: People, issuer: string | undefined, headlineEnd: number): readonly Actor[] => {
  const spokespeople = people.entries.flatMap((one) => one.offices.filter((office) => /spokes|press secretary/i.test(office.role)).map((office) => ({ one, office })));
  const first = spokespeople.find(({ office }) => office.begin < headlineEnd) ?? spokespeople.find(({ one }) => one.party === issuer && issuer !== undefined) ?? (issuer === undefined ? spokespeople[0] : undefined);
  const entry = first?.one;
  const party = entry?.party ?? issuer;
  if (!entry) return issuer === undefined ? [] : [{ begin: 0, end: 0, party: issuer, isInferred: true }];
  return [{ begin: 0, end: 0, person: entry, ...(party === undefined ? {} : { party }) }];
};

/** Who speaks in a sentence that names no speaker. */
const fallbackSpeakers = (state: {
  readonly sentence: Sentence;
  readonly turn: 'none' | 'question' | 'speaker';
  readonly discourse: Discourse;
  readonly continued: readonly Actor[];
  readonly context: SentenceContext;
  readonly voices: number;
}): readonly Actor[] => {
  const { turn, discourse, continued, context } = state;
  if (turn === 'question') return [];
  if (turn === 'speaker' && discourse.speaker.length > 0) return discourse.speaker;
  const subject = mainSubject(context);
  const speakerParties = new Set(continued.map((actor) => actor.party));
  if (continued.length > 0 && subject.every((actor) => speakerParties.has(actor.party))) return continued;
  if (discourse.issuer !== undefined && subject.every((actor) => actor.party === discourse.issuer)) return [{ begin: state.sentence.begin, end: state.sentence.end, party: discourse.issuer, isInferred: true }];
  return [];
};

const mainSubject = (context: SentenceContext): readonly Actor[] => {
  for (const [index, chunk] of context.chunks.entries()) {
    if (chunk.type !== 'verb' || chunk.form !== 'finite') continue;
    if (context.chunks[index - 1]?.type === 'relative') continue;
    const { actors } = findSubject(context.chunks, index);
    return actors.filter((actor) => actor.party !== undefined || actor.person !== undefined);
  }
  return [];
};

/** A readout without a day is of its publication's; a place that only the dateline gives is said to be inferred. */
const inferSettings = (
  drafts: readonly Draft[],
  given: { readonly article: Article; readonly issuer: string | undefined; readonly dateline: Place | undefined; readonly isReadout: boolean; readonly first: Sentence | undefined },
): void => {
  const { article, issuer, dateline, isReadout, first } = given;
  const lead = drafts.find((draft) => draft.kind !== 'visit' && draft.evidence.some((quoted) => first !== undefined && quoted.begin <= first.end));
  if (!lead || lead.status !== 'held') return;
  const parties = new Set(lead.delegates.map((actor) => actor.party));
  if (lead.date === undefined && isReadout && issuer !== undefined && parties.has(issuer) && article.published !== undefined) lead.date = { start: article.published, basis: 'inferred' };
  if (lead.place === undefined && dateline && lead.kind !== 'call' && dateline.country !== undefined && parties.has(dateline.country)) lead.place = { ...dateline, basis: 'inferred' };
};
