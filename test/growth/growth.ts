// In: an expression. Out: how its time grows on texts made of its own pieces. The one idea: what makes a matcher go back is
// text that nearly fits, so the expression's letters, words and classes are repeated, and the end breaks off.

const SHORT = 1_000;
/** So steep that no other piece need be tried. */
const STEEP = 40;

/** Pieces of text that parts of the expression match: its words, its marks, and one of each class. */
export function toPieces({ source }: RegExp): readonly string[] {
  const words = source.match(/[A-Za-z][a-z]+/g) ?? [];
  const marks = source.match(/\\?[^\w\s\\()[\]{}|*+?^$]/g) ?? [];
  const plain = [...words, ...marks.map((mark) => mark.replace('\\', ''))].slice(0, 12);
  const some = [' ', 'a', 'A', '1', 'é', '.', ',', '"', ...new Set(plain)];
  return [...some, ...some.slice(8).map((piece) => `${piece} `), 'a ', 'A ', 'Aa ', '1 ', 'a.', 'a, ', ' ,'];
}

function measure(expression: RegExp, text: string): number {
  const began = process.cpuUsage();
  text.replace(expression, '');
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

export type Growth = { readonly piece: string; readonly times: number };

/**
 * The worst growth when the text is eight times as long: 8 where time is linear, 64 where it is quadratic. Only what takes
 * long enough to be measured counts; each time is the least of three, since a busy machine only ever adds to it.
 */
export function findGrowth(expression: RegExp): Growth {
  const global = new RegExp(expression.source, `${expression.flags.replace(/[gy]/g, '')}g`);
  let worst: Growth = { piece: '', times: 0 };
  for (const piece of toPieces(expression)) {
    const toText = (length: number): string => `${piece.repeat(Math.ceil(length / piece.length))}\u0001`;
    const [short, long] = [toText(SHORT), toText(8 * SHORT)];
    const least = (text: string): number => Math.min(...[1, 2, 3].map(() => measure(global, text)));
    if (measure(global, long) < 2_000) continue;
    const times = least(long) / Math.max(least(short), 50);
    if (times > worst.times) worst = { piece, times };
    if (times > STEEP) break;
  }
  return worst;
}
