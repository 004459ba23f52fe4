/**
 * In: a title and the prose that may be under it. Out: whether they speak of the same. The words of a headline come
 * again in the first sentences of its article; those of the title of another story do not.
 */

/** Whether at least half of the longer words of `title` stand in `prose`, be it with another ending. */
export function sharesWords(title: string, prose: string): boolean {
  const stems = longWords(title).map((word) => word.slice(0, 5));
  const told = new Set(longWords(prose).map((word) => word.slice(0, 5)));
  const shared = stems.filter((stem) => told.has(stem)).length;
  return shared >= 2 && shared >= stems.length / 2;
}

function longWords(text: string): readonly string[] {
  return (
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? []
  );
}
