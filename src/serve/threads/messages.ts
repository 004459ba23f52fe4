// In and out: what a thread is asked, and what it says. The one idea: plain data, since nothing else crosses to a thread;
// the class of an error does not cross, its name does, and becomes a class again here.
import type { Packed } from '../../query/index.ts';
import { QueryError } from '../../query/index.ts';
import type { Question, RunOptions } from '../asker.ts';

/** What an asker is asked. */
export type Job =
  | { readonly kind: 'select' | 'construct'; readonly question: Question }
  | { readonly kind: 'run'; readonly sparql: string; readonly options: Omit<RunOptions, 'signal'> };

/** What a thread says: first that it is ready, then one outcome for each job; after `broken`, it can answer no more. */
export type Said =
  | { readonly kind: 'ready' | 'broken' }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** What a reading thread says. */
export type Read =
  | { readonly kind: 'packed'; readonly packed: Packed }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** An error as plain data; `about` is what else it has, such as the code and the path of a file that is not there. */
export type Fault = {
  readonly name: string;
  readonly message: string;
  readonly about: Readonly<Record<string, string>>;
};

export function toFault(error: unknown): Fault {
  const { name, message, ...others } = error instanceof Error ? error : new Error(String(error));
  const about = Object.entries(others).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { name, message, about: Object.fromEntries(about) };
}

export function toError({ name, message, about }: Fault): Error {
  return name === 'QueryError' ? new QueryError(message) : Object.assign(new Error(message), about, { name });
}
