// Correct: what a person says of the facts that were read, kept in a file of its own and applied by every build.
export { applyCorrections, CORRECTION_RULE, type Corrected } from './apply.ts';
export { Correction, type Missing, type Standing, type Wrong } from './correction.ts';
export { CorrectionError, parseCorrections, toId, toLine } from './lines.ts';
