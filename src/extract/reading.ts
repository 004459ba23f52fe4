/**
 * In: one Article. Out: what its sentences say, as the rules found it, with offsets in UTF-16.
 * The idea: one pass over the names, one pass over the sentences; the discourse carries what later sentences refer to.
 */

import type { Lexicon } from '../lexicon/index.ts';
import type { Article } from '../model/index.ts';
import { foldAuthors } from './authors.ts';
import { findChunks } from './clauses/chunks.ts';
import { bindFirstPerson } from './clauses/first-person.ts';
import type { SentenceContext } from './context.ts';
import { findSentenceDates, startDays } from './dates/sentence.ts';
import { isAnybodyMeant, toNameTest, toReferenceTest, toTelling } from './gate.ts';
import { inferSettings, isLongBefore, settleTime, withHostParty, withoutHeadlines } from './inference.ts';
import { findIssuer } from './issuer.ts';
import { foldItem } from './items.ts';
import { lookOver } from './look-over.ts';
import { findAlongside, goesOn } from './meetings/alongside.ts';
import { mainDates } from './meetings/barriers.ts';
import { type Carried, findCarried, isOnDays, withCarried } from './meetings/carried.ts';
import { toDelegates } from './meetings/delegates.ts';
import { findTold } from './meetings/discussions.ts';
import { createDrafts, type Draft, type Dropped, findMain } from './meetings/drafts.ts';
import { findEncounters } from './meetings/encounters.ts';
import { asFirstTold } from './meetings/first-told.ts';
import { findScene } from './meetings/here-and-there.ts';
import { nameDelegates } from './meetings/naming.ts';
import { findDay, findSite } from './meetings/settings.ts';
import { createTable } from './meetings/table.ts';
import { findThoseMet } from './meetings/those-met.ts';
import { findVisited, findVisits, type Visited } from './meetings/visits.ts';
import { collectPeople } from './nouns/collect.ts';
import type { Actor } from './nouns/discourse.ts';
import { findOpening } from './opening.ts';
import { findPlaces } from './places.ts';
import { continueQuoted, createQuotationTest } from './quotation.ts';
import { findReach, type Gate } from './reach.ts';
import type { Reading, Said } from './said.ts';
import { findSentences } from './sentences.ts';
import {
  fallbackSpeakers,
  findSpokenFor,
  findSpokesperson,
  isAboutRemarks,
  isFirstPerson,
  isOfSpeaker,
  moveFocus,
  noteIssuers,
  startsQuoted,
} from './speakers.ts';
import { findReferences, type StatedReference } from './statements/initiatives.ts';
import { findPositions, type StatedPosition, toDroppedPosition } from './statements/positions.ts';
import { findVoices } from './statements/voices.ts';
import { findTurn, mayTurn } from './turns.ts';

export const readArticle = (article: Article, lexicon: Lexicon, gate: Gate = { toTelling, findReach }): Reading => {
  const { published } = article;
  const sentences = findSentences(article, lexicon);
  const telling = sentences.map(gate.toTelling);
  const people = collectPeople(sentences, lexicon, published);
  const isNaming = toNameTest(people);
  const last = gate.findReach(sentences, telling, people, isNaming);
  if (last < 0 && !sentences.some(mayTurn))
    return lookOver(article, { sentences, people, isReadout: findIssuer(article, lexicon) !== undefined });
  const { issuer, dateline, discourse, first } = findOpening(article, sentences, people, lexicon);
  const drafts = createDrafts();
  const table = createTable(drafts);
  const positions: Said<StatedPosition>[] = [];
  const references: Said<StatedReference>[] = [];
  const dropped: Dropped[] = [];
  const spokesperson = findSpokesperson(people, issuer, sentences.find((sentence) => sentence.isHeadline)?.end ?? 0);
  let turn: 'none' | 'question' | 'speaker' = 'none';
  let paragraph = -1;
  let continued: readonly Actor[] = [];
  let days = startDays(published, issuer !== undefined);
  let occasion: Draft | undefined;
  let visited: Visited | undefined;
  let carried: Carried | undefined;
  let alongside: Carried | undefined;
  let lead: readonly Actor[] = [];
  const isInQuotation = createQuotationTest();
  const mayRefer = toReferenceTest(isNaming);

  for (const sentence of sentences) {
    const newParagraph = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const opening = findTurn(sentence, discourse);
    if (opening) {
      turn = opening.type === 'question' ? 'question' : 'speaker';
      const answering = opening.type === 'answer' ? spokesperson : [];
      discourse.speaker = opening.type === 'speaker' ? opening.actors : answering;
    }
    if (newParagraph && !startsQuoted(sentence)) continued = [];
    const isQuoted = isInQuotation(sentence);
    const previousDay = days.last;
    const { dates, dropped: undated, days: nextDays } = findSentenceDates(sentence, days);
    dropped.push(...undated);
    days = nextDays;
    // what tells nothing and names nobody leaves the discourse as it is; behind the last telling sentence nobody asks for it
    const isRead =
      sentence.index <= last &&
      (telling[sentence.index] === 'anyway' || mayRefer(sentence, isAnybodyMeant(discourse, continued)));
    if (!isRead) {
      if (dates.length > 0) carried = undefined;
      continue;
    }
    discourse.quoted = continued;
    discourse.isOfOtherYear = dates.some(({ date }) => date && isLongBefore(date, published));
    const said = foldAuthors(sentence, findChunks({ sentence, lexicon, discourse, days: dates }), discourse.author);
    const { chunks: spoken, lead: nextLead } = foldItem(sentence, said, lead);
    lead = nextLead;
    // what tells nothing only says whom the next ones mean
    const mayMeet = telling[sentence.index] !== 'nothing';
    const places = mayMeet || dates.length > 0 ? findPlaces(sentence, spoken, lexicon) : [];
    const plain: SentenceContext = { sentence, chunks: spoken, dates, places, lexicon, discourse, published };
    const heard = findVoices(plain);
    const chunks = bindFirstPerson(sentence, spoken, heard);
    const context: SentenceContext = chunks === spoken ? plain : { ...plain, chunks };

    // meetings
    const isSpeech = turn === 'speaker' && discourse.speaker.length > 0 && isFirstPerson(sentence);
    const told = mayMeet
      ? [...findEncounters(context), ...findThoseMet(context, carried), ...(isSpeech ? [] : findVisits(context))]
      : [];
    const candidates = (isSpeech ? told.filter((one) => isOfSpeaker(one, discourse)) : told).map((one) =>
      asFirstTold(one, drafts.all.length === 0, discourse, sentence.index),
    );
    const anchors = candidates.flatMap((candidate) =>
      candidate.rule === 'travel' || candidate.rejection !== undefined || candidate.actors.length < 2
        ? []
        : [candidate.anchor],
    );
    visited = findVisited(context) ?? visited;
    const seated = isSpeech || !mayMeet ? undefined : table.seat(context, candidates);
    if (seated) {
      dropped.push(...seated.dropped);
      candidates.length = 0;
      discourse.sides = seated.draft.delegates;
    }
    const found: Draft[] = [];
    const isUndated = dates.length === 0 || mainDates(context).length === 0;
    for (const candidate of candidates) {
      const others = anchors.filter((anchor) => anchor !== candidate.anchor);
      const day =
        candidate.date ?? findDay(context, candidate, others) ?? (isAboutRemarks(sentence) ? previousDay : undefined);
      const site = candidate.place ?? findSite(context, candidate, others);
      const hosted = withHostParty(
        candidate,
        [findSpokenFor(heard, candidate.actors), site?.country, visited],
        sentence,
      );
      const settled = settleTime(hosted, day, { article, context });
      const placed = { ...settled, ...(site ? { place: site } : {}) };
      const before = carried ?? (goesOn(sentence) ? alongside : undefined);
      const { draft, dropped: lost } = drafts.add(
        (placed.date === undefined && isUndated) || isOnDays(placed, before)
          ? withCarried(placed, before, sentence)
          : placed,
        { begin: sentence.begin, end: sentence.end, rule: candidate.rule },
      );
      dropped.push(...lost);
      if (draft) found.push(draft);
      else table.wait(placed, lost, sentence.index);
    }
    discourse.scene = findScene(context, candidates) ?? discourse.scene;
    alongside = findAlongside(found, sentence, published) ?? (isUndated ? alongside : undefined);
    carried = findCarried(context, candidates) ?? (isUndated || carried?.days ? carried : undefined);
    const main = findMain(found);
    table.lay(found, sentence.index);
    if (main && new Set(main.delegates.map((actor) => actor.party)).size > 1) {
      discourse.sides = main.delegates;
      discourse.table = toDelegates(found.flatMap((draft) => draft.delegates)).delegates;
      discourse.sidesIn = sentence.index;
      occasion = main;
    } else if (mayMeet && found.length === 0 && !isSpeech) {
      const told = findTold(context);
      if (told.length > 0) discourse.sides = told;
    }

    // statements
    const voices = chunks === spoken ? heard : findVoices(context);
    const fallback = fallbackSpeakers({ turn, discourse, continued, context, voices: voices.length, isQuoted });
    if (!sentence.isHeadline) {
      const stated = findPositions(context, voices, fallback);
      for (const said of stated.positions) positions.push({ sentence, said, ...(occasion ? { occasion } : {}) });
      for (const one of stated.dropped) dropped.push(toDroppedPosition(sentence, one));
      if (turn !== 'question')
        for (const said of findReferences(context, voices, fallback))
          references.push({ sentence, said, ...(occasion ? { occasion } : {}) });
    }

    // what the next sentence can refer to
    noteIssuers(context, voices);
    const { subject, voice } = moveFocus(context, voices);
    continued = continueQuoted(continued, { sentence, isQuoted, voice, subject, isOthers: fallback.length === 0 });
  }
  nameDelegates(drafts.all, people, { lexicon, published });
  inferSettings(drafts.all, { article, issuer, dateline, isReadout: issuer !== undefined, first });
  return { sentences, people, drafts: withoutHeadlines(drafts.all, sentences), positions, references, dropped };
};
