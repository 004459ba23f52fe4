// In: an explanation. Out: the lines that `rapporteur explain` prints. The one idea: colours and line breaks help who
// reads on a terminal; without them a line is a sentence or a fact, so that other programs can search them.
import { styleText } from 'node:util';
import type { Rule } from '../pipeline.ts';
import type { Explanation, Fact, Stretch } from './explanation.ts';
import { toPlain } from './failure.ts';
import { toWrapped } from './wrap.ts';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const paints: Readonly<Record<'coloured' | 'plain', Paint>> = {
  coloured: (style, text) => styleText(style, text),
  plain: (_, text) => text,
};

export type LineOptions = {
  /** What the stream to write to can show. */
  readonly output: 'coloured' | 'plain';
  /** Longer lines are broken between words. */
  readonly width?: number | undefined;
};

type Layout = { readonly paint: Paint; readonly width: number };

/** Sentence by sentence in order of the text. */
export function toLines(explanation: Explanation, { output, width = Infinity }: LineOptions): string {
  const { article, stretches, elsewhere, rules } = explanation;
  const paint = paints[output];
  const layout = { paint, width };
  const about = [article.published && `published ${article.published}`, article.publisher, article.url, article.source];
  return [
    paint('bold', `== ${article.id}`),
    ...toWrapped(toPlain(about.filter(Boolean).join(', ')), { first: 0, others: 0, width }).map((line) =>
      paint('dim', line),
    ),
    '',
    ...stretches.flatMap((stretch) => toStretchLines(stretch, layout)),
    ...(elsewhere.length > 0
      ? ['(elsewhere in the text)', ...elsewhere.flatMap((fact) => toFactLines(fact, layout)), '']
      : []),
    ...(rules.length > 0 ? ['(rules)', ...rules.flatMap((rule) => toRuleLines(rule, layout)), ''] : []),
    '',
  ].join('\n');
}

/** Whether standard output is a terminal with colours; NO_COLOR and its like are heeded. */
export function findOutputKind(stream: NodeJS.WriteStream = process.stdout): 'coloured' | 'plain' {
  return stream.isTTY && stream.hasColors() ? 'coloured' : 'plain';
}

function toStretchLines({ span, text, passedOver, facts }: Stretch, layout: Layout): readonly string[] {
  const { paint, width } = layout;
  const range = `[${span.begin},${span.end})`;
  const isRead = passedOver === undefined;
  const words = isRead ? toPlain(text) : `passed over (${passedOver}) ${toShort(toPlain(text))}`;
  const [first, ...others] = toWrapped(words, { first: range.length + 1, others: SENTENCE_INDENT, width }).map(
    (line) => (isRead ? line : paint('dim', line)),
  );
  return [
    `${paint('dim', range)} ${first}`,
    ...others.map((line) => ' '.repeat(SENTENCE_INDENT) + line),
    ...facts.flatMap((fact) => toFactLines(fact, layout)),
    '',
  ];
}

function toFactLines({ kind, text, evidence }: Fact, { paint, width }: Layout): readonly string[] {
  const label = paint(kind === 'dropped' ? 'yellow' : 'green', kind.padEnd(LABEL_WIDTH));
  const indent = FACT_INDENT + LABEL_WIDTH + 2;
  const rule = `[${[evidence.rule, evidence.confidence?.toFixed(2)].filter(Boolean).join(' ')}]`;
  const lines = toWrapped(`${toPlain(text)}  ${rule}`, { first: indent, others: indent, width });
  return lines.map((line, index) => {
    const painted = line.endsWith(rule) ? line.slice(0, -rule.length) + paint('dim', rule) : line;
    return index === 0 ? `${' '.repeat(FACT_INDENT)}${label}  ${painted}` : ' '.repeat(indent) + painted;
  });
}

function toRuleLines({ name, reason }: Rule, { paint, width }: Layout): readonly string[] {
  const indent = FACT_INDENT + RULE_WIDTH + 2;
  const [first = '', ...others] = toWrapped(reason, { first: indent, others: indent, width });
  return [
    `${' '.repeat(FACT_INDENT)}${paint('dim', name.padEnd(RULE_WIDTH))}  ${first}`,
    ...others.map((line) => ' '.repeat(indent) + line),
  ];
}

const RULE_WIDTH = 'thanks-for-stance'.length;
const SENTENCE_INDENT = 2;
const FACT_INDENT = 4;
const LABEL_WIDTH = 'participant'.length;

function toShort(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
