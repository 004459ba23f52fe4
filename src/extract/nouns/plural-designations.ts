/**
 * In: an office in the plural, and what stands behind it. Out: each of those who hold it.
 * Reads: "Presidents A of X and B of Y", "the foreign ministers of X, Y and Z", "the leaders of X, A, and of Y, B". The idea: names
 * and countries come in the same order.
 */
import type { Sentence } from '../sentence.ts';
import type { Designation } from './designation.ts';
import { norm, officeAt, partyAt } from './labels.ts';
import { readName, readNamed, readPartyAfterName } from './named.ts';
import { readHead } from './office-heads.ts';
import type { OfficeRun } from './offices.ts';
import { toSingular } from './singular.ts';

/** Behind the ", and " that joins two of a row. */
export const skipComma = (sentence: Sentence, at: number): number => {
  const behind = norm(sentence, at) === ',' ? at + 1 : at;
  return norm(sentence, behind) === 'and' ? behind + 1 : behind;
};

const isVerb = ({ tags }: Sentence, at: number): boolean => /^(?:VERB|AUX)$/.test(tags[at] ?? '');

/** Those who share an office: with their names, or one for each party. */
export const readPlural = (sentence: Sentence, base: Omit<Designation, 'end'>, run: OfficeRun): Designation[] => {
  const role = toSingular(base.role ?? '');
  const named: Designation[] = [];
  let place = run.end;
  const isApposed = norm(sentence, place) === ',' && readName(sentence, place + 1) !== undefined;
  if (isApposed) place += 1;
  for (;;) {
    // "of Peru, A, and of Norway, B"
    const of = named.length > 0 && norm(sentence, place) === 'of' ? place + 1 : undefined;
    const next = of === undefined ? undefined : partyAt(sentence, norm(sentence, of) === 'the' ? of + 1 : of);
    if (next && norm(sentence, next.end) === ',') {
      const other = readNamed(sentence, { ...base, role, plural: false, party: next.label.party.code }, next.end + 1);
      if (!other) break;
      named.push(other);
      place = skipComma(sentence, other.end);
      continue;
    }
    // "of Kazakhstan Aliev, Tajikistan Rahimov": each name with its country before it
    const leading = named.length > 0 ? partyAt(sentence, place) : undefined;
    const behind = leading && norm(sentence, leading.end) === ',' ? leading.end + 1 : (leading?.end ?? -1);
    const led = leading && leading.label.use === 'name' && readName(sentence, behind) ? leading : undefined;
    if (led) place = behind;
    const ownParty = readPartyAfterName(sentence, readName(sentence, place)?.end ?? place);
    const inherited = led
      ? led.label.party.code
      : ownParty
        ? undefined
        : run.parties.length === 1
          ? run.parties[0]
          : run.parties[named.length];
    const one = readNamed(
      sentence,
      {
        ...base,
        role,
        plural: false,
        begin: named.length ? (led ? place - 1 : place) : base.begin,
        ...(inherited === undefined ? {} : { party: inherited }),
      },
      place,
    );
    if (!one) break;
    named.push(one);
    place = skipComma(sentence, one.end);
    if (place === one.end) break;
    if (officeAt(sentence, readHead(sentence, place).place)) break;
  }
  // "During talks with officials, A said": he is none of them
  const [sole, other] = named;
  const isSubject = isApposed && sole !== undefined && other === undefined && isVerb(sentence, sole.end);
  if (named.length > 0 && !isSubject && (run.parties.length < 2 || named.length === run.parties.length)) return named;
  if (run.parties.length === 0) return [{ ...base, role, end: run.end }];
  const isBody = (party: string) => run.parties.length === 1 || (party.length > 2 && /[A-Z]{2}/.test(party));
  return run.parties.map((party) => ({ ...base, role, party, end: run.end, plural: isBody(party) }));
};
