/**
 * What a rule for page furniture is: lines that stand around an article and are not of it. Each rule names lines that
 * it takes and lines that it must leave; the tests run them all.
 */
export interface FurnitureRule {
  readonly role: 'metadata' | 'boilerplate';
  readonly reason: string;
  readonly matches: (line: string) => boolean;
  readonly takes: readonly string[];
  readonly leaves: readonly string[];
}

/** Whether any of the patterns is found in a line. */
export function like(...patterns: readonly RegExp[]): (line: string) => boolean {
  return (line) => patterns.some((pattern) => pattern.test(line));
}
