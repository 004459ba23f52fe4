/** In: a place behind an office. Out: how far words of portfolios and bodies extend it: "of Foreign Affairs and Trade". */
import type { KnownOffice } from '../../lexicon/index.ts';
import { INSTITUTION_WORDS, PORTFOLIO_JOINERS, PORTFOLIO_WORDS, TITLES } from '../rules/closed-class.ts';
import { mentionFrom, type Sentence } from '../sentence.ts';
import { isCapital, norm, officeAt, partyAt } from './labels.ts';
import { findNameRun, isNameWord } from './names.ts';
import { isSent } from './posts-abroad.ts';

/** What has to do with an office or a body: a portfolio, or an abstract noun such as "Reconciliation". */
const isOfOffice = (word: string): boolean =>
  PORTFOLIO_WORDS.has(word) ||
  INSTITUTION_WORDS.has(word) ||
  /^\p{L}{3,}(?:tion|sion|ology|ship|ability|ivity)$/u.test(word);

/** "(Energy and) Mineral Resources": how far words of portfolios and bodies extend an office. */
export const findExtension = (sentence: Sentence, at: number): number => {
  let end = at;
  for (let place = at; place < sentence.words.length; place += 1) {
    const word = norm(sentence, place);
    const mention = mentionFrom(sentence, place);
    const office = mention?.labels.some((label) => label.kind === 'office');
    if (office) break;
    if (isOfOffice(word) && isCapital(sentence, place)) end = place + 1;
    // "Co-operative"
    else if (sentence.words[place]?.joined && end === place && place > at) end = place + 1;
    else if (sentence.words[place]?.shape === 'caps' && place > at && !mention) continue;
    else if (
      isCapital(sentence, place) &&
      mention?.labels.some((label) => label.kind === 'party' || label.kind === 'place')
    )
      continue;
    else if (isCapital(sentence, place) && findInstitutionAfter(sentence, place)) continue;
    else if (word === "'s" && isCapital(sentence, place + 1) && place > at) continue;
    else if (!PORTFOLIO_JOINERS.has(word) && word !== ',') break;
    else if (word === ',' && !(PORTFOLIO_WORDS.has(norm(sentence, place + 1)) && isCapital(sentence, place + 1))) break;
    else if (word === 'and' && officeAt(sentence, place + 1)) break;
    else if (word === 'of' && partyAt(sentence, skipArticle(sentence, place + 1))?.label.use === 'name') break;
  }
  return end;
};

const skipArticle = (sentence: Sentence, at: number): number => (norm(sentence, at) === 'the' ? at + 1 : at);

/** ", National Community Abroad and African Affairs | of the Republic of X": the rest of a long ministry's name. */
export const endOfMinistry = (sentence: Sentence, comma: number): number | undefined => {
  if (norm(sentence, comma) !== ',') return undefined;
  const at = comma + 1;
  let end = at;
  while (end < at + 10 && (isCapital(sentence, end) || /^(?:and|,)$/.test(norm(sentence, end)))) end += 1;
  const isNamed = /^(?:affairs|cooperation|trade|expatriates|integration|relations)$/.test(norm(sentence, end - 1));
  const of = norm(sentence, end) === 'of' ? end + 1 : -1;
  const isOfParty = of > 0 && partyAt(sentence, norm(sentence, of) === 'the' ? of + 1 : of) !== undefined;
  return isNamed && isOfParty && isCapital(sentence, at) ? end : undefined;
};

const findInstitutionAfter = (sentence: Sentence, at: number): boolean => {
  for (let place = at + 1; place < at + 4 && isCapital(sentence, place); place += 1)
    if (INSTITUTION_WORDS.has(norm(sentence, place)) || PORTFOLIO_WORDS.has(norm(sentence, place))) return true;
  return false;
};

/** "Managing Director | at the European External Action Service,": the body or ministry that somebody works at, whom nobody sent there. */
export const findHouse = (
  sentence: Sentence,
  at: number,
  next: number,
  office: KnownOffice,
): { readonly code: string; readonly end: number } | undefined => {
  const party = /^(?:at|in)$/.test(norm(sentence, at)) && !isSent(office) ? partyAt(sentence, next) : undefined;
  const isBody = party?.label.use === 'government' || party?.label.party.type === 'organisation';
  return party && isBody && /^(?:[,.;)]|and|)$/.test(norm(sentence, party.end))
    ? { code: party.label.party.code, end: party.end }
    : undefined;
};

/** "for energy", "in charge of religious affairs", "responsible for trade": where a portfolio in small letters ends. */
export const endOfPortfolio = (sentence: Sentence, at: number): number | undefined => {
  const leads = ['for', 'in charge of', 'responsible for'].map((lead) => lead.split(' '));
  const lead = leads.find((words) => words.every((word, index) => norm(sentence, at + index) === word));
  if (!lead) return undefined;
  let end: number | undefined;
  let place = skipArticle(sentence, at + lead.length);
  while (sentence.words[place]?.shape === 'lower') {
    const word = norm(sentence, place);
    if (officeAt(sentence, place) || !(PORTFOLIO_WORDS.has(word) || PORTFOLIO_JOINERS.has(word))) break;
    place += 1;
    if (PORTFOLIO_WORDS.has(word)) end = place;
  }
  return end;
};

/** "the Middle East issue", "Eurasian affairs": where the matter ends with which somebody is charged. */
export const findMatter = (sentence: Sentence, at: number): number | undefined => {
  const first = norm(sentence, at) === 'the' ? at + 1 : at;
  let end = first;
  while (isCapital(sentence, end) && end < first + 4) end += 1;
  if (end === first) return undefined;
  return /^(?:issue|issues|affairs|question|process)$/.test(norm(sentence, end)) ? end + 1 : end;
};

/** "Chairperson of the African Union | (AU) Commission": the end of the acronym in brackets, and of the body that goes on behind it. */
export const findBodyBehind = (sentence: Sentence, at: number): number => {
  // "Special Coordinator a.i."
  if (/^a\.i\.?$/.test(sentence.words[at]?.text ?? '')) return at + 1;
  if (norm(sentence, at) !== '(' || norm(sentence, at + 2) !== ')' || !partyAt(sentence, at + 1)) return at;
  if (norm(sentence, at + 3) === 'commission') return at + 4;
  return isNameWord(sentence, at + 3) ? at + 3 : at;
};

/** "and Minister of Foreign Affairs on Friday": a second office with neither article, name nor country of its own. */
export const isOneHolder = (sentence: Sentence, at: number): boolean => {
  if (norm(sentence, at) === '/') return true;
  const second = norm(sentence, at) === 'and' ? officeAt(sentence, at + 1) : undefined;
  if (!second || second.label.plural) return false;
  const isLed = /^(?:of|for)$/.test(norm(sentence, second.end));
  const end = findExtension(sentence, isLed ? second.end + 1 : second.end);
  // "and Foreign Minister of Kenya, A": one name, and not one for each office
  const last = Math.max(end, second.end);
  const of =
    [second.end, last].map((place) => (norm(sentence, place) === 'of' ? place + 1 : -1)).find((found) => found > 0) ??
    -1;
  const party = of < 0 ? undefined : partyAt(sentence, norm(sentence, of) === 'the' ? of + 1 : of);
  const comma = party && norm(sentence, party.end) === ',' ? party.end + 1 : (party?.end ?? -1);
  // "of Australia, the Hon A"
  const isTitled = norm(sentence, comma) === 'the' && TITLES.has(norm(sentence, comma + 1));
  const name = comma < 0 ? undefined : findNameRun(sentence, isTitled ? comma + 2 : comma);
  if (name) return norm(sentence, name.end) !== 'and' && norm(sentence, name.end) !== ',';
  const next = sentence.words[last];
  return next === undefined || next.shape === 'lower' || next.shape === 'mark';
};

/** Whether an office of low rank stands between a comma and a name. */
export const isDignity = (
  sentence: Sentence,
  { label, end }: { readonly label: { readonly office: KnownOffice }; readonly end: number },
  at: number,
): boolean => norm(sentence, at - 1) === ',' && label.office.rank >= DIGNITY_RANK && isNameWord(sentence, end);

const DIGNITY_RANK = 4;
