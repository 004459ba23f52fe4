/** In: a sentence and what came before it. Out: who speaks where the sentence itself names nobody. */
import { findSubject } from './clauses/subjects.ts';
import type { SentenceContext } from './context.ts';
import type { Candidate } from './meetings/candidates.ts';
import { frameOf } from './meetings/guests.ts';
import { isWord } from './meetings/reality.ts';
import type { Actor, Discourse } from './nouns/discourse.ts';
import type { People } from './nouns/people.ts';
import type { Sentence } from './sentence.ts';
import type { Voice } from './statements/voices.ts';
import { haveOthersSpoken } from './unknown-speakers.ts';

export const startsQuoted = (sentence: Sentence): boolean => /^["“«]/.test(sentence.text);

/** "As you know, the Prime Minister met A": a spokesperson tells of others. */
const ASIDES =
  /(?:^|: )(?:as you (?:know|are aware|may know|will recall|may recall)|you (?:will|may|would) (?:recall|know|remember|be aware|have seen)(?: that)?|I can confirm(?: that)?|let me (?:inform|tell) you(?: that)?),? /i;

export const isFirstPerson = (sentence: Sentence): boolean => {
  const text = sentence.text.replace(ASIDES, ' ');
  return /\b(?:I|we|our|my|you|your)\b/i.test(text) && !/\bour (?:side|ministry)\b/i.test(text);
};

const REMARKS =
  /^(?:this|that|it|these|those)\b[^,;]{0,20}\bc[ao]mes?\b|\b(?:made|delivered|gave) (?:the|his|her|these|those|this) (?:\p{L}+ )?(?:comments?|remarks?|statements?|announcement|speech)\b/iu;

/** "The remarks came after A had met B": the day of the remarks is the day that was told last. */
export const isAboutRemarks = (sentence: Sentence): boolean => REMARKS.test(sentence.text);

/** In a speech only what the speaker says to have done counts: "I met A", not "the talks that they had". */
export const isOfSpeaker = ({ actors, rejection }: Candidate, { speaker }: Discourse): boolean =>
  rejection === undefined &&
  actors.some(({ person, party }) => speaker.some((one) => one.person === person && one.party === party)) &&
  actors.some(({ person, role, counterpart }) => person !== undefined || role !== undefined || counterpart === true);

export const findSpokesperson = (people: People, issuer: string | undefined, headlineEnd: number): readonly Actor[] => {
  const spokespeople = people.entries.flatMap((one) =>
    one.offices.filter((office) => /spokes|press secretary/i.test(office.role)).map((office) => ({ one, office })),
  );
  const first =
    spokespeople.find(({ office }) => office.begin < headlineEnd) ??
    spokespeople.find(({ one }) => one.party === issuer && issuer !== undefined) ??
    (issuer === undefined ? spokespeople[0] : undefined);
  const entry = first?.one;
  const party = entry?.party ?? issuer;
  if (!entry) return issuer === undefined ? [] : [{ begin: 0, end: 0, party: issuer, isInferred: true }];
  return [{ begin: 0, end: 0, person: entry, ...(party === undefined ? {} : { party }) }];
};

const LESSER = /\b(?:under-?secretary|assistant|deputy|vice|director|special)\b/i;

/**
 * The country whose people a sentence may call by their offices alone: the one that speaks in it ("Nairobi confirmed that
 * Minister A would meet B"), and for lesser officials the one of a spokesperson.
 */
export const findSpokenFor = (voices: readonly Voice[], among: readonly Actor[]): string | undefined => {
  const speakers = voices.flatMap(({ actors }) => actors).filter(({ party }) => party !== undefined);
  const state = speakers.find(({ person, role, plural }) => !person && !role && plural !== true);
  const open = among.filter(({ party, isInferred }) => party === undefined || isInferred === true);
  const areLesser = open.every(({ role, person }) => LESSER.test(role ?? person?.offices[0]?.role ?? ''));
  const spokesperson = speakers.find(({ person }) => person?.offices.some(({ role }) => /spokes/i.test(role)));
  return state?.party ?? (areLesser ? spokesperson?.party : undefined);
};

const ISSUES = /^(?:deliver|issu|releas|circulat)/;
const TEXTS = /^(?:statement|declaration|letter|communique|communiqué)$/;

/** "Canada delivered a joint statement on behalf of 44 countries": whose words a text is that the sentence tells of. */
const findIssuers = ({ chunks, sentence: { words } }: SentenceContext): readonly Actor[] => {
  const text = chunks.findIndex((chunk) => chunk.type === 'noun' && TEXTS.test(words[chunk.head]?.norm ?? ''));
  const at = chunks.findLastIndex(({ type }, index) => type === 'verb' && index < text && index >= text - 2);
  const verb = chunks[at];
  const isIssued = verb?.type === 'verb' && verb.form === 'finite' && !verb.isPassive && !verb.isNegated;
  if (!isIssued || !ISSUES.test(words[verb.head]?.norm ?? '')) return [];
  return findSubject(chunks, at).actors.filter(({ party }) => party !== undefined);
};

/** Notes for the sentences behind whose "the statement" is, until somebody else speaks. */
export const noteIssuers = (context: SentenceContext, voices: readonly Voice[]): void => {
  const { discourse } = context;
  const issuers = findIssuers(context);
  const parties = new Set(discourse.textBy?.map(({ party }) => party));
  const isOfOthers = voices.some(({ actors }) => actors.some(({ party }) => !parties.has(party)));
  if (issuers.length > 0) discourse.textBy = issuers;
  else if (isOfOthers) delete discourse.textBy;
};

/** "The joint statement stresses": the text of which the article has told whose it is; one "of Japan" or "by Japan" is not. */
const isOfText = ({ chunks, sentence: { words } }: SentenceContext): boolean => {
  const at = chunks.findIndex((chunk) => chunk.type === 'verb' && chunk.form === 'finite');
  const verb = chunks[at];
  const { chunk } = findSubject(chunks, at);
  if (verb?.type !== 'verb' || !frameOf(verb.cues, 'speech', 'stance', 'directive')) return false;
  if (chunk && isWord(chunks[chunks.indexOf(chunk) + 1], 'of', 'by', 'from', 'between')) return false;
  const isText = chunk?.type === 'noun' && TEXTS.test(words[chunk.head]?.norm ?? '');
  return isText && chunk.isDefinite && chunk.possessors.length === 0 && chunk.modifiers.length === 0;
};

const REPORTED =
  /["“”]|\b(?:should|must|ought|needs? to|had to|has to|have to|would|could|cannot|can't|I|we|our|my|us|they|he|she|it is|it was|there (?:is|was) no)\b/i;
const TELLING = /^(?:meanwhile|earlier|separately|elsewhere)\b/i;

/**
 * Whether a report's sentence without a subject of theirs may be the words of those who spoke before it, and not the writer's:
 * behind them in one paragraph, or, where the text has lost its paragraphs, with a sign of speech.
 */
const mayBeReported = ({ text }: Sentence, { isUnbroken }: Discourse): boolean =>
  !TELLING.test(text) && (!isUnbroken || REPORTED.test(text));

/** Who speaks in a sentence that names no speaker. */
export const fallbackSpeakers = (state: {
  readonly turn: 'none' | 'question' | 'speaker';
  readonly discourse: Discourse;
  readonly continued: readonly Actor[];
  readonly context: SentenceContext;
  readonly voices: number;
  /** The sentence stands in a quotation that has not ended. */
  readonly isQuoted: boolean;
}): readonly Actor[] => {
  const { turn, discourse, continued, context } = state;
  if (turn === 'question') return [];
  if (turn === 'speaker' && discourse.speaker.length > 0) return discourse.speaker;
  if (state.voices === 0 && haveOthersSpoken(context, continued)) return [];
  if (state.isQuoted && state.voices === 0 && continued.length > 0) return continued;
  const issuers = findIssuers(context);
  if (issuers.length > 0) return issuers;
  if (discourse.textBy && state.voices === 0 && isOfText(context)) return discourse.textBy;
  const subject = mainSubject(context);
  const speakerParties = new Set(continued.map((actor) => actor.party));
  const isTheirs = subject.length > 0 || discourse.issuer !== undefined || mayBeReported(context.sentence, discourse);
  if (continued.length > 0 && isTheirs && subject.every((actor) => speakerParties.has(actor.party))) return continued;
  const authors = new Set(discourse.author.map((actor) => actor.party));
  if (authors.size > 1 && subject.every((actor) => authors.has(actor.party))) return discourse.author;
  if (discourse.issuer !== undefined && subject.every((actor) => actor.party === discourse.issuer))
    return [{ begin: context.sentence.begin, end: context.sentence.end, party: discourse.issuer, isInferred: true }];
  return [];
};

export const mainSubject = (context: SentenceContext): readonly Actor[] => {
  for (const [index, chunk] of context.chunks.entries()) {
    if (chunk.type !== 'verb' || chunk.form !== 'finite') continue;
    if (context.chunks[index - 1]?.type === 'relative') continue;
    const { actors } = findSubject(context.chunks, index);
    const owner = context.chunks[index + 1];
    // "This is Minister A's first visit": of whom it tells
    const isOwners = actors.length === 0 && chunk.isCopula && owner?.type === 'actor' && owner.isPossessive;
    return (isOwners ? owner.actors : actors).filter(
      ({ party, person }) => party !== undefined || person !== undefined,
    );
  }
  return [];
};

const JOINT =
  /^(?:agreed|discussed|affirmed|reaffirmed|pledged|signed|adopted|decided|exchanged|reviewed|committed|resolved)$/;

/** Those of whom the next sentences speak as "he" or "they": who speaks in this one, else its subject; `voice` is the first known. */
export const moveFocus = (
  context: SentenceContext,
  voices: readonly Voice[],
): { readonly subject: readonly Actor[]; readonly voice: Voice | undefined } => {
  const { discourse, sentence } = context;
  const subject = mainSubject(context);
  const voice = voices.find((one) => one.actors.some((actor) => actor.party !== undefined));
  const spoke = voice?.actors.filter((actor) => actor.person !== undefined || actor.role !== undefined) ?? [];
  const isSpeaker = spoke.length > 0 && !subject.some((actor) => actor.person !== undefined);
  if (isSpeaker || subject.length > 0) {
    discourse.focus = isSpeaker ? spoke : subject;
    discourse.focusIn = sentence.index;
    const [one, other] = discourse.focus;
    if (one?.person && !other) discourse.lastPerson = { actor: one, index: sentence.index };
    discourse.isJoint = context.chunks.some(
      (chunk) => chunk.type === 'verb' && !chunk.isNegated && JOINT.test(sentence.words[chunk.head]?.norm ?? ''),
    );
  }
  return { subject, voice };
};
