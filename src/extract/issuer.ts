/**
 * In: an article's publisher and address. Out: the party whose office publishes it, if it is one ("White House", ".gov.cn").
 * The idea: in an official readout "we", "the President" and the readout's own words are the issuer's.
 */
import type { Lexicon, PartyLabel } from '../lexicon/index.ts';
import { toWords } from '../lexicon/index.ts';
import type { Article } from '../model/index.ts';

const OFFICIAL_HOST =
  /(?:^|\.)(?:gov|gob|gouv|go|mfa|mofa|mofaic|kremlin|president|presidency|mid|government|state|whitehouse|diplomatie|diplo|minrel|cancilleria|fmprc|mea)(?:\.|$)/i;
const OFFICIAL_NAME =
  /\b(?:ministry|mfa|mofa|government|presidency|presidential|office|department|embassy|white house|kremlin|commission|council|secretariat|mission|cabinet|prime minister|president|state council|foreign affairs|royal court|chancellery|bundesregierung)\b/i;

/** "The Washington Post", "Kyiv Independent": a capital in a newspaper's name is no government. */
const PRESS =
  /\b(?:post|times|herald|news|independent|daily|journal|tribune|star|standard|globe|review|mail|telegraph|sun|guardian|observer|gazette|chronicle|radio|tv|television|broadcasting|agency|weekly|today|magazine|media|express|mirror|monitor|examiner|courier|dispatch)\b/i;

const partyIn = (text: string, lexicon: Lexicon, uses: readonly PartyLabel['use'][]): string | undefined => {
  const words = toWords(text);
  for (let at = 0; at < words.length; at += 1)
    for (const match of lexicon.entities.matchesAt(words, at))
      if (match.value.kind === 'party' && uses.includes(match.value.use)) return match.value.party.code;
  return undefined;
};

const partyOfHost = (url: string, lexicon: Lexicon): string | undefined => {
  const host = /^https?:\/\/([^/:]+)/i.exec(url)?.[1];
  if (host === undefined || !OFFICIAL_HOST.test(host)) return undefined;
  const last = host.split('.').at(-1)?.toUpperCase() ?? '';
  if (last === 'GOV' || last === 'MIL') return 'US';
  if (last === 'UK') return 'GB';
  return lexicon.party(last)?.code;
};

/** "The Jakarta Post", "Korea Herald", "Times of India": the one country that a newspaper's name tells of. */
export const findPressHome = ({ publisher = '' }: Article, lexicon: Lexicon): string | undefined => {
  const words = toWords(publisher);
  const named = words.flatMap((_, at) => lexicon.entities.matchesAt(words, at).slice(0, 1));
  const countries = named.flatMap(({ value }) => {
    if (value.kind === 'place') return value.country === undefined ? [] : [value.country];
    return value.kind === 'party' && value.use !== 'members' && value.party.type === 'country'
      ? [value.party.code]
      : [];
  });
  const [country, ...others] = new Set(countries);
  return others.length === 0 ? country : undefined;
};

/** The first lines of a text in which `clean` leaves anything. */
const findFirstLines = (
  text: string,
  count: number,
  clean: (line: string) => string = (line) => line.trim(),
): readonly string[] => {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < count; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = clean(text.slice(at, end));
    if (line !== '') lines.push(line);
    at = end + 1;
  }
  return lines;
};

const SPEECH =
  /^(?:(?:joint |national )?statement|remarks|speech|address|intervention) (?:by|of|from|delivered by)(?:(?! (?:on|about|at|in|to|before) )[^.\n]){0,80}/iu;

const SPEECH_WITHIN = 3;

/** "Statement by the UK's Permanent Representative": whoever speaks throughout, as the article's first lines say. */
const speakerOf = (article: Article, lexicon: Lexicon): string | undefined => {
  const opening = findFirstLines(article.text, SPEECH_WITHIN)
    .map((line) => SPEECH.exec(line)?.[0])
    .find((found) => found !== undefined);
  return opening === undefined ? undefined : partyIn(opening, lexicon, ['name', 'government', 'demonym']);
};

const LETTERHEAD_WITHIN = 6;

// By its own usage, "the Secretary-General" without a body is that of the United Nations.
const SECRETARY_GENERAL =
  /(?:^(?:readout|statement|remarks|message|note|transcript)\b.{0,60}\b|^office of the spokes\w+ (?:of|for) |\bbriefing\b.{0,60}\bspokes(?:man|woman|person) for )the secretary-general\b(?!,? (?:of|for) (?!the united nations))/iu;

const isOfSecretaryGeneral = ({ text }: Article): boolean =>
  findFirstLines(text, LETTERHEAD_WITHIN).some((line) => SECRETARY_GENERAL.test(line));

const BEFORE_LETTERHEAD = /^(?:from|source|issued by|published by|press release|by)\s*:?\s*(?:the )?/iu;
const OFFICE_OF_STATE =
  /\b(?:ministry (?:of|for)|ministerial office|foreign office|foreign, commonwealth|department of (?:state|foreign)|federal foreign office|office of the (?:president|prime minister|spokes\w+)|presidency of|embassy of)\b/iu;
/** Words of a letterhead that stand without a capital. */
const SMALL = /^(?:of|the|for|and|&|de|la|et|des|du|mp)$/iu;

/** A line without the marks of a heading or a quotation; a rule is no line. */
const withoutMarkup = (line: string): string => {
  const plain = line.replace(/^[#*>\s]+|[*\s]+$/gu, '');
  return plain === '---' ? '' : plain;
};

/** "Republic of X / Ministry of Foreign Affairs": a line at the top that names a government's office, and says nothing. */
const letterheadOf = (article: Article, lexicon: Lexicon): string | undefined => {
  for (const line of findFirstLines(article.text, LETTERHEAD_WITHIN, withoutMarkup)) {
    const named = line.replace(BEFORE_LETTERHEAD, '');
    if (line.length > 120 || !OFFICE_OF_STATE.test(named) || /[.?!:]$/u.test(named)) continue;
    const isTitle = named.split(/[\s,()/]+/u).every((word) => SMALL.test(word) || !/^\p{Ll}/u.test(word));
    if (!isTitle) continue;
    const party = partyIn(named, lexicon, ['name', 'government', 'demonym']);
    if (party !== undefined) return party;
  }
  return undefined;
};

export const findIssuer = (article: Article, lexicon: Lexicon): string | undefined => {
  const { publisher = '', url = '' } = article;
  const byName =
    OFFICIAL_NAME.test(publisher) ||
    (!PRESS.test(publisher) && partyIn(publisher, lexicon, ['government']) !== undefined) ||
    /\bMFA\b/.test(publisher)
      ? partyIn(publisher, lexicon, ['name', 'government', 'demonym'])
      : undefined;
  const whole = toWords(publisher);
  const named = lexicon.entities
    .matchesAt(whole, 0)
    .find((match) => match.end === whole.length && match.value.kind === 'party')?.value;
  return (
    byName ??
    (named?.kind === 'party' ? named.party.code : undefined) ??
    partyOfHost(url, lexicon) ??
    speakerOf(article, lexicon) ??
    letterheadOf(article, lexicon) ??
    (isOfSecretaryGeneral(article) ? lexicon.party('UN')?.code : undefined)
  );
};
