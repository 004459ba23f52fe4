/**
 * In: an element of a page. Out: its text, one line for each block of it (paragraph, item, heading), with the role that
 * the element gives. White space is folded, as a browser does.
 */
import type { BlockRole } from '../model/index.ts';

/** As much of the DOM as is needed here. */
export interface PageElement {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageElement>;
}

export interface PageLine {
  readonly text: string;
  readonly role?: BlockRole;
  readonly reason?: string;
}

const SKIPPED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|BUTTON|FORM|IFRAME|SVG|SELECT|NAV)$/;
const BLOCK =
  /^(?:P|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|BLOCKQUOTE|UL|OL|LI|DL|DT|DD|H[1-6]|TABLE|TR|FIGURE|FIGCAPTION|PRE|HR|BR|ADDRESS|DETAILS|SUMMARY)$/;
const HEADING: Omit<PageLine, 'text'> = { role: 'metadata', reason: 'section heading' };
const CAPTION: Omit<PageLine, 'text'> = { role: 'metadata', reason: 'caption or picture credit' };

/** The lines under `root`, in order. */
export function toPlainLines(root: PageElement): readonly PageLine[] {
  const lines: PageLine[] = [];
  let pending = '';
  const flush = (mark: Omit<PageLine, 'text'>, prefix: string) => {
    const text = pending.replace(/\s+/g, ' ').trim();
    if (text) lines.push({ text: prefix + text, ...mark });
    pending = '';
    return text !== '';
  };
  const walk = (node: PageElement, mark: Omit<PageLine, 'text'>, bullet: string): string => {
    let prefix = bullet;
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (child.nodeType === 3) pending += child.textContent ?? '';
      if (child.nodeType !== 1 || SKIPPED.test(name)) continue;
      if (!BLOCK.test(name)) {
        prefix = walk(child, mark, prefix);
        if (name === 'TD' || name === 'TH') pending += ' ';
        continue;
      }
      if (flush(mark, prefix)) prefix = '';
      const inner = /^H[1-6]$/.test(name) ? HEADING : name === 'FIGCAPTION' ? CAPTION : mark;
      const rest = walk(child, inner, name === 'LI' ? '- ' : prefix);
      const written = flush(inner, rest);
      if (name !== 'LI') prefix = written ? '' : rest;
    }
    return prefix;
  };
  const rest = walk(root, {}, '');
  flush({}, rest);
  return lines;
}
