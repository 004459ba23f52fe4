// In: what each article says, and who its people are. Out: the same, cut into slices for the blocks in which they are compared.
// The one idea: articles do not know of each other here, so the step runs in as many processes as there are.
import { toSlices } from '../consolidate/index.ts';
import type { Extraction, Identified } from '../model/index.ts';
import type { Met } from './groups.ts';
import { toSharedId } from './people.ts';
import { type Kind, RecordError, type RecordOf, toRecordLine } from './records.ts';

/** The step `articles`. */
export async function* cutArticles(met: AsyncIterable<Met>): AsyncGenerator<string> {
  for await (const one of met) {
    if ('line' in one) yield one.line;
    else if (one.group.kind === '2 article') yield* cutArticle(one.group.key, one.group.values);
  }
}

function* cutArticle(key: string, values: readonly RecordOf<'2 article'>[]): Generator<string> {
  const extractions = values.flatMap((one) => ('extraction' in one ? [one.extraction] : []));
  const known = values.flatMap((one) => ('people' in one ? [one.people] : []));
  const [extraction] = extractions;
  if (extraction === undefined)
    throw new RecordError(
      `${JSON.stringify(key)}: it is said who its people are, and not what it says: give all records of the same articles`,
    );
  if (extractions.length > 1 || known.length > 1) throw toSharedId(extraction);
  const [people = []] = known;
  if (people.length !== extraction.persons.length) {
    throw new RecordError(
      `${JSON.stringify(key)}: it is not known who its people are: give "consolidate people" all records, and this step what it says`,
    );
  }
  for (const { block, slice } of toSlices(extraction, people)) {
    const [kind = '', what] = [block.slice(0, block.indexOf(' ')), block.slice(block.indexOf(' ') + 1)];
    yield toRecordLine(`3 ${kind}` as Kind & ('3 met' | '3 said' | '3 referred'), what, slice);
  }
  for (const [at, one] of people.entries()) yield* cutPerson(extraction, extraction.persons[at], one);
}

function* cutPerson(
  { article }: Extraction,
  person: Extraction['persons'][number] | undefined,
  { own, key, reason }: Identified,
): Generator<string> {
  if (person === undefined || (person.offices.length === 0 && reason === undefined)) return;
  const account =
    reason === undefined
      ? {}
      : { account: { kind: 'person' as const, of: key, article, key: own, name: person.name, reason } };
  yield toRecordLine('3 person', key, { article, offices: person.offices, ...account });
}
