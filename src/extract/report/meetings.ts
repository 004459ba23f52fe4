/** In: the drafts of a Reading. Out: Meetings of the model, and the key of each draft. */
import type { Meeting, Participation } from '../../model/index.ts';
import { roleOf } from '../meetings/delegates.ts';
import type { Draft } from '../meetings/drafts.ts';
import type { Actor } from '../nouns/discourse.ts';
import { type Context, slug, toFreeKey } from './evidence.ts';

const toParticipation = (actor: Actor, draft: Draft, { personKeys, toEvidence }: Context): Participation => {
  const person = actor.person ? personKeys.get(actor.person) : undefined;
  const role = roleOf(actor);
  const held = actor.person?.offices.find((office) => office.role === role);
  const quoted = [
    { begin: actor.begin, end: actor.end, rule: 'delegate' },
    ...(held ? [{ begin: held.begin, end: held.end, rule: 'office' }] : []),
    ...draft.evidence.slice(0, 1),
  ];
  const isFirst = (at: number) =>
    quoted.findIndex((other) => other.begin === quoted[at]?.begin && other.end === quoted[at]?.end) === at;
  return {
    party: actor.party as string,
    evidence: quoted.filter((_, at) => isFirst(at)).map(toEvidence),
    ...(person === undefined ? {} : { person }),
    ...(role === undefined ? {} : { role }),
  };
};

const sortText = (one: Participation): string => `${one.party} ${one.person ?? ''} ${one.role ?? ''}`;

export interface Meetings {
  readonly meetings: readonly Meeting[];
  readonly keyOf: (draft: Draft) => string | undefined;
}

export const toMeetings = (drafts: readonly Draft[], context: Context): Meetings => {
  const keys = new Map<Draft, string>();
  const meetings = drafts.map((draft): Meeting => {
    const participations = draft.delegates
      .map((actor) => toParticipation(actor, draft, context))
      .sort((one, other) => (sortText(one) < sortText(other) ? -1 : 1));
    const who = participations.map((one) => [one.party, one.person ?? slug(one.role ?? '')].filter(Boolean).join('-'));
    const when = draft.date ? [draft.date.start, draft.date.end].filter(Boolean).join('_') : (draft.place?.name ?? '');
    const key = toFreeKey([draft.kind, slug(when), ...who].filter(Boolean).join('.'), new Set(keys.values()));
    keys.set(draft, key);
    const evidence = draft.evidence.filter(
      (quoted, at, all) => all.findIndex((other) => other.begin === quoted.begin && other.rule === quoted.rule) === at,
    );
    return {
      key,
      kind: draft.kind,
      status: draft.status,
      participations,
      reports: [context.article],
      evidence: evidence.map(context.toEvidence),
      ...(draft.date ? { date: draft.date } : {}),
      ...(draft.place ? { place: draft.place } : {}),
    };
  });
  return { meetings, keyOf: (draft) => keys.get(draft) };
};
