// In: saved questions, or SPARQL of a visitor. Out: answers as plain data and text. The one idea: whatever answers, an
// engine in this thread, in another, or a store over HTTP, stands behind this interface, so that pages need not know.

/** One saved question with its parameters, as they stand in an address: labels, codes or IRIs. */
export type Question = { readonly name: string; readonly given?: Readonly<Record<string, string | undefined>> };

/** A term as SPARQL 1.1 Query Results JSON writes it (section 3.2.2). */
export type Cell = {
  readonly type: 'uri' | 'literal' | 'bnode';
  readonly value: string;
  readonly datatype?: string | undefined;
  readonly 'xml:lang'?: string | undefined;
};

/** A solution: variable to term; an unbound variable is not in it. */
export type Row = Readonly<Record<string, Cell | undefined>>;

/** Rows, and the SPARQL that gave them, so that they can be asked for again elsewhere. */
export type Answered = {
  readonly question: Question;
  readonly sparql: string;
  readonly variables: readonly string[];
  readonly rows: readonly Row[];
};

/** How the text of an answer is wanted. */
export type AnswerFormat = 'json' | 'xml' | 'csv' | 'tsv' | 'turtle' | 'ntriples';

export type RunOptions = {
  /** By the form of the query, those that it can be written in, best first. */
  readonly formats: readonly AnswerFormat[];
  /** Of rows or triples; what is beyond is cut off, and said so. */
  readonly limit: number;
  /** After which the work is stopped; in seconds. */
  readonly timeout: number;
  /** Aborted once nobody waits for the answer any more, so that the work can end. */
  readonly signal?: AbortSignal | undefined;
};

/** The text of an answer in one of the formats that were wanted; `isCut` where `limit` cut something off. */
export type Run = { readonly text: string; readonly format: AnswerFormat; readonly isCut: boolean };

export type Asker = {
  /** Answers a saved question that selects rows. Rejects with a QueryError for what a visitor can mend. */
  select(question: Question): Promise<Answered>;
  /** Answers a saved question that constructs a graph, in Turtle. Rejects with a QueryError as `select` does. */
  construct(
    question: Question,
  ): Promise<{ readonly question: Question; readonly sparql: string; readonly turtle: string }>;
  /**
   * Answers SPARQL that somebody wrote. Rejects with a QueryError; with a TimeoutError or a MemoryError where it takes more
   * than it may; or, where too much waits, with a BusyError.
   */
  run(sparql: string, options: RunOptions): Promise<Run>;
  /** Frees whatever it holds. */
  close(): Promise<void>;
};

/** More is asked at once than can be answered; who comes again later is served. */
export class BusyError extends Error {
  constructor() {
    super('too many queries are being answered at the moment; try again in a few seconds');
    this.name = 'BusyError';
  }
}

/** An answer took longer than it may; nothing of it goes on. */
export class TimeoutError extends Error {
  constructor(seconds: number) {
    super(`there was no full answer within ${seconds} s, and the work was stopped; ask for less at once`);
    this.name = 'TimeoutError';
  }
}

/** An answer needed more memory than it may have; nothing of it is left. */
export class MemoryError extends Error {
  constructor() {
    super('the answer needs more memory than it may have, and the work was stopped; ask for less at once');
    this.name = 'MemoryError';
  }
}

/** Whoever asked waits for the answer no more (the signal of `RunOptions`). */
export class GoneError extends Error {
  constructor() {
    super('nobody waits for the answer any more');
    this.name = 'GoneError';
  }
}
