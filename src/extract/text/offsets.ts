/**
 * In: a text. Out: its offsets from Unicode code points (the model's unit) to UTF-16 (JavaScript's) and back.
 * The idea: only a text with characters outside the Basic Multilingual Plane pays for a table.
 */
export interface Offsets {
  readonly toUtf16: (codePoint: number) => number;
  readonly toCodePoint: (utf16: number) => number;
}

const identity: Offsets = { toUtf16: (at) => at, toCodePoint: (at) => at };

export const toOffsets = (text: string): Offsets => {
  if (!/[\ud800-\udbff]/.test(text)) return identity;
  const starts: number[] = [];
  const points = new Map<number, number>();
  let at = 0;
  for (const character of text) {
    points.set(at, starts.length);
    starts.push(at);
    at += character.length;
  }
  points.set(at, starts.length);
  starts.push(at);
  return { toUtf16: (point) => starts[point] ?? at, toCodePoint: (unit) => points.get(unit) ?? starts.length - 1 };
};
