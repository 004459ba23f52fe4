/**
 * In: the Extractions, sorted, and the keys of people and meetings. Out: positions and initiative references, each once.
 * The idea: the same claim on the same occasion is one claim, however many report it; without an occasion it is the
 * article's, or that of those which quote the same words. On another occasion it is another claim.
 */
import type { Extraction, InitiativeReference, Meeting, Position } from '../model/index.ts';
import { localName } from './person-keys.ts';
import { findStatements } from './restated.ts';

export interface KeyOf {
  readonly person: (article: string, key: string) => string;
  readonly meeting: (article: string, key: string) => string;
}
type Claim = Position | InitiativeReference;

/** A claim of one article: what it says, without the speaker, and where: at a meeting or in the article. */
interface Stated<T> {
  readonly claim: T;
  readonly said: string;
  readonly where: string;
  readonly article: string;
  readonly published: string | undefined;
}

const toSaid = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('.');

const toStated = <T extends Claim>(
  { article, published }: Extraction,
  claim: T,
  keyOf: KeyOf,
  said: string,
): Stated<T> => {
  const speaker = claim.speaker === undefined ? undefined : keyOf.person(article, claim.speaker);
  const occasion = claim.occasion === undefined ? undefined : keyOf.meeting(article, claim.occasion);
  return {
    article,
    published,
    said,
    where: occasion ?? `in.${article}`,
    claim: {
      ...claim,
      ...(speaker === undefined ? {} : { speaker }),
      ...(occasion === undefined ? {} : { occasion }),
    },
  };
};

/** Reports that name no speaker give the statement of the only one whom other reports of it name. */
const withSpeakers = <T extends Claim>(stated: readonly Stated<T>[]): Stated<T>[] => {
  const toBase = ({ said, where }: Stated<T>): string => JSON.stringify([said, where]);
  const speakers = new Map<string, Set<string>>();
  for (const one of stated)
    if (one.claim.speaker !== undefined)
      speakers.set(toBase(one), (speakers.get(toBase(one)) ?? new Set()).add(one.claim.speaker));
  return stated.map((one) => {
    const named = speakers.get(toBase(one));
    const speaker = one.claim.speaker ?? (named?.size === 1 ? [...named][0] : undefined);
    return speaker === undefined ? one : { ...one, claim: { ...one.claim, speaker } };
  });
};

/** What a named speaker said at no meeting has its place in the first of the articles that give it. */
const withHomes = <T extends Claim>(stated: readonly Stated<T>[]): Stated<T>[] => {
  const loose = new Map(
    stated.flatMap((one) => {
      const { said, article, published, claim } = one;
      if (claim.occasion !== undefined || claim.speaker === undefined) return [];
      return [[one, { said: `${said} ${claim.speaker}`, article, published, evidence: claim.evidence }] as const];
    }),
  );
  const homes = findStatements([...loose.values()]);
  return stated.map((one) => {
    const claim = loose.get(one);
    return claim === undefined ? one : { ...one, where: `in.${homes.get(claim) ?? one.article}` };
  });
};

const toReason = ({ occasion }: Claim, count: number): string =>
  occasion === undefined
    ? `${count} reports give the same statement by the same speaker, a day apart at most, in much the same words`
    : `${count} reports give the same statement by the same side at the same meeting`;

const mergeClaims = <T extends Claim>(stated: readonly Stated<T>[]): T[] => {
  const groups = new Map<string, T[]>();
  for (const { said, where, claim } of withHomes(withSpeakers(stated))) {
    const key = [said, claim.speaker, where].filter(Boolean).join('.');
    const known = groups.get(key);
    if (known) known.push({ ...claim, key });
    else groups.set(key, [{ ...claim, key }]);
  }
  return [...groups.keys()].sort().map((key) => {
    const group = groups.get(key) as [T, ...T[]];
    const reports = [...new Set(group.flatMap((claim) => claim.reports))].sort();
    const evidence = group.flatMap((claim) => claim.evidence);
    const reason = reports.length > 1 ? { reason: toReason(group[0], reports.length) } : {};
    return { ...group[0], reports, evidence, ...reason };
  });
};

/** What a position says, whoever says it. */
export const saidOfPosition = ({ holder, issue, stance, attributedBy }: Position): string =>
  toSaid([holder, localName(issue), stance, attributedBy === undefined ? undefined : `by-${attributedBy}`]);

/** What a reference to an initiative says. */
export const saidOfInitiative = ({ actor, concept, name, stance }: InitiativeReference): string =>
  toSaid([actor, concept === undefined ? name : localName(concept), stance]);

/** Each position once; its day is that of its occasion. */
export const mergePositions = (
  extractions: readonly Extraction[],
  keyOf: KeyOf,
  meetings: readonly Meeting[],
): Position[] => {
  const days = new Map(meetings.map(({ key, date }) => [key, date]));
  const stated = extractions.flatMap((extraction) =>
    extraction.positions.map((one) => toStated(extraction, one, keyOf, saidOfPosition(one))),
  );
  return mergeClaims(stated).map((position) => {
    const day = position.occasion === undefined ? undefined : days.get(position.occasion);
    return day === undefined ? position : { ...position, statedOn: day };
  });
};

/** Each reference to an initiative once. */
export const mergeInitiatives = (extractions: readonly Extraction[], keyOf: KeyOf): InitiativeReference[] =>
  mergeClaims(
    extractions.flatMap((extraction) =>
      extraction.initiatives.map((one) => toStated(extraction, one, keyOf, saidOfInitiative(one))),
    ),
  );
