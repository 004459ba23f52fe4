// In: an explanation. Out: the lines that `rapporteur explain` prints. The one idea: colour helps on a terminal and is
// never needed; without it the lines say the same.
import { styleText } from 'node:util';
import type { Explanation, Fact, Stretch } from './explanation.ts';
import { toPlain } from './report.ts';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

const paints: Readonly<Record<'coloured' | 'plain', Paint>> = {
  coloured: (style, text) => styleText(style, text),
  plain: (_, text) => text,
};

/** Sentence by sentence in order of the text; `output` is what the stream to write to can show. */
export function toLines(explanation: Explanation, output: 'coloured' | 'plain'): string {
  const { article, stretches, elsewhere } = explanation;
  const paint = paints[output];
  const about = [article.published && `published ${article.published}`, article.publisher, article.url, article.source];
  return [
    paint('bold', `== ${article.id}`),
    paint('dim', toPlain(about.filter(Boolean).join(', '))),
    '',
    ...stretches.flatMap((stretch) => toStretchLines(stretch, paint)),
    ...(elsewhere.length > 0
      ? ['(elsewhere in the text)', ...elsewhere.map((fact) => toFactLine(fact, paint)), '']
      : []),
    '',
  ].join('\n');
}

/** Whether standard output is a terminal with colours; NO_COLOR and its like are heeded. */
export function findOutputKind(stream: NodeJS.WriteStream = process.stdout): 'coloured' | 'plain' {
  return stream.isTTY && stream.hasColors() ? 'coloured' : 'plain';
}

function toStretchLines({ span, text, passedOver, facts }: Stretch, paint: Paint): readonly string[] {
  const range = paint('dim', `[${span.begin},${span.end})`);
  const words = toPlain(text);
  const first =
    passedOver === undefined
      ? `${range} ${words}`
      : `${range} ${paint('dim', `passed over (${passedOver}) ${toShort(words)}`)}`;
  return [first, ...facts.map((fact) => toFactLine(fact, paint)), ''];
}

function toFactLine({ kind, text, evidence }: Fact, paint: Paint): string {
  const label = paint(kind === 'dropped' ? 'yellow' : 'green', kind.padEnd('participant'.length));
  return `    ${label}  ${toPlain(text)}  ${paint('dim', `[${evidence.rule}]`)}`;
}

function toShort(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
