// In: the words of a command line that no option took. Out: the parameters that they set, as text. The one idea: the
// options of a question are its parameters, so what is no parameter of it is refused with the list of those that are.
import { QueryError } from './errors.ts';
import type { Parameter } from './header.ts';

/**
 * Reads `--party China`, `--party=China`, and, in `sets`, `party=China`. Throws a QueryError for an unknown parameter,
 * one without a value, one that is set twice, or a word too many.
 */
export function parseSettings(
  words: readonly string[],
  sets: readonly string[],
  parameters: readonly Parameter[],
): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const add = (name: string, value: string): void => {
    checkName(name, parameters);
    if (settings.has(name)) throw new QueryError(`--${name} is given twice; it takes one value`);
    settings.set(name, value);
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      throw new QueryError(
        `${JSON.stringify(word)} belongs to no option (a value of more than one word stands in quotes)`,
      );
    }
    const equals = word.indexOf('=');
    const name = equals < 0 ? word.slice(2) : word.slice(2, equals);
    checkName(name, parameters);
    const next = words[at + 1];
    if (equals >= 0) add(name, word.slice(equals + 1));
    else if (next === undefined || next.startsWith('--')) throw new QueryError(`--${name} needs a value`);
    else {
      add(name, next);
      at += 1;
    }
  }
  for (const set of sets) {
    const equals = set.indexOf('=');
    if (equals < 1) throw new QueryError(`--set takes name=value, and not ${JSON.stringify(set)}`);
    add(set.slice(0, equals), set.slice(equals + 1));
  }
  return settings;
}

function checkName(name: string, parameters: readonly Parameter[]): void {
  if (parameters.some((parameter) => parameter.name === name)) return;
  const accepted = parameters.map((parameter) => `--${parameter.name}`).join(', ');
  throw new QueryError(
    `unknown option --${name}; ${accepted === '' ? 'this query takes no parameters' : `this query takes ${accepted}`}`,
  );
}
