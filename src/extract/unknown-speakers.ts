/**
 * In: a sentence whose speaker nobody knows by name. Out: whether somebody else speaks in it: "analysts said", "the group called on".
 * The idea: what goes on with the words of the sentence before has no speaker of its own.
 */

import { findSubject } from './clauses/subjects.ts';
import type { VerbChunk } from './clauses/verbs.ts';
import type { SentenceContext } from './context.ts';
import { frameOf } from './meetings/guests.ts';
import type { Actor } from './nouns/discourse.ts';

/** "The statement said", "the talks called for": the words of those who have just spoken, or met. */
const THEIRS =
  /^(?:statement|declaration|letter|communique|communiqué|text|document|report|resolution|remarks?|comments?|words|message|post|tweet|note|readout|meetings?|talks|summit|session|visit|call|conversation|discussions?|dialogue|sides?|parties|countries|ministers?|leaders?|presidents?|officials?|pair|two|three|both|ministry|government|office|embassy|spokesperson|spokesman|spokeswoman|facts?|history|agreement|treaty|law|principle|plan|proposal|initiative|diplomats?|politician|envoy|general|chief|head|king|prince|emir|sultan|premier|chancellor|ambassador|lawmaker|senator|governor|mayor|delegation|duo|trio)$/;

/** "The organisation", "the 22-member bloc": the body that has just spoken. */
const BODIES =
  /^(?:organi[sz]ation|group|grouping|bloc|body|council|union|league|alliance|agency|commission|community|forum|movement|secretariat)$/;

const isBody = ({ person, role }: Actor): boolean => person === undefined && role === undefined;

/** Who may condemn or welcome something, and is no text or event. */
const WHO =
  /^(?:groups?|organi[sz]ations?|activists|campaigners|critics|analysts|experts|observers|residents|protesters|demonstrators|lawmakers|legislators|families|lawyers|unions?|militants|rebels|fighters|commanders|agenc(?:y|ies)|movement|charity|opposition|newspapers?|media|reports?)$/;

/** A person, or several: "analysts", "the group", "critics". */
const isOthers = (context: SentenceContext, at: number, before: readonly Actor[]): boolean => {
  const { chunks, sentence } = context;
  const verb = chunks[at] as VerbChunk;
  const cue = frameOf(verb.cues, 'speech', 'directive', 'stance');
  if (verb.isPassive || verb.mood === 'hypothetical' || cue === undefined) return false;
  if (chunks[at - 1]?.type === 'relative') return false;
  const behind = chunks[at + 1];
  const inverted = chunks[at - 1]?.type === 'comma' || chunks[at - 1]?.type === 'quote' ? behind : undefined;
  const { chunk } = inverted?.type === 'noun' ? { chunk: inverted } : findSubject(chunks, at);
  if (chunk?.type !== 'noun') return false;
  const isTheirs = chunk.isDefinite && (before.some(isBody) || context.discourse.issuer !== undefined);
  if (isTheirs && BODIES.test(sentence.words[chunk.head]?.norm ?? '')) return false;
  const [head, tag] = [sentence.words[chunk.head]?.norm ?? '', sentence.tags[chunk.head] ?? ''];
  return (
    !chunk.isTime &&
    chunk.possessors.length === 0 &&
    chunk.modifiers.length === 0 &&
    (cue.frame === 'stance' ? WHO.test(head) || tag === 'PROPN' : /^(?:NOUN|PROPN)$/.test(tag) && !THEIRS.test(head))
  );
};

/** `before` are those who have just spoken. */
export const haveOthersSpoken = (context: SentenceContext, before: readonly Actor[]): boolean => {
  const { chunks } = context;
  const isOfClause = (at: number): boolean => {
    const chunk = chunks[at];
    return chunk?.type === 'verb' && chunk.form === 'finite';
  };
  const first = chunks.findIndex((_, at) => isOfClause(at));
  const last = chunks.findLastIndex((_, at) => isOfClause(at));
  return (
    first >= 0 &&
    (isOthers(context, first, before) || (last > first && isTag(context, last) && isOthers(context, last, before)))
  );
};

/** "..., analysts said": nothing but the speaker's clause behind the comma or the closing mark. */
const isTag = ({ chunks }: SentenceContext, at: number): boolean => {
  const open = chunks.findLastIndex((chunk, index) => index < at && (chunk.type === 'comma' || chunk.type === 'quote'));
  return open > 0 && at - open <= 4 && chunks.slice(open + 1, at).every(({ type }) => type !== 'verb');
};
