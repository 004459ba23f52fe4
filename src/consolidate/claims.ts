/**
 * In: the Extractions, sorted, and the keys of people and meetings. Out: positions and initiative references, each once.
 * The idea: the same claim on the same occasion is one claim, however many report it; without an occasion it is the article's.
 */
import type { Extraction, InitiativeReference, Position } from '../model/index.ts';

interface KeyOf {
  readonly person: (article: string, key: string) => string;
  readonly meeting: (article: string, key: string) => string;
}
type Claim = Position | InitiativeReference;

const localName = (iri: string): string => iri.slice(iri.lastIndexOf('/') + 1);

const rekey = <T extends Claim>(article: string, claim: T, keyOf: KeyOf, parts: readonly (string | undefined)[]): T => {
  const speaker = claim.speaker === undefined ? undefined : keyOf.person(article, claim.speaker);
  const occasion = claim.occasion === undefined ? undefined : keyOf.meeting(article, claim.occasion);
  const key = [...parts, speaker, occasion ?? `in.${article}`].filter(Boolean).join('.');
  return {
    ...claim,
    key,
    ...(speaker === undefined ? {} : { speaker }),
    ...(occasion === undefined ? {} : { occasion }),
  };
};

const mergeClaims = <T extends Claim>(claims: readonly T[]): T[] => {
  const merged = new Map<string, T>();
  for (const claim of claims) {
    const known = merged.get(claim.key);
    merged.set(
      claim.key,
      known
        ? {
            ...known,
            reports: [...new Set([...known.reports, ...claim.reports])].sort(),
            evidence: [...known.evidence, ...claim.evidence],
          }
        : claim,
    );
  }
  return [...merged.keys()].sort().map((key) => merged.get(key) as T);
};

export const mergePositions = (extractions: readonly Extraction[], keyOf: KeyOf): Position[] =>
  mergeClaims(
    extractions.flatMap(({ article, positions }) =>
      positions.map((one) =>
        rekey(article, one, keyOf, [
          one.holder,
          localName(one.issue),
          one.stance,
          one.attributedBy === undefined ? undefined : `by-${one.attributedBy}`,
        ]),
      ),
    ),
  );

export const mergeInitiatives = (extractions: readonly Extraction[], keyOf: KeyOf): InitiativeReference[] =>
  mergeClaims(
    extractions.flatMap(({ article, initiatives }) =>
      initiatives.map((one) =>
        rekey(article, one, keyOf, [
          one.actor,
          one.concept === undefined ? one.name : localName(one.concept),
          one.stance,
        ]),
      ),
    ),
  );
