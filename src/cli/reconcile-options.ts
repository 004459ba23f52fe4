// In: the options of `rapporteur reconcile`. Out: their values, checked. The one idea: what a service calls its types and
// properties only the user can know, so it is given by kind: `person=Q5`.
import { type Command, InvalidArgumentError } from 'commander';
import type { Kind } from '../reconcile/index.ts';

type ByKind = Readonly<Partial<Record<Kind, string>>>;

export type ReconcileOptions = {
  readonly graph: string;
  readonly output: string;
  readonly kind?: readonly Kind[];
  readonly type?: ByKind;
  readonly property?: ByKind;
  readonly candidates: number;
  readonly pause: number;
  readonly cache: string;
  readonly refresh?: true;
  readonly contact?: string;
  readonly acceptMatches?: true;
  readonly dryRun?: true;
};

const kinds = ['person', 'party', 'place', 'office'] as const satisfies readonly Kind[];

/** Adds the options, each with its description and default. */
export function addReconcileOptions(command: Command): Command {
  return command
    .option('-g, --graph <file>', 'the graph whose entities are asked about', 'out/graph.ttl')
    .option('-o, --output <file>', 'where the candidates go, as Turtle', 'out/links.ttl')
    .option('--kind <kind>', `${kinds.join(', ')}; may be repeated (default: all)`, addKind)
    .option('--type <kind=id>', "the service's type for a kind, such as person=Q5; may be repeated", addByKind)
    .option(
      '--property <kind=id>',
      "the service's property for the country or organisation of a kind, such as person=P27; may be repeated",
      addByKind,
    )
    .option('--candidates <number>', 'how many to ask for, of each', toCount, 3)
    .option('--accept-matches', 'accept what the service calls a match, where that is one candidate only')
    .option('--dry-run', 'print the questions, a line of JSON each, and ask nobody')
    .option('--pause <milliseconds>', 'how long to wait between two requests', toCount, 1000)
    .option('--contact <address>', 'tell the service who asks: your address, for its logs')
    .option('--cache <dir>', 'where answers are kept, so that nothing is asked twice', 'out/answers')
    .option('--refresh', 'ask again for what was answered before');
}

function isKind(text: string): text is Kind {
  return (kinds as readonly string[]).includes(text);
}

function addKind(text: string, others: readonly Kind[] = []): readonly Kind[] {
  if (isKind(text)) return [...others, text];
  throw new InvalidArgumentError(`Known are ${kinds.join(', ')}.`);
}

function addByKind(text: string, others: ByKind = {}): ByKind {
  const [, kind = '', id = ''] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (isKind(kind) && id !== '') return { ...others, [kind]: id };
  throw new InvalidArgumentError(`Give a kind (${kinds.join(', ')}), = and an id of the service, such as person=Q5.`);
}

function toCount(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
}
