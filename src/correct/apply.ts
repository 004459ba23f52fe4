// In: an article, what was read from it, and what a person said of that. Out: what was read, corrected. The one idea: a fact
// that is taken out stands among the rejections with the reason, and one that is put in has the words that were shown.
import type { Article, Evidence, Extraction, Meeting, Person, Rejection } from '../model/index.ts';
import type { Missing, Standing, Wrong } from './correction.ts';

/** The rule of what a person put in. */
export const CORRECTION_RULE = 'correction';

export type Corrected = {
  readonly extraction: Extraction;
  /** Corrections of this article that could not be followed, each with the reason. */
  readonly unfollowed: readonly { readonly correction: Standing; readonly reason: string }[];
};

/** Applies the corrections that are of this article, in their order; those of others are passed over. */
export function applyCorrections(
  article: Article,
  extraction: Extraction,
  corrections: readonly Standing[],
): Corrected {
  const own = corrections.filter((correction) => correction.article === article.id);
  if (own.length === 0) return { extraction, unfollowed: [] };
  const letters = [...article.text];
  const unfollowed: { correction: Standing; reason: string }[] = [];
  let corrected = extraction;
  for (const correction of own) {
    if (letters.slice(correction.begin, correction.end).join('') !== correction.quote) {
      unfollowed.push({ correction, reason: 'the article does not have these words there any more' });
    } else if (correction.verdict === 'missing') {
      corrected = withFact(corrected, correction);
    } else {
      const without = withoutFact(corrected, correction);
      if (without) corrected = without;
      else unfollowed.push({ correction, reason: 'no such fact was read from these words' });
    }
  }
  return { extraction: corrected, unfollowed };
}

function isAt({ begin, end }: Wrong, evidence: readonly Evidence[]): boolean {
  return evidence.some(({ span }) => span.begin === begin && span.end === end);
}

function withoutFact(extraction: Extraction, wrong: Wrong & { readonly id: string }): Extraction | undefined {
  const { meetings, positions, initiatives, rejections } = extraction;
  const reason = `a person marked it as wrong${wrong.note === undefined ? '' : `: ${wrong.note}`} (correction ${wrong.id})`;
  const toRejection = (evidence: readonly Evidence[]): readonly Rejection[] =>
    evidence.slice(0, 1).map((one) => ({ kind: wrong.kind, reason, evidence: one }));
  if (wrong.kind === 'meeting') {
    const gone = meetings.filter(({ evidence }) => isAt(wrong, evidence));
    if (gone.length === 0) return undefined;
    const keys = new Set(gone.map(({ key }) => key));
    return {
      ...withoutOccasions(extraction, keys),
      meetings: meetings.filter(({ key }) => !keys.has(key)).map((meeting) => withoutVisit(meeting, keys)),
      rejections: [...rejections, ...gone.flatMap(({ evidence }) => toRejection(evidence))],
    };
  }
  if (wrong.kind === 'position') {
    const gone = positions.filter(({ holder, issue, stance, evidence }) => {
      return holder === wrong.holder && issue === wrong.issue && stance === wrong.stance && isAt(wrong, evidence);
    });
    const left = positions.filter((position) => !gone.includes(position));
    const dropped = gone.flatMap(({ evidence }) => toRejection(evidence));
    return gone.length === 0 ? undefined : { ...extraction, positions: left, rejections: [...rejections, ...dropped] };
  }
  const gone = initiatives.filter(({ actor, concept, stance, evidence }) => {
    return actor === wrong.actor && concept === wrong.initiative && stance === wrong.stance && isAt(wrong, evidence);
  });
  const left = initiatives.filter((reference) => !gone.includes(reference));
  const dropped = gone.flatMap(({ evidence }) => toRejection(evidence));
  return gone.length === 0 ? undefined : { ...extraction, initiatives: left, rejections: [...rejections, ...dropped] };
}

// What was said there was said all the same.
function withoutOccasions(extraction: Extraction, keys: ReadonlySet<string>): Extraction {
  const strip = <T extends { readonly occasion?: string | undefined }>(claim: T): T => {
    const { occasion, ...rest } = claim;
    return occasion !== undefined && keys.has(occasion) ? (rest as T) : claim;
  };
  return {
    ...extraction,
    positions: extraction.positions.map(strip),
    initiatives: extraction.initiatives.map(strip),
  };
}

function withoutVisit(meeting: Meeting, keys: ReadonlySet<string>): Meeting {
  const { partOf, ...rest } = meeting;
  return partOf !== undefined && keys.has(partOf) ? rest : meeting;
}

function withFact(extraction: Extraction, missing: Missing & { readonly id: string }): Extraction {
  const { article, begin, end, quote, id } = missing;
  const evidence = [{ article, span: { begin, end }, quote, rule: CORRECTION_RULE, confidence: 1 }];
  const common = { key: `correction:${id}`, reports: [article], evidence };
  if (missing.kind === 'position') {
    const { holder, issue, stance, act, attributedBy } = missing;
    const by = attributedBy === undefined ? {} : { attributedBy };
    return { ...extraction, positions: [...extraction.positions, { ...common, holder, issue, stance, act, ...by }] };
  }
  if (missing.kind === 'initiative') {
    const { actor, initiative, stance, act } = missing;
    const reference = { ...common, name: initiative, concept: initiative, actor, stance, act };
    return { ...extraction, initiatives: [...extraction.initiatives, reference] };
  }
  const { meetingKind, delegates, date } = missing;
  const persons = [...extraction.persons];
  const participations = delegates.map(({ party, name, role }) => {
    const person = name === undefined ? undefined : findPerson(persons, name, id);
    return { party, ...(person === undefined ? {} : { person }), ...(role === undefined ? {} : { role }), evidence };
  });
  const day = date === undefined ? {} : { date: { start: date, basis: 'stated' as const } };
  const meeting: Meeting = { ...common, kind: meetingKind, status: 'held', participations, ...day };
  return { ...extraction, persons, meetings: [...extraction.meetings, meeting] };
}

/** The key of who has this name in the article; a new person's, where nobody has. */
function findPerson(persons: Person[], name: string, id: string): string {
  const known = persons.find((person) => person.name === name || person.aliases.includes(name));
  if (known) return known.key;
  const key = `correction:${id}:${name}`;
  persons.push({ key, name, aliases: [], offices: [] });
  return key;
}
