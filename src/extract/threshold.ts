/**
 * In: an Extraction, and how sure its facts have to be. Out: the Extraction without those that are less sure.
 * The idea: a fact is as sure as the surest of its rules; what is left out is among the rejections, with the reason.
 */
import type { Evidence, Extraction, Rejection } from '../model/index.ts';

interface Borne {
  readonly evidence: readonly Evidence[];
}

const confidenceIn = ({ evidence }: Borne): number => Math.max(0, ...evidence.map((one) => one.confidence ?? 0));

/** Leaves out meetings, positions and references to initiatives whose confidence is below `least` (0 to 1). */
export const withoutDoubtful = (extraction: Extraction, least: number): Extraction => {
  const isSure = (fact: Borne): boolean => confidenceIn(fact) >= least;
  const meetings = extraction.meetings.filter(isSure);
  const kept = new Set(meetings.map(({ key }) => key));
  const withKeptOccasion = <T extends { readonly occasion?: string | undefined }>(claim: T): T => {
    const { occasion, ...rest } = claim;
    return occasion === undefined || kept.has(occasion) ? claim : (rest as T);
  };
  const toRejections = (kind: Rejection['kind'], facts: readonly Borne[]): readonly Rejection[] =>
    facts
      .filter((fact) => !isSure(fact))
      .flatMap((fact) => {
        const reason = `its confidence, ${confidenceIn(fact).toFixed(2)}, is below ${least}`;
        return fact.evidence.slice(0, 1).map((evidence) => ({ kind, reason, evidence }));
      });
  return {
    ...extraction,
    meetings,
    positions: extraction.positions.filter(isSure).map(withKeptOccasion),
    initiatives: extraction.initiatives.filter(isSure).map(withKeptOccasion),
    rejections: [
      ...extraction.rejections,
      ...toRejections('meeting', extraction.meetings),
      ...toRejections('position', extraction.positions),
      ...toRejections('initiative', extraction.initiatives),
    ],
  };
};
