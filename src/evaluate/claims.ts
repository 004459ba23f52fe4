// In: the positions or references to initiatives of gold, and those that were found. Out: verdicts on them, and on the
// stance and the attribution of right positions. The one idea: one comparison for both, since both are somebody's word
// on something.
import type { Found, FoundClaim } from './found.ts';
import { type GoldInitiative, type GoldPosition, isOptional } from './gold.ts';
import { isNamed, type LabelsOf } from './names.ts';
import type { Clues, Facet, Verdict } from './verdict.ts';

type Wanted = {
  readonly holder: string;
  readonly topic: string;
  readonly stance: string | undefined;
  readonly source: FoundClaim['source'];
  readonly speaker: string | null | undefined;
  readonly quote: string | undefined;
  readonly isOptional: boolean;
  readonly isStanceOptional: boolean;
};

/** Compares positions; of those found beyond gold, the ones on an issue of `issues` are false. */
export function judgePositions(
  golds: readonly GoldPosition[],
  { positions }: Pick<Found, 'positions'>,
  { issues, labelsOf }: { readonly issues: readonly string[]; readonly labelsOf: LabelsOf },
): readonly Verdict[] {
  const wanted = golds.map(
    (gold): Wanted => ({
      holder: gold.holder,
      topic: gold.issue,
      stance: gold.stance,
      source: gold.attributedBy ? 'attributed' : 'own',
      speaker: gold.speaker,
      quote: gold.quote,
      isOptional: isOptional(gold, 'holder'),
      isStanceOptional: isOptional(gold, 'stance'),
    }),
  );
  const isScored = ({ topicNames }: FoundClaim): boolean => issues.some((issue) => isNamed(topicNames, issue));
  const { right, missed, extra } = matchClaims(wanted, positions);
  const isSaid = (claim: FoundClaim): boolean =>
    wanted.some((one) => isSameTopic(one, claim) && one.stance === claim.stance && one.source === claim.source);
  return [
    ...right.filter(({ gold }) => !gold.isOptional).flatMap(({ gold, found }) => judgeRight(gold, found, labelsOf)),
    ...missed.map((gold) => toMissed('positions', gold, labelsOf)),
    ...toFalse(
      'positions',
      extra.filter((claim) => isScored(claim) && !isSaid(claim)),
    ),
  ];
}

/** Compares references to initiatives; several of one actor to one initiative are one. */
export function judgeInitiatives(
  golds: readonly GoldInitiative[],
  { initiatives }: Pick<Found, 'initiatives'>,
  { labelsOf }: { readonly labelsOf: LabelsOf },
): readonly Verdict[] {
  const wanted = golds.map(
    (gold): Wanted => ({
      holder: gold.actor,
      topic: gold.initiative,
      stance: gold.stance,
      source: 'own',
      speaker: gold.speaker,
      quote: gold.quote,
      isOptional: isOptional(gold, 'actor'),
      isStanceOptional: true,
    }),
  );
  const isFirst = (one: Wanted, at: number): boolean =>
    wanted.findIndex(({ holder, topic }) => holder === one.holder && topic === one.topic) === at;
  const { right, missed, extra } = matchClaims(wanted.filter(isFirst), initiatives);
  return [
    ...right
      .filter(({ gold }) => !gold.isOptional)
      .map(({ found: { rules } }) => ({ facet: 'initiatives', verdict: 'right', rules }) as const),
    ...missed.map((gold) => toMissed('initiatives', gold, labelsOf)),
    ...toFalse(
      'initiatives',
      extra.filter((claim) => !wanted.some((one) => isSameTopic(one, claim))),
    ),
  ];
}

type Matches = {
  readonly right: readonly { readonly gold: Wanted; readonly found: FoundClaim }[];
  /** Without those that gold only hints at. */
  readonly missed: readonly Wanted[];
  readonly extra: readonly FoundClaim[];
};

// In the order of gold, each takes what is like it in stance and source, else in stance, else whatever is left.
function matchClaims(golds: readonly Wanted[], founds: readonly FoundClaim[]): Matches {
  const left = new Set(founds);
  const right: { readonly gold: Wanted; readonly found: FoundClaim }[] = [];
  for (const gold of golds) {
    const same = [...left].filter((claim) => isSameTopic(gold, claim));
    const alike = same.filter(({ stance }) => stance === gold.stance);
    const found = alike.find(({ source }) => source === gold.source) ?? alike[0] ?? same[0];
    if (found === undefined) continue;
    left.delete(found);
    right.push({ gold, found });
  }
  const missed = golds.filter((gold) => !gold.isOptional && !right.some((pair) => pair.gold === gold));
  return { right, missed, extra: [...left] };
}

const isSameTopic = ({ holder, topic }: Wanted, { holderNames, topicNames }: FoundClaim): boolean =>
  isNamed(holderNames, holder) && isNamed(topicNames, topic);

function judgeRight(gold: Wanted, found: FoundClaim, labelsOf: LabelsOf): readonly Verdict[] {
  const { evidence, rules } = found;
  const judge = (facet: Facet, wanted: string | undefined, met: string): readonly Verdict[] => {
    if (wanted === met) return [{ facet, verdict: 'right' }];
    const what = `${gold.holder} on ${gold.topic}`;
    return [
      { facet, verdict: 'missed', what: `${what}: ${wanted}`, clues: toClues(gold, labelsOf) },
      { facet, verdict: 'false', what: `${what}: ${met}, gold ${wanted}`, evidence, rules },
    ];
  };
  return [
    { facet: 'positions', verdict: 'right', rules },
    ...(gold.isStanceOptional ? [] : judge('stance', gold.stance, found.stance)),
    ...judge('attribution', gold.source, found.source),
  ];
}

function toMissed(facet: Facet, gold: Wanted, labelsOf: LabelsOf): Verdict {
  const { holder, topic, stance = '', source } = gold;
  return { facet, verdict: 'missed', what: toText(holder, topic, stance, source), clues: toClues(gold, labelsOf) };
}

// What several rules found alike is one mistake.
function toFalse(facet: Facet, claims: readonly FoundClaim[]): readonly Verdict[] {
  const texts = new Map(
    claims.map((claim) => [
      toText(claim.holderNames[0] ?? '', claim.topicNames[0] ?? '', claim.stance, claim.source),
      claim,
    ]),
  );
  return [...texts].map(([what, { evidence, rules }]) => ({ facet, verdict: 'false', what, evidence, rules }));
}

function toText(holder: string, topic: string, stance: string, source: FoundClaim['source']): string {
  return `${[holder, stance, topic].filter((part) => part !== '').join(' ')}${source === 'own' ? '' : ', attributed'}`;
}

function toClues({ holder, topic, speaker, quote }: Wanted, labelsOf: LabelsOf): Clues {
  const names = [[holder, ...labelsOf(holder)], [topic, ...labelsOf(topic)], ...(speaker ? [[speaker]] : [])];
  return { quote, names };
}
