// In: slices and people, in groups. Out: statements of the graph, and what has to be said once for all of it. The one idea: a
// group is consolidated and mapped as if it were all there is; parts of the graph are about different nodes.
import { bucketsOf, consolidateBlock, mayBeDuring, type Offices, soughtFor } from '../consolidate/index.ts';
import { toMapping, toTold } from '../map/index.ts';
import type { Dossier, Meeting, Person, Slice } from '../model/index.ts';
import { toDocument } from '../rdf/index.ts';
import type { Group, Met } from './groups.ts';
import { type Hearsay, openHearsay } from './hearsay.ts';
import { RecordError, type RecordOf, toRecordLine } from './records.ts';
import { emptyDossier } from './scatter.ts';
import type { Settings } from './settings.ts';

/** Is told what each group says, as it is said in the graph; persons whom several name come as often. */
export type OnFacts = (facts: Pick<Dossier, 'persons' | 'meetings' | 'positions' | 'initiatives'>) => void;

/** The step `facts`. */
export async function* findFacts(
  met: AsyncIterable<Met>,
  offices: Offices,
  settings: Settings,
  onFacts: OnFacts = () => {},
): AsyncGenerator<string> {
  const hearsay = openHearsay();
  for await (const one of met) {
    if ('line' in one) yield one.line;
    else yield* findFactsOf(one.group, { offices, settings, hearsay, onFacts });
  }
  yield* hearsay.tell();
}

type Given = {
  readonly offices: Offices;
  readonly settings: Settings;
  readonly hearsay: Hearsay;
  readonly onFacts: OnFacts;
};

function* findFactsOf(group: Group, { offices, settings, hearsay, onFacts }: Given): Generator<string> {
  if (group.kind === '3 person') {
    const dossier = toPersonDossier(group.key, group.values);
    onFacts(dossier);
    yield* toStatements(dossier, dossier.persons, settings, hearsay);
  }
  if (group.kind !== '3 met' && group.kind !== '3 said' && group.kind !== '3 referred') return;
  const { dossier, held } = consolidateBlock(group.values, offices);
  onFacts({ ...dossier, persons: held });
  yield* toStatements(dossier, held, settings, hearsay);
  for (const meeting of dossier.meetings) yield* toVisitRecords(meeting, group.values);
}

// What the mapping is to say of persons is another thing than whom it is to name.
function* toStatements(dossier: Dossier, persons: readonly Person[], { vocabulary, base }: Settings, hearsay: Hearsay) {
  const mapping = toMapping({ articles: [], dossier, vocabulary, base });
  const quads = mapping.toQuads({ ...mapping.whole, persons });
  hearsay.add(toTold(mapping.whole), mapping.toNamed(quads));
  yield* toDocument(quads, { format: 'nquads' }).text as Iterable<string>;
}

function toPersonDossier(key: string, values: readonly RecordOf<'3 person'>[]): Dossier {
  const heads = values.flatMap((one) => ('person' in one ? [one.person] : []));
  const [person] = heads;
  if (person === undefined || heads.length > 1) {
    throw new RecordError(
      `${JSON.stringify(key)}: expected it to be said once who this is; give all that "consolidate people" and "consolidate articles" gave, once`,
    );
  }
  const told = values
    .flatMap((one) => ('article' in one ? [one] : []))
    .sort((one, other) => (one.article < other.article ? -1 : 1));
  const accounts = told.flatMap(({ account }) => account ?? []);
  return { ...emptyDossier, persons: [{ ...person, offices: told.flatMap(({ offices }) => offices) }], accounts };
}

// Only an article that tells of a visit as well can say by itself that a meeting was during it.
function* toVisitRecords(meeting: Meeting, slices: readonly Slice[]): Generator<string> {
  const isVisit = meeting.kind === 'visit';
  if (!isVisit && !mayBeDuring(meeting)) return;
  const slim: Meeting = {
    ...meeting,
    participations: meeting.participations.map((one) => ({ ...one, evidence: [] })),
    evidence: [],
  };
  const ofVisits = new Set(
    slices
      .filter(({ extraction: { meetings } }) => meetings.some(({ kind }) => kind === 'visit'))
      .map(({ extraction }) => extraction.article),
  );
  const reports = isVisit ? meeting.reports : meeting.reports.filter((article) => ofVisits.has(article));
  const buckets = (isVisit ? bucketsOf : soughtFor)({ ...slim, reports });
  for (const bucket of buckets) yield toRecordLine('4 visits', bucket, slim);
}
