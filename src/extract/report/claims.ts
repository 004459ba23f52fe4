/**
 * In: what the sentences state. Out: Positions and InitiativeReferences of the model, each once, with all its words.
 * The idea: one stance for each holder, issue and source; what is outweighed is dropped with the reason.
 */
import type { Evidence, InitiativeReference, Meeting, Position, Rejection } from '../../model/index.ts';
import type { Draft } from '../meetings/drafts.ts';
import type { Actor } from '../nouns/discourse.ts';
import type { Said } from '../said.ts';
import type { StatedReference } from '../statements/initiatives.ts';
import type { StatedPosition } from '../statements/positions.ts';
import { type Context, slug } from './evidence.ts';

interface ClaimContext extends Context {
  readonly meetings: readonly Meeting[];
  readonly keyOf: (draft: Draft) => string | undefined;
}

const speakerOf = (actor: Actor, { personKeys }: Context): { speaker?: string } => {
  const speaker = actor.person ? personKeys.get(actor.person) : undefined;
  return speaker === undefined ? {} : { speaker };
};
const occasionOf = ({ occasion }: Said<unknown>, { keyOf }: ClaimContext): { occasion?: string } => {
  const key = occasion ? keyOf(occasion) : undefined;
  return key === undefined ? {} : { occasion: key };
};
const statedOn = (said: Said<unknown>, context: ClaimContext): Pick<Position, 'statedOn'> => {
  const { occasion } = occasionOf(said, context);
  const date = context.meetings.find((meeting) => meeting.key === occasion)?.date;
  return date ? { statedOn: date } : {};
};
const quote = ({ sentence, said }: Said<{ readonly rule: string }>, { toEvidence }: Context): Evidence =>
  toEvidence({ begin: sentence.begin, end: sentence.end, rule: said.rule });

const withEvidence = (known: readonly Evidence[], fresh: Evidence): readonly Evidence[] =>
  known.some((other) => other.span.begin === fresh.span.begin) ? known : [...known, fresh];

const beginOf = (one: Position): number => one.evidence[0]?.span.begin ?? 0;

/** A side that is taken outweighs mere talk; of two sides the one with more words, then the one said first. */
const outweighs = (other: Position, one: Position): boolean => {
  if (other.stance === 'neutral') return false;
  if (one.stance === 'neutral') return true;
  const more = other.evidence.length - one.evidence.length;
  return more > 0 || (more === 0 && beginOf(other) < beginOf(one));
};

const isRival = (one: Position, other: Position): boolean =>
  one.key !== other.key &&
  one.holder === other.holder &&
  one.issue === other.issue &&
  one.attributedBy === other.attributedBy;

export const toPositions = (
  stated: readonly Said<StatedPosition>[],
  context: ClaimContext,
): { readonly positions: readonly Position[]; readonly outweighed: readonly Rejection[] } => {
  const found = new Map<string, Position>();
  for (const one of stated) {
    const { holder, issue, proposition, stance, act, attributedBy } = one.said;
    if (holder.party === undefined || holder.party === attributedBy) continue;
    const source = attributedBy === undefined ? [] : [`by-${attributedBy}`];
    const key = [holder.party, slug(issue.split('/').at(-1) ?? ''), stance, ...source].join('.');
    const known = found.get(key);
    const evidence = quote(one, context);
    if (known) {
      found.set(key, { ...speakerOf(holder, context), ...known, evidence: withEvidence(known.evidence, evidence) });
      continue;
    }
    found.set(key, {
      key,
      holder: holder.party,
      issue,
      stance,
      act,
      reports: [context.article],
      evidence: [evidence],
      ...(proposition === undefined ? {} : { proposition }),
      ...(attributedBy === undefined ? {} : { attributedBy }),
      ...speakerOf(holder, context),
      ...occasionOf(one, context),
      ...statedOn(one, context),
    });
  }
  const all = [...found.values()];
  const reasonAgainst = (one: Position): string | undefined => {
    if (all.some((other) => isRival(one, other) && outweighs(other, one)))
      return 'outweighed by what the same holder says elsewhere in the text';
    const isOwn = (other: Position) =>
      other.attributedBy === undefined && other.holder === one.holder && other.issue === one.issue;
    if (one.attributedBy !== undefined && all.some((other) => isOwn(other) && other.stance === one.stance))
      return "the holder's own words say the same";
    return undefined;
  };
  return {
    positions: all.filter((one) => reasonAgainst(one) === undefined),
    outweighed: all.flatMap((one): Rejection[] => {
      const reason = reasonAgainst(one);
      const [evidence] = one.evidence;
      return reason === undefined || !evidence ? [] : [{ kind: 'position', reason, evidence }];
    }),
  };
};

export const toInitiatives = (
  stated: readonly Said<StatedReference>[],
  context: ClaimContext,
): readonly InitiativeReference[] => {
  const found = new Map<string, InitiativeReference>();
  for (const one of stated) {
    const { name, concept, actor, stance, act } = one.said;
    if (actor.party === undefined) continue;
    const key = [actor.party, slug(name), stance].join('.');
    const known = found.get(key);
    const evidence = quote(one, context);
    if (known) {
      found.set(key, { ...known, evidence: withEvidence(known.evidence, evidence) });
      continue;
    }
    found.set(key, {
      key,
      name,
      actor: actor.party,
      stance,
      act,
      reports: [context.article],
      evidence: [evidence],
      ...(concept === undefined ? {} : { concept }),
      ...speakerOf(actor, context),
      ...occasionOf(one, context),
    });
  }
  return [...found.values()];
};
