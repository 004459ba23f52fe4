/**
 * In: the first sentences of an article. Out: whose words the whole text gives, where it says so.
 * Reads: "Statement by Prime Minister A at the session", "We, the foreign ministers of A, B and C, condemn", "Joint
 * statement of A and B". The idea: in such a text "I" and "we" need no further name.
 */
import type { Chunk } from './clauses/chunk.ts';
import type { Mention } from './mentions.ts';
import { findDesignations } from './nouns/designations.ts';
import type { Actor } from './nouns/discourse.ts';
import type { People } from './nouns/people.ts';
import type { Sentence } from './sentence.ts';

const SPEECH =
  /^(?:(?:joint|national|opening|closing|full|press|video|policy) )*(?:statement|remarks|speech|address|intervention|keynote|message)(?: (?:by|of|from|delivered by))? (?:the )?/iu;

const JOINT =
  /\bjoint (?:press |ministerial |leaders['’] )?(?:statement|communiqu[eé]|declaration|readout)(?<by> (?:issued )?(?:by|of|from|between))?\b/iu;

const WE = /^(?:\d+\. ?)?We,? (?:the|[\p{L}’' ]*ministers|[\p{L}’' ]*leaders|[\p{L}’' ]*heads|members)\b/u;

/** "The text of the following statement was released by the Governments of A, B and C". */
const RELEASED =
  /^(?:the|this|text|following)\b.{0,80}\b(?:statement|declaration|communiqu[eé])\b.{0,60}\b(?:released|issued|made|agreed|adopted) (?:\p{L}+ ){0,3}?by (?:the )?(?:governments|(?:foreign )?ministers|leaders|heads of \p{L}+|representatives) of\b/iu;

const TITLE_WITHIN = 3;
const WE_WITHIN = 8;

/** Who says "I" and "we" in all of the text: a person, or the several parties of a joint statement. */
export const findAuthor = (
  sentences: readonly Sentence[],
  people: People,
  issuer: string | undefined,
): readonly Actor[] => {
  for (const sentence of sentences.slice(0, TITLE_WITHIN)) {
    const person = findSpeaker(sentence, people, issuer);
    if (person) return [person];
  }
  const jointly = sentences.slice(0, WE_WITHIN).map(findThoseWhoSayWe);
  const opening = sentences.slice(0, TITLE_WITHIN);
  const titled = [...opening.map(findThoseOfTitle), ...opening.map(findThoseWhoReleased)];
  return jointly.find((actors) => actors.length > 0) ?? titled.find((actors) => actors.length > 1) ?? [];
};

const findSpeaker = (sentence: Sentence, people: People, issuer: string | undefined): Actor | undefined => {
  const opening = SPEECH.exec(sentence.text)?.[0];
  if (opening === undefined) return undefined;
  const at = sentence.words.findIndex((word) => word.begin >= sentence.begin + opening.length);
  const name = findDesignations(sentence, at)?.[0]?.name;
  const person = name === undefined ? undefined : people.find(name);
  const party = person?.party ?? (person && person.offices.length > 0 ? issuer : undefined);
  return person && party !== undefined ? { begin: sentence.begin, end: sentence.end, person, party } : undefined;
};

const SPEAK_FOR_PARTIES =
  /^(?:governments|countries|states|nations|members|leaders|heads|ministers|representatives|participants|delegations|envoys)$/;

/** "We, the foreign ministers of A, B and C, and the High Representative of D, condemn": up to the verb. */
const findThoseWhoSayWe = (sentence: Sentence): readonly Actor[] => {
  if (!WE.test(sentence.text)) return [];
  const first = sentence.words.findIndex((word) => word.norm === 'we');
  const verb = sentence.tags.findIndex((tag, at) => at > first + 1 && isVerb(tag));
  const end = verb < 0 ? sentence.words.length : verb;
  // "We, the students of A and B" speak for themselves
  const areOfficial = sentence.words.slice(first, end).some((word) => SPEAK_FOR_PARTIES.test(word.norm));
  return areOfficial ? toActors(sentence, first, end) : [];
};

/** "by A and B | on the war in C": where it is said what the statement is about. */
const endOfNames = ({ words }: Sentence, from: number): number => {
  const on = words.findIndex(
    ({ norm }, at) => at >= from && /^(?:on|regarding|concerning|following|after|about)$/.test(norm),
  );
  return on < 0 ? words.length : on;
};

/**
 * "Joint statement by A and B on the war in C", "A-B Joint Statement": who stands behind it, or before it. Where the line has
 * a verb ("A rejects a joint statement by B and C"), or more than names before the words, it tells of a statement and is none.
 */
const findThoseOfTitle = (sentence: Sentence): readonly Actor[] => {
  const title = JOINT.exec(sentence.text);
  if (title === null || sentence.tags.some(isVerb)) return [];
  const wordAt = (offset: number): number => {
    const at = sentence.words.findIndex((word) => word.begin >= sentence.begin + offset);
    return at < 0 ? sentence.words.length : at;
  };
  const [begin, end] = [wordAt(title.index), wordAt(title.index + title[0].length)];
  const isNamed = (at: number): boolean => sentence.mentions.some((one) => one.begin <= at && at < one.end);
  const isPlain = sentence.words
    .slice(0, begin)
    .every((word, at) => word.shape === 'mark' || /^(?:and|the|of|full|text|a)$/.test(word.norm) || isNamed(at));
  if (!isPlain) return [];
  if (title.groups?.by === undefined) return toActors(sentence, 0, begin);
  return toActors(sentence, end, endOfNames(sentence, end));
};

/** Who released a statement jointly, as its first lines say. */
const findThoseWhoReleased = (sentence: Sentence): readonly Actor[] => {
  const released = RELEASED.exec(sentence.text);
  const from = released && sentence.words.findIndex((word) => word.begin >= sentence.begin + released[0].length);
  if (from === null || from < 0) return [];
  const end = endOfNames(sentence, from);
  // "the statement issued by the leaders of A and B was rejected": news of it, and no heading
  return sentence.tags.slice(from, end).some(isVerb) ? [] : toActors(sentence, from, end);
};

const isVerb = (tag: string): boolean => tag === 'VERB' || tag === 'AUX';

const officeOf = ({ labels }: Mention): Pick<Actor, 'role' | 'rank'> | undefined => {
  const office = labels.find(({ kind }) => kind === 'office');
  return office?.kind === 'office' ? { role: office.office.name, rank: office.office.rank } : undefined;
};

/** Words from an office to its country: "President of the". */
const OF_THE = 3;

/** The parties that words [begin, end) name; of a group that only leads to its members' offices, the members alone. */
const toActors = ({ mentions, begin: from, end: to }: Sentence, begin: number, end: number): readonly Actor[] => {
  const inside = mentions.filter((mention) => mention.begin >= begin && mention.end <= end);
  const offices = inside.filter((mention) => officeOf(mention) !== undefined);
  const named = inside.flatMap((mention) => {
    const label = mention.labels.find((one) => one.kind === 'party');
    const behind = offices.find((other) => other.begin === mention.end);
    if (label?.kind !== 'party' || label.use === 'demonym') return [];
    // "President of France, Chancellor of Germany": each has an office of its own
    const before = offices.findLast((one) => one.end <= mention.begin && mention.begin - one.end <= OF_THE);
    const own = before ?? behind ?? offices[0];
    return [{ code: label.party.code, leads: behind !== undefined, office: own && officeOf(own) }];
  });
  const own = named.filter(({ leads }) => !leads);
  const actors = own.length > 0 ? own : named;
  return actors
    .filter(({ code }, at) => actors.findIndex((one) => one.code === code) === at)
    .map(({ code, office }) => ({ begin: from, end: to, party: code, ...office }));
};

/** "We, the ministers of A and B, condemn": the same chunks, without those that only say who "we" are. */
export const foldAuthors = (
  sentence: Sentence,
  chunks: readonly Chunk[],
  author: readonly Actor[],
): readonly Chunk[] => {
  if (author.length === 0 || !WE.test(sentence.text)) return chunks;
  const we = chunks.findIndex((chunk) => chunk.type === 'actor' && chunk.form === 'pronoun');
  const verb = chunks.findIndex((chunk, at) => at > we && chunk.type === 'verb' && chunk.form === 'finite');
  const own = chunks[we];
  if (own?.type !== 'actor' || verb < 0) return chunks;
  const { begin, end } = sentence.words[own.begin] ?? sentence;
  const actors = author.map((actor) => ({ ...actor, begin, end }));
  return [...chunks.slice(0, we), { ...own, actors }, ...chunks.slice(verb)];
};
