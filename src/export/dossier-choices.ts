// In: the facts of a graph, and what a dossier is about. Out: those facts that belong into it, and what is known of the
// thing itself. The one idea: each kind of thing has a choice of its own; nothing else in a dossier knows the kinds apart.
import type { Facts, PositionRecord, ReferenceRecord, Thing } from '../graph/index.ts';
import { IRI, type Nodes } from '../rdf/index.ts';
import { toInline, toLink } from './markdown.ts';

export type DossierKind = 'party' | 'person' | 'issue' | 'initiative' | 'meeting';

/** Positions under one title, and what they are grouped by. */
export type PositionPart = {
  readonly title: string;
  readonly positions: readonly PositionRecord[];
  readonly toGroup: (position: PositionRecord) => Thing | undefined;
};

export type Choice = {
  /** Lines of Markdown. */
  readonly about: readonly string[];
  readonly meetings: Facts['meetings'];
  readonly offices: Facts['offices'];
  readonly positions: readonly PositionPart[];
  readonly references: readonly ReferenceRecord[];
  readonly toReferenceGroup: (reference: ReferenceRecord) => Thing | undefined;
};

const byIssue = ({ issue }: PositionRecord) => issue;
const byHolder = ({ holder }: PositionRecord) => holder;
const byInitiative = ({ initiative }: ReferenceRecord) => initiative;
const none = { offices: [], positions: [], references: [], toReferenceGroup: byInitiative } as const;

/** `name`: of the thing, in Markdown. */
export const choices: Readonly<Record<DossierKind, (nodes: Nodes, facts: Facts, iri: string, name: string) => Choice>> =
  {
    party: (nodes, { meetings, positions, references }, iri, name) => {
      const isOf = (thing: Thing | undefined): boolean => thing?.iri === iri;
      const held = positions.filter(({ holder }) => isOf(holder));
      return {
        ...none,
        about: toAbout(nodes, iri),
        meetings: meetings.filter(({ participations }) => participations.some(({ party }) => isOf(party))),
        positions: [
          { title: `What ${name} says itself`, positions: held.filter(isOwn), toGroup: byIssue },
          { title: `What others say of ${name}`, positions: held.filter((one) => !isOwn(one)), toGroup: byIssue },
          {
            title: `What ${name} says of others`,
            positions: positions.filter(({ attributedBy }) => isOf(attributedBy)),
            toGroup: byIssue,
          },
        ],
        references: references.filter(({ actor }) => isOf(actor)),
      };
    },
    person: (nodes, { meetings, positions, references, offices }, iri, name) => ({
      ...none,
      about: toAbout(nodes, iri),
      meetings: meetings.filter(({ participations }) => participations.some(({ person }) => person?.iri === iri)),
      offices: offices.filter(({ person }) => person?.iri === iri),
      positions: [
        {
          title: `What ${name} said`,
          positions: positions.filter(({ speaker }) => speaker?.iri === iri),
          toGroup: byIssue,
        },
      ],
      references: references.filter(({ speaker }) => speaker?.iri === iri),
    }),
    issue: (nodes, { meetings, positions }, iri) => {
      const measure = toMeasure(nodes, iri);
      const raised = positions.filter(({ issue }) => issue?.iri === iri);
      return {
        ...none,
        about: [...toAbout(nodes, iri), ...(measure === undefined ? [] : [toSupport(measure)])],
        meetings: toOccasions(meetings, raised),
        positions: [
          { title: 'What parties say themselves', positions: raised.filter(isOwn), toGroup: byHolder },
          {
            title: 'What others say of them',
            positions: raised.filter((one) => !isOwn(one)),
            toGroup: byHolder,
          },
        ],
      };
    },
    initiative: (nodes, { meetings, references }, iri) => {
      const referred = references.filter(({ initiative }) => initiative?.iri === iri);
      return {
        ...none,
        about: toAbout(nodes, iri),
        meetings: toOccasions(meetings, referred),
        references: referred,
        toReferenceGroup: ({ actor }) => actor,
      };
    },
    meeting: (_, { meetings, positions, references }, iri) => ({
      ...none,
      about: [],
      meetings: meetings.filter((meeting) => meeting.iri === iri),
      positions: [
        {
          title: 'What was said there',
          positions: positions.filter(({ occasion }) => occasion?.iri === iri),
          toGroup: byIssue,
        },
      ],
      references: references.filter(({ occasion }) => occasion?.iri === iri),
    }),
  };

function toOccasions(
  meetings: Facts['meetings'],
  statements: readonly (PositionRecord | ReferenceRecord)[],
): Facts['meetings'] {
  const occasions = new Set(statements.map(({ occasion }) => occasion?.iri));
  return meetings.filter(({ iri }) => occasions.has(iri));
}

export function isOwn({ attributedBy }: PositionRecord): boolean {
  return attributedBy === undefined;
}

/** What to support an issue means, in Markdown; nothing for what is no issue. */
export function toMeasure(nodes: Nodes, iri: string): string | undefined {
  const text = nodes.value(iri, IRI.rap.referenceProposition);
  return text === undefined ? undefined : toInline(text);
}

export const toSupport = (measure: string): string => `To support it is to say: ${measure}`;

function toAbout(nodes: Nodes, iri: string): readonly string[] {
  // Of an issue these would be all phrases that it is found by.
  const others = nodes.values(iri, IRI.schema.alternateName);
  const matches = nodes.values(iri, IRI.skos.exactMatch).map((match) => toLink('Wikidata', match));
  return [...(others.length === 0 ? [] : [`Also: ${[...new Set(others)].map(toInline).join(', ')}.`]), ...matches];
}
