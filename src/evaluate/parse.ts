// In: the text of a gold file. Out: its records, or a finding for each thing that is wrong with it: which record and
// key, what was met, what was expected. The one idea: a key that is not known may be a slip of the pen, and is told, but
// the rest of its record still counts.
import { z } from 'zod';
import type { Finding } from '../model/index.ts';
import { GoldRecord } from './gold.ts';
import { findFaultLine } from './json-fault.ts';

/** `records` is empty where one of the findings is an error. */
export type GoldFile = { readonly records: readonly GoldRecord[]; readonly findings: readonly Finding[] };

type Path = readonly PropertyKey[];

const GoldRecords = z.array(GoldRecord, 'an array with one record for each article');

/** Parses the text of a gold file; `file` is its name, for the findings. */
export function parseGold(text: string, file: string): GoldFile {
  const read = parseJson(text.replace(/^\uFEFF/, ''), file);
  if ('finding' in read) return { records: [], findings: [read.finding] };
  const issues = GoldRecords.safeParse(read.json).error?.issues ?? [];
  const toFinding = (severity: Finding['severity'], path: Path, message: string): Finding => ({
    code: severity === 'error' ? 'invalid-gold' : 'unknown-key',
    severity,
    where: typeof path[0] === 'number' ? `${file}#${path[0] + 1}` : file,
    message: `${toPlace(path, read.json)}${message}`,
  });
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          toFinding('warning', [...issue.path, key], 'is no key of the format; it is passed over: is it misspelt?'),
        )
      : [],
  );
  const wrong = issues.flatMap(({ code, path, message }) =>
    code === 'unrecognized_keys'
      ? []
      : toFinding('error', path, `is ${describe(findValue(read.json, path))}; expected ${message}`),
  );
  if (wrong.length > 0) return { records: [], findings: [...wrong, ...unknown] };
  for (const issue of issues) if (issue.code === 'unrecognized_keys') dropKeys(read.json, issue.path, issue.keys);
  const records = GoldRecords.parse(read.json);
  const repeated = findRepeated(records).map(({ id, at, first }) =>
    toFinding(
      'error',
      [at, 'id'],
      `is ${describe(id)} as in record ${first + 1}; expected one record for each article`,
    ),
  );
  return { records: repeated.length > 0 ? [] : records, findings: [...repeated, ...unknown] };
}

function parseJson(text: string, file: string): { readonly json: unknown } | { readonly finding: Finding } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    const message = `this is no JSON (${reason}); expected an array with one record for each article`;
    return { finding: { code: 'invalid-json', severity: 'error', where: `${file}:${findFaultLine(text)}`, message } };
  }
}

// `"oslo": meetings[0].participants[1].role `
function toPlace(path: Path, json: unknown): string {
  const [record, ...keys] = path;
  if (record === undefined) return 'the file ';
  const id = findValue(json, [record, 'id']);
  const key = keys.map((one) => (typeof one === 'number' ? `[${one}]` : `.${String(one)}`)).join('');
  return `${typeof id === 'string' ? `${JSON.stringify(id)}: ` : ''}${key.replace(/^\./, '') || 'the record'} `;
}

function findValue(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined),
    json,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

const LONGEST = 40;

function describe(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function dropKeys(json: unknown, path: Path, keys: readonly string[]): void {
  const value = findValue(json, path);
  if (isObject(value)) for (const key of keys) delete value[key];
}

type Repeated = { readonly id: string; readonly at: number; readonly first: number };

function findRepeated(records: readonly GoldRecord[]): readonly Repeated[] {
  const first = new Map<string, number>();
  return records.flatMap(({ id }, at) => {
    const known = first.get(id);
    if (known === undefined) first.set(id, at);
    return known === undefined ? [] : [{ id, at, first: known }];
  });
}
