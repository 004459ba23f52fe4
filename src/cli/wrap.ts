// In: text, and how wide a line may be. Out: lines. The one idea: broken between words, and nowhere else.

/** Columns: `first` and `others` are taken by what stands before the first line and before all others. */
export type WrapOptions = { readonly first: number; readonly others: number; readonly width: number };

/** The lines; a word that is longer than a line stands alone. */
export function toWrapped(text: string, { first, others, width }: WrapOptions): readonly string[] {
  const lines = [''];
  for (const [, space = '', word = ''] of text.matchAll(/(\s*)(\S+)/g)) {
    const line = lines.at(-1) ?? '';
    const taken = lines.length === 1 ? first : others;
    if (line === '' || taken + line.length + space.length + word.length <= width)
      lines[lines.length - 1] = line === '' ? word : line + space + word;
    else lines.push(word);
  }
  return lines;
}
