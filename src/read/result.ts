/**
 * What reading gives: an article, or one finding that says why there is none. No other outcome exists; nothing throws.
 */
import type { Article, Finding } from '../model/index.ts';

export type ReadResult = { readonly article: Article } | { readonly rejected: Finding };

/** The largest text that is read where nobody says otherwise, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5_000_000;

/** Where a text comes from. `findings` are those of the steps before, such as a doubtful encoding. */
export interface Origin {
  readonly id: string;
  readonly source: string;
  readonly findings?: readonly Finding[];
  /** The largest text that is read, in bytes of UTF-8; without it, any. */
  readonly maxTextBytes?: number;
}

/** A finding of severity `error` that stands for the article that could not be read. */
export function rejectWith(code: string, where: string, message: string): { readonly rejected: Finding } {
  return { rejected: { code, severity: 'error', where, message } };
}

/** The finding for a text over the limit. */
export function rejectTooLarge(where: string, size: number, most: number): { readonly rejected: Finding } {
  const message = `the text has ${size} bytes; expected at most ${most}: split it into its articles`;
  return rejectWith('too-large', where, message);
}
