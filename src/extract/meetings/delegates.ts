/** In: the actors of an encounter. Out: who sat at the table, each once, with office and party. */
import { toNorm } from '../../lexicon/index.ts';
import type { Actor } from '../nouns/discourse.ts';

const STAFF_RANK = 6;

const rankOf = (actor: Actor): number => {
  const held = actor.person?.offices ?? [];
  return Math.min(...held.map((office) => office.rank), actor.rank ?? 9);
};

/** The office as this mention gives it, or as the article gives it at its fullest. */
export const roleOf = (actor: Actor): string | undefined =>
  fullerRole(actor) ??
  specificRole(actor) ??
  actor.role ??
  [...(actor.person?.offices ?? [])].sort(
    (one, other) => Number(one.former) - Number(other.former) || one.rank - other.rank,
  )[0]?.role;

const GENERIC_ROLE =
  /^(?:(?:top |supreme |new )*leader|chief|head|official|(?:top |chief )?diplomat|representative|delegate|member of .*)$/i;

/** "Kazakhstan's leader" is its President, where the text says so. */
const specificRole = (actor: Actor): string | undefined =>
  actor.role !== undefined && GENERIC_ROLE.test(actor.role)
    ? actor.person?.offices.find((office) => !office.former && !GENERIC_ROLE.test(office.role))?.role
    : undefined;

const fullerRole = (actor: Actor): string | undefined => {
  const { role } = actor;
  return role === undefined
    ? undefined
    : actor.person?.offices
        .map((office) => office.role)
        .find((other) => other.length > role.length && toNorm(other).startsWith(toNorm(role)));
};

export const sameDelegate = (one: Actor, other: Actor): boolean =>
  one.person !== undefined || other.person !== undefined
    ? one.person === other.person
    : one.party === other.party && toNorm(one.role ?? '') === toNorm(other.role ?? '');

/** Who sat at the table: each once, "his counterpart" with his office, a bare party only where nobody of it is named. */
export const toDelegates = (
  actors: readonly Actor[],
): { readonly delegates: Actor[]; readonly dropped: readonly string[] } => {
  const dropped: string[] = [];
  const first = actors.find((actor) => !actor.counterpart);
  const counterpartRole = first ? roleOf(first) : undefined;
  const resolved = actors.flatMap((actor): Actor[] => {
    if (actor.party === undefined) {
      if (actor.person !== undefined || actor.role !== undefined)
        dropped.push(`the party of ${actor.person?.name ?? actor.role} is not known`);
      return [];
    }
    if (actor.person && actor.person.offices.length > 0 && rankOf(actor) >= STAFF_RANK) {
      dropped.push(`${actor.person.name} speaks for others`);
      return [];
    }
    return [
      actor.counterpart && actor.role === undefined && counterpartRole !== undefined
        ? { ...actor, role: counterpartRole }
        : actor,
    ];
  });
  const delegates: Actor[] = [];
  for (const actor of resolved) {
    const known = delegates.findIndex((other) => sameDelegate(other, actor));
    if (known < 0) delegates.push(actor);
    else if (delegates[known]?.role === undefined && actor.role !== undefined) delegates[known] = actor;
  }
  const isBare = (actor: Actor) => actor.person === undefined && (actor.role === undefined || actor.plural === true);
  return {
    delegates: delegates
      .filter(
        (actor) =>
          !isBare(actor) ||
          !delegates.some((other) => other !== actor && other.party === actor.party && !isBare(other)),
      )
      .filter(
        (actor, index, all) =>
          !(
            isBare(actor) &&
            all.findIndex(
              (other) =>
                isBare(other) && other.party === actor.party && toNorm(other.role ?? '') === toNorm(actor.role ?? ''),
            ) !== index
          ),
      ),
    dropped,
  };
};

export const partiesOf = (delegates: readonly Actor[]): Set<string> =>
  new Set(delegates.flatMap((actor) => (actor.party === undefined ? [] : [actor.party])));
