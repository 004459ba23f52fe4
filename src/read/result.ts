/**
 * What reading gives: an article, or one finding that says why there is none. No other outcome exists; nothing throws.
 */
import type { Article, Finding } from '../model/index.ts';

export type ReadResult = Reading | { readonly rejected: Finding };

export interface Reading {
  readonly article: Article;
  /** By what a memory keeps it. */
  readonly key?: string;
}

/** An article that a memory has, not looked at yet; it has no findings. */
export interface Known {
  readonly known: {
    readonly id: string;
    /** Where it lies now. */
    readonly source: string;
    readonly key: string;
    /** Reads it anew where the memory turns out to be damaged. */
    readonly load: () => Promise<ReadResult>;
  };
}

/** The largest text that is read where nobody says otherwise, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 5_000_000;

/** How many times its size a file may unpack to: text comes to ten or twenty, tables of records to a hundred. */
export const MAX_RATIO = 200;

/** Where a text comes from. `findings` are those of the steps before, such as a doubtful encoding. */
export interface Origin {
  readonly id: string;
  readonly source: string;
  readonly findings?: readonly Finding[];
  /** The largest text that is read, in bytes of UTF-8; without it, any. */
  readonly maxTextBytes?: number;
  /** What an archive knows of it, for what the text itself leaves open. */
  readonly archived?: Archived | undefined;
}

/** What stands around a text in an archive of the web. */
export interface Archived {
  readonly url?: string | undefined;
  /** When it was fetched. That is no day of publication, from which it may be years away. */
  readonly captured?: string | undefined;
  /** The encoding that the server named. */
  readonly charset?: string | undefined;
}

/** A finding of severity `error` that stands for the article that could not be read. */
export function rejectWith(code: string, where: string, message: string): { readonly rejected: Finding } {
  return { rejected: { code, severity: 'error', where, message } };
}

/** The finding for a text over the limit; `size` may be unknown, since no more of it was read. */
export function rejectTooLarge(where: string, size: number | undefined, most: number): { readonly rejected: Finding } {
  const met = size === undefined ? `more than ${most} bytes` : `${size} bytes; expected at most ${most}`;
  const message = `the text has ${met}: split it into its articles`;
  return rejectWith('too-large', where, message);
}

/** The finding for what the system does not let us read. */
export function rejectUnreadable(where: string, error: unknown): { readonly rejected: Finding } {
  const message = `it cannot be read (${codeOf(error)}); check that it is there and its permissions`;
  return rejectWith('unreadable', where, message);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
