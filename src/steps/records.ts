// In: what goes from one step to another. Out: a line, and back: a key, a tab, JSON. The one idea: lines with one key belong
// together, and whoever sorts or shuffles lines by their keys, and by nothing else, can run the steps.
import { z } from 'zod';
import {
  Account,
  Extraction,
  Identified,
  InitiativeReference,
  Meeting,
  Office,
  Person,
  Place,
  Slice,
} from '../model/index.ts';

/** A line that is none, stands in the wrong place, or is missing; the message says what to do. */
export class RecordError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RecordError';
  }
}

/** The steps, in their order. Lines of a step begin with its number. */
export const STEPS = ['people', 'articles', 'facts', 'visits', 'graph'] as const;
export type Step = (typeof STEPS)[number];

/** What stands behind a key, by the word that the key begins with. */
export const records = {
  '1 people': Extraction,
  '1 reports': Slice,
  '2 article': z.union([z.object({ extraction: Extraction }), z.object({ people: z.array(Identified).readonly() })]),
  '3 met': Slice,
  '3 said': Slice,
  '3 referred': Slice,
  '3 person': z.union([
    z.object({ person: Person }),
    z.object({ article: z.string(), offices: z.array(Office).readonly(), account: Account.optional() }),
  ]),
  '4 visits': Meeting,
  '5 during': z.object({ meeting: z.string(), visit: z.string() }),
  '5 told': z.union([
    z.object({ place: Place.unwrap().pick({ name: true, country: true, concept: true }), times: z.number() }),
    z.object({ initiative: InitiativeReference.unwrap().pick({ name: true, concept: true }), times: z.number() }),
    z.object({ party: z.string() }),
    z.object({ known: z.string() }),
  ]),
} as const;

export type Kind = keyof typeof records;
export type RecordOf<K extends Kind> = z.infer<(typeof records)[K]>;

/** A line with its end. A key is ASCII, so that it sorts alike by bytes, by code units and by code points. */
export function toRecordLine<K extends Kind>(kind: K, what: string, value: RecordOf<K>): string {
  const key = JSON.stringify(what)
    .slice(1, -1)
    .replace(/[^ -~]/g, toEscape);
  return `${kind} ${key}\t${JSON.stringify(value)}\n`;
}

const toEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Is the line a statement of the graph, in N-Quads? It is then passed on as it is. */
export const isStatement = (line: string): boolean => line.startsWith('<');

/** The number of the step that takes the line, from 1. Throws a RecordError for a line of another kind. */
export function toStepNumber(line: string): number {
  const number = Number(line[0]);
  if (line[1] === ' ' && number >= 1 && number <= STEPS.length && line.includes('\t')) return number;
  const met = JSON.stringify(line.slice(0, 60));
  throw new RecordError(`${met} is no record: expected lines that "extract --format records" and the steps give`);
}

/** The key of a line. */
export const toKey = (line: string): string => line.slice(0, line.indexOf('\t'));

/** What stands behind the key, checked and as it was written: the order of its members stays. */
export function readRecord(
  line: string,
): { readonly [K in Kind]: { readonly kind: K; readonly value: RecordOf<K> } }[Kind] {
  const key = toKey(line);
  const [kind = ''] = /^\d \w+/.exec(key) ?? [];
  if (!Object.hasOwn(records, kind)) throw new RecordError(`${JSON.stringify(key)} is no key that a step gives`);
  try {
    const value: unknown = JSON.parse(line.slice(key.length + 1));
    records[kind as Kind].parse(value);
    return { kind, value } as ReturnType<typeof readRecord>;
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).split('\n')[0] : (error as Error).message;
    throw new RecordError(
      `the record of ${JSON.stringify(key)} is damaged (${reason}): run again the step that gave it`,
    );
  }
}
