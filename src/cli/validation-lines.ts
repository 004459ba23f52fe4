// In: what is wrong with a graph. Out: the lines that `rapporteur validate` prints. The one idea: what is asked for and
// how to mend it stands once, and under it each node with the words of the article that lead to it.
import type { Quotation } from '../graph/index.ts';
import type { Fault } from '../validate/index.ts';
import { toPlain } from './failure.ts';
import { toWrapped } from './wrap.ts';

export type ValidationLineOptions = {
  /** Of a node, property or value, as it is to be shown. */
  readonly toTermText: (term: Fault['node']) => string;
  readonly toPathText: (path: NonNullable<Fault['path']>) => string;
  readonly width: number;
};

/** The faults in their order, those of one shape and one message together. */
export function toValidationLines(faults: readonly Fault[], options: ValidationLineOptions): string {
  const groups = new Map<string, Fault[]>();
  for (const fault of faults) {
    const head = `${fault.severity} ${fault.code}: ${fault.message}`;
    const alike = groups.get(head);
    if (alike) alike.push(fault);
    else groups.set(head, [fault]);
  }
  return [...groups]
    .map(([head, alike]) => {
      const title = toWrapped(toPlain(head), { first: 0, others: 2, width: options.width });
      const nodes = alike.flatMap((fault) => ['', ...toNodeLines(fault, options)]);
      return [...title.map((line, at) => (at === 0 ? line : `  ${line}`)), ...nodes]
        .map((line) => `${line}\n`)
        .join('');
    })
    .join('\n');
}

function toNodeLines({ label, node, path, value, trail }: Fault, options: ValidationLineOptions): readonly string[] {
  const { toTermText, toPathText, width } = options;
  const named = toTermText(node);
  const rows: readonly (readonly [string, string])[] = [
    ...(label === undefined ? [] : [['node', named] as const]),
    ...(path === undefined ? [] : [['property', toPathText(path)] as const]),
    ...(value === undefined ? [] : [['met', toTermText(value)] as const]),
    ...trail.articles.map(({ id, published }) => ['article', [id, published].filter(Boolean).join(', ')] as const),
    ...trail.quotations.flatMap(toQuotationRows),
    ...(trail.more === 0 ? [] : [['', `and ${trail.more.toLocaleString('en')} more`] as const]),
  ];
  const lines = rows.flatMap(([name, text]) => {
    const indent = INDENT + NAME_WIDTH;
    const wrapped = toWrapped(toPlain(text), { first: indent, others: indent, width });
    return wrapped.map((line, at) => `${' '.repeat(INDENT)}${(at === 0 ? name : '').padEnd(NAME_WIDTH)}${line}`);
  });
  return [...toWrapped(toPlain(label ?? named), { first: 2, others: 2, width }).map((line) => `  ${line}`), ...lines];
}

function toQuotationRows({ article, begin, end, words, rules }: Quotation): readonly (readonly [string, string])[] {
  const range = begin === undefined || end === undefined ? '' : `[${begin},${end})`;
  const where = [article?.id, article?.published, range].filter((part) => part !== undefined && part !== '').join(', ');
  const rule = rules.length === 0 ? '' : `  [${rules.join(', ')}]`;
  return [
    ['article', where === '' ? 'not known' : where],
    ['words', words === '' ? 'not known' : `“${words}”${rule}`],
  ];
}

const INDENT = 4;
const NAME_WIDTH = 'property'.length + 2;
