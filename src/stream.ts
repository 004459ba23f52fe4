// In: where to read, and the vocabulary. Out: the graph as lines of N-Quads, the same as `buildGraph` gives. The one idea: the
// steps of consolidation run one after the other over lines that are sorted on the disk, so memory does not grow with the articles.
import type { Quad } from '@rdfjs/types';
import { countFacts, toFingerprint } from './assemble/index.ts';
import { openCounting, type Tally, toObjectKey } from './export/index.ts';
import type { Article, Extraction, Person } from './model/index.ts';
import { type Contents, type GraphOptions, toSettings } from './pipeline.ts';
import { inOrder, toSortable, toStatementLine, toStatementQuad, toSubjectText } from './rdf/index.ts';
import { streamSources } from './sources.ts';
import { openDistinct, openSorter, type Sorter, type SorterOptions } from './spill/index.ts';
import { isStatement, runStepOnLines, STEPS, type Step, scatter, toStepNumber } from './steps/index.ts';

export { SpillError } from './spill/index.ts';

/** Without `identity`, a statement of which may be about anything. */
export type StreamOptions = Omit<GraphOptions, 'identity'> &
  SorterOptions & {
    /** Called before each part of the work. */
    readonly onStage?: (stage: Stage) => void;
  };

export type Stage = 'read' | Step | 'write';

export type Streamed = Omit<Contents, 'rejected' | 'unfollowed'> & {
  /** The lines of the document; once. */
  readonly toText: () => Generator<string>;
  /** What its description counts, when all of it was given. */
  readonly toTally: () => Tally;
  /** Gives back memory and disk. */
  readonly close: () => void;
};

/** Quads that are counted at once, whose subjects end with them. */
const SOME = 4096;

/** Builds the graph of all articles under `inputs`. Throws what `buildGraph` throws, and a SpillError where the disk is full. */
export async function streamGraph(options: StreamOptions): Promise<Streamed> {
  const { onStage = () => {} } = options;
  const settings = toSettings(options);
  const [statements, ...steps] = ['statements', ...STEPS].map(() => openSorter(options)) as [Sorter, ...Sorter[]];
  const close = (): void => {
    for (const sorter of [statements, ...steps]) sorter.close();
  };
  const put = (line: string): void => {
    if (isStatement(line)) statements.add(toSortable(line));
    else steps[toStepNumber(line) - 1]?.add(line.slice(0, -1));
  };
  try {
    onStage('read');
    const read = await readAll(options, settings, (article, extraction) => {
      for (const line of scatter(article, extraction, settings)) put(line);
    });
    const { facts, onFacts } = openFacts();
    for (const [at, sorter] of steps.entries()) {
      const step = STEPS[at] as Step;
      onStage(step);
      const lexicon = settings.toLexicon();
      for await (const line of runStepOnLines(step, sorter.sorted(), { ...settings, lexicon, onFacts })) put(line);
      sorter.close();
    }
    return { base: settings.base, ...read, facts, close, ...toDocument(statements, options) };
  } catch (error) {
    close();
    throw error;
  }
}

async function readAll(
  options: StreamOptions,
  settings: ReturnType<typeof toSettings>,
  take: (article: Article, extraction: Extraction) => void,
): Promise<Pick<Contents, 'count' | 'uncorrected'>> {
  const corrected = new Set(settings.corrections.map(({ article }) => article));
  const uncorrected: Contents['uncorrected'][number][] = [];
  let count = 0;
  for await (const source of streamSources(options, settings)) {
    if ('rejected' in source) continue;
    const told = await source.check();
    if (told === undefined) continue;
    count += 1;
    take(told.article, told.extraction);
    if (corrected.has(source.id)) uncorrected.push(...told.unfollowed);
  }
  return { count, uncorrected };
}

/** Counts what the steps find. Persons of the vocabulary may be found in several places. */
function openFacts() {
  const facts = new Map<string, number>();
  const known = new Set<string>();
  const isNew = ({ concept, key }: Person): boolean => {
    if (concept === undefined) return true;
    const { size } = known;
    return known.add(key).size > size;
  };
  const onFacts = (part: Parameters<typeof countFacts>[0]): void => {
    const own = { ...part, persons: part.persons?.filter(isNew) ?? [] };
    for (const [fact, times] of countFacts(own)) facts.set(fact, (facts.get(fact) ?? 0) + times);
  };
  return { facts, onFacts };
}

function toDocument(
  statements: Sorter,
  { onStage = () => {}, ...options }: StreamOptions,
): Pick<Streamed, 'toText' | 'toTally'> {
  const counting = openCounting();
  let objects = 0;
  function* toText(): Generator<string> {
    onStage('write');
    const distinct = openDistinct(options);
    let subject = '';
    let quads: Quad[] = [];
    try {
      for (const text of inOrder(statements.sorted())) {
        yield toStatementLine(text);
        if (quads.length >= SOME && toSubjectText(text) !== subject) {
          counting.add(quads);
          quads = [];
        }
        subject = toSubjectText(text);
        const quad = toStatementQuad(text);
        distinct.add(toFingerprint(toObjectKey(quad.object)));
        quads.push(quad);
      }
      counting.add(quads);
      objects = distinct.count();
    } finally {
      distinct.close();
    }
  }
  return { toText, toTally: () => counting.toTally(objects) };
}
