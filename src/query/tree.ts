// In: rows or quads. Out: lines that branch. The one idea: a line for each value, so that long words and IRIs have the
// whole width; rows that begin alike, and statements about one subject, stand under one heading.
import type { Quad } from '@rdfjs/types';
import { toColumns, toPlainText, toTitle, wrap } from './table.ts';

/** A heading, and what branches from it. */
type Branch = { readonly text: string; readonly branches: readonly Branch[] };

/** Rows under their first column; each further column that has a value is a line. */
export function toRowTree(
  variables: readonly string[],
  rows: readonly (readonly string[])[],
  { width }: { readonly width: number },
): string {
  const titles = variables.map(toTitle);
  const longest = Math.max(0, ...titles.slice(1).map(toColumns));
  const roots: { readonly text: string; readonly branches: Branch[] }[] = [];
  for (const [first = '', ...others] of rows) {
    const last = roots.at(-1);
    const root = last?.text === first ? last : { text: first, branches: [] };
    if (root !== last) roots.push(root);
    const lines = others.map((cell, at) => ({ title: titles[at + 1] ?? '', cell })).filter(({ cell }) => cell !== '');
    // One branch for each row: what follows its first line hangs from it.
    const texts = lines.map(({ title, cell }) => `${title.padEnd(longest)}  ${toPlainText(cell)}`);
    if (texts.length > 0) root.branches.push({ text: texts.join('\n'), branches: [] });
  }
  return toLines(roots, { width, hang: longest + 2 });
}

/** Statements under their subjects; a subject that is the object of another stands there, once. */
export function toQuadTree(
  quads: readonly Quad[],
  toText: (term: Quad['subject'] | Quad['predicate'] | Quad['object']) => string,
  { width }: { readonly width: number },
): string {
  const about = new Map<string, Quad[]>();
  for (const quad of quads) about.set(quad.subject.value, [...(about.get(quad.subject.value) ?? []), quad]);
  const objects = new Set(
    quads.filter(({ subject, object }) => !subject.equals(object)).map((one) => one.object.value),
  );
  const shown = new Set<string>();
  const toBranch = (value: string, text: string): Branch => {
    const own = shown.has(value) ? [] : (about.get(value) ?? []);
    shown.add(value);
    const branches = own.map(({ predicate, object }) => {
      const line = `${toText(predicate)}  ${toPlainText(toText(object))}`;
      return object.termType === 'Literal' ? { text: line, branches: [] } : toBranch(object.value, line);
    });
    return { text, branches };
  };
  const subjects = [...about].map(([value, [first]]) => ({ value, text: first ? toText(first.subject) : '' }));
  const roots = subjects.filter(({ value }) => !objects.has(value)).map(({ value, text }) => toBranch(value, text));
  // What only points in circles has no root of its own.
  for (const { value, text } of subjects) if (!shown.has(value)) roots.push(toBranch(value, text));
  return toLines(roots, { width, hang: 4 });
}

type Layout = { readonly width: number; readonly hang: number };

function toLines(roots: readonly Branch[], layout: Layout): string {
  return roots
    .map(({ text, branches }) => `${toPlainText(text) || '(nothing)'}\n${toBranchLines(branches, '', layout)}`)
    .join('');
}

function toBranchLines(branches: readonly Branch[], margin: string, layout: Layout): string {
  return branches
    .map(({ text, branches: inner }, at) => {
      const isLast = at === branches.length - 1;
      const deeper = `${margin}${isLast ? '   ' : '│  '}`;
      const lines = text.split('\n').flatMap((line) => {
        const room = Math.max(20, layout.width - margin.length - 3);
        const head = line.slice(0, layout.hang);
        const [first = '', ...rest] = wrap(line.slice(layout.hang), room - layout.hang);
        return [`${head}${first}`, ...rest.map((each) => `${' '.repeat(layout.hang)}${each}`)];
      });
      const [first = '', ...rest] = lines;
      const own = [`${margin}${isLast ? '└─ ' : '├─ '}${first}`, ...rest.map((line) => `${deeper}${line}`)];
      return `${own.map((line) => line.trimEnd()).join('\n')}\n${toBranchLines(inner, deeper, layout)}`;
    })
    .join('');
}
