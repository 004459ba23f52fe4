// In: text, and spans of it. Out: the text with the spans marked, one within another. The one idea: a span has its fragment
// as its id, so that the IRI of the evidence leads to the very words, and the text itself is never changed.
import type { Html } from '../view.ts';
import { html, nothing } from './parts.ts';

/** A piece of an article's text; `begin` counts code points from the article's start. */
export type Piece = { readonly begin: number; readonly text: string };

/** What is marked: half open, in code points of the article. */
export type Marked = {
  readonly begin: number;
  readonly end: number;
  /** What was read, such as `meeting` and `position`; the look follows from it. */
  readonly kinds: readonly string[];
  /** What a reader sees who points at it. */
  readonly title: string;
  /** Numbers of the facts in the list beside the text. */
  readonly numbers: readonly number[];
};

/** The fragment of RFC 5147 that names a span. */
export function toFragment({ begin, end }: Pick<Marked, 'begin' | 'end'>): string {
  return `char=${begin},${end}`;
}

/** The pieces, one after the other, with a sign where text between them is not known. */
export function toMarkedText(pieces: readonly Piece[], marks: readonly Marked[]): Html {
  const sorted = [...marks].sort((one, other) => one.begin - other.begin || other.end - one.end);
  return html`<div class="text" dir="auto">${pieces.map((piece, at) => {
    const gap =
      at === 0 && piece.begin === 0
        ? nothing
        : html`<span class="gap" aria-label="text that the graph does not hold">[…]</span> `;
    const letters = [...piece.text];
    const end = piece.begin + letters.length;
    const inside = sorted.filter((mark) => mark.begin >= piece.begin && mark.end <= end);
    const cut = (from: number, to: number) => letters.slice(from - piece.begin, to - piece.begin).join('');
    return html`<div>${pieces.length > 1 ? gap : nothing}${toNested(inside, piece.begin, end, cut)}</div>`;
  })}</div>`;
}

type Cut = (from: number, to: number) => string;

// Spans that cross each other cannot both be one element: of the later one the end goes on behind the earlier.
function toNested(marks: readonly Marked[], begin: number, end: number, cut: Cut): Html {
  const parts: (Html | string)[] = [];
  let at = begin;
  let waiting = marks;
  while (waiting.length > 0) {
    const [first, ...others] = waiting as [Marked, ...Marked[]];
    const within = others.filter((mark) => mark.begin < first.end);
    const crossing = within.filter((mark) => mark.end > first.end);
    parts.push(
      cut(at, first.begin),
      toMark(
        first,
        within.map((mark) => clip(mark, first.end)),
        cut,
      ),
    );
    at = first.end;
    waiting = [
      ...crossing.map((mark) => ({ ...mark, begin: first.end, isRest: true })),
      ...others.filter((mark) => mark.begin >= first.end),
    ].sort((one, other) => one.begin - other.begin || other.end - one.end);
  }
  parts.push(cut(at, end));
  return html`${parts}`;
}

function clip(mark: Marked, end: number): Marked {
  return mark.end <= end ? mark : { ...mark, end };
}

function toMark(mark: Marked & { readonly isRest?: boolean }, within: readonly Marked[], cut: Cut): Html {
  const content = toNested(within, mark.begin, mark.end, cut);
  const classes = mark.kinds.join(' ');
  if (mark.isRest) return html`<mark class="${classes}" title="${mark.title}">${content}</mark>`;
  const references = mark.numbers.map((number) => html`<a class="reference" href="#fact-${number}">${number}</a>`);
  return html`<mark id="${toFragment(mark)}" class="${classes}" title="${mark.title}">${content}${references}</mark>`;
}

/** The pieces of text that quotations give, where the text itself is not at hand; those that overlap become one. */
export function toPieces(quotes: readonly { readonly begin: number; readonly text: string }[]): readonly Piece[] {
  const pieces: { begin: number; text: string }[] = [];
  for (const quote of [...quotes].sort((one, other) => one.begin - other.begin)) {
    const last = pieces.at(-1);
    const end = last ? last.begin + [...last.text].length : -1;
    if (!last || quote.begin > end) pieces.push({ ...quote });
    else last.text += [...quote.text].slice(Math.max(0, end - quote.begin)).join('');
  }
  return pieces;
}
