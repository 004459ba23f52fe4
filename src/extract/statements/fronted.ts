/**
 * In: a topic that nothing governs. Out: who talks of it, where it is set before the clause.
 * Reads: "On the Ukraine crisis, the two sides exchanged views". The idea: a clause that only talks leaves all sides
 * neutral; where it says more, that has words of its own.
 */
import type { Chunk } from '../clauses/chunk.ts';
import { findSubject } from '../clauses/subjects.ts';
import type { SentenceContext } from '../context.ts';
import type { TopicMention } from '../topics.ts';
import type { Holding } from './holders.ts';
import { withParty } from './minds.ts';

export const FRONTED = 'fronted-topic';

const OPENER =
  /^(?:\d+\. ?)?(?:on|regarding|concerning|as (?:for|regards|to)|with (?:regard|respect|reference) to|in (?:relation|regard|respect) (?:to|of)|turning to|about|speaking (?:of|on|about))\b/iu;

/** "it raised the restrictions on": whoever puts them on the table minds them. */
const RAISES =
  /\b(?:raised|raises|brought up)\b[^.;]{0,120}\b(?:restrictions|repression|detentions?|arrests|crackdown|rights|freedoms?|persecution|erosion|imprisonment)\b/iu;

/** Whether the sentence opens as one does that sets its topic before the clause. */
export const mayFront = ({ text }: SentenceContext['sentence']): boolean => OPENER.test(text);

const textBefore = ({ text, words, begin }: SentenceContext['sentence'], topic: TopicMention): string =>
  text.slice(0, (words[topic.begin]?.begin ?? begin) - begin);

/** "On Taiwan, the minister said", but not "On a visit to Taiwan": the bare name is all that is set before the clause. */
export const isFrontedName = ({ sentence, chunks }: SentenceContext, topic: TopicMention): boolean =>
  textBefore(sentence, topic)
    .replace(OPENER, '')
    .replace(/^ the /u, '')
    .trim() === '' &&
  OPENER.test(sentence.text) &&
  chunks.some((chunk) => chunk.type === 'comma' && chunk.begin === topic.end);

/** Those who speak on a topic that is set before their clause; nobody where it is not. */
export const findFronted = ({ sentence, chunks }: SentenceContext, topic: TopicMention): readonly Holding[] => {
  if (!OPENER.test(sentence.text)) return [];
  const comma = chunks.findIndex((chunk) => chunk.type === 'comma' && chunk.begin >= topic.end);
  const isFiniteVerb = (chunk: Chunk): boolean => chunk.type === 'verb' && chunk.form === 'finite';
  const isBefore = chunks.slice(0, comma).some((chunk) => isFiniteVerb(chunk) && chunk.begin < topic.begin);
  const at = chunks.findIndex((chunk, index) => index > comma && isFiniteVerb(chunk));
  if (comma < 0 || isBefore || at < 0) return [];
  const said = [chunks[at], chunks[at + 1]].flatMap((chunk) => (chunk && 'cues' in chunk ? chunk.cues : []));
  // "On Tibet, A voiced concern"
  const isConcern = said.some(({ act }) => act === 'voices-concern') || RAISES.test(sentence.text);
  const holders =
    isConcern || said.some(({ frame }) => frame === 'discuss') ? withParty(findSubject(chunks, at).actors) : [];
  const act = isConcern ? 'voices-concern' : 'discusses';
  return holders.length === 0 ? [] : [{ holders, act, rule: FRONTED, isComplaint: false }];
};
