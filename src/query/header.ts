// In: the text of a `.rq` file. Out: what its decorators say: the `#+ ` lines at its top, which are YAML in the manner
// of grlc. The one idea: a decorator that is not understood is an error with its file and line, never passed over.
import { isMap, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { QueryError } from './errors.ts';

/** One value that a question takes; the variable of this name is bound to it. */
export const Parameter = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*$/, 'a parameter is named like a variable: letters and digits, first a small letter'),
    type: z.string(),
    description: z.string().min(1),
    required: z.boolean().default(false),
    default: z.union([z.string(), z.number().int()]).transform(String).optional(),
  })
  .readonly();
export type Parameter = z.infer<typeof Parameter>;

/** What the decorators of a question may say. */
export const Header = z
  .strictObject({
    summary: z.string().min(1),
    alias: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'an alias is small letters, digits and hyphens')
      .optional(),
    description: z.string().min(1),
    tags: z.array(z.string().min(1)).readonly().default([]),
    params: z.array(Parameter).readonly().default([]),
  })
  .readonly();
export type Header = z.infer<typeof Header>;

/** The types whose values are written out, and what is accepted for each; all others are looked up in the graph. */
export const literalTypes: Readonly<Record<string, string>> = {
  date: 'a day, month or year: 2026-01-26, 2026-01 or 2026',
  integer: 'a whole number',
  iri: 'an IRI, whether or not the graph has it',
  iris: 'one IRI or several, with spaces between them',
  string: 'any text',
};

const decorator = /^#\+(?: (.*)|\s*)$/;

/**
 * Reads the decorators of a query; undefined where it has none.
 * `file` names the query in errors, `types` are those that a parameter may have. Throws a QueryError at the first line
 * that is wrong.
 */
export function parseHeader(text: string, { file, types }: HeaderOptions): Header | undefined {
  const lines = text.split(/\r?\n/);
  const yaml = readDecorators(lines, file);
  if (yaml === undefined) return undefined;
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml.text, { lineCounter });
  const fail = (offset: number, reason: string): never => {
    throw new QueryError(`${file}:${yaml.firstLine + lineCounter.linePos(offset).line - 1}: ${reason}`);
  };
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    fail(pos[0], `the decorators are not YAML: ${message.split('\n')[0]}`);
  }
  const parsed = Header.safeParse(document.toJS());
  // A key that is written wrong is told before the key that is missing for it.
  const issues = parsed.success ? [] : parsed.error.issues;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue) fail(findOffset(document, toPath(issue)), toReason(issue));
  const header = Header.parse(document.toJS());
  checkParameters(header, { text, types, fail: (path, reason) => fail(findOffset(document, path), reason) });
  return header;
}

export type HeaderOptions = { readonly file: string; readonly types: readonly string[] };

type Fail = (path: Path, reason: string) => void;
type Path = readonly (string | number)[];
type Document = ReturnType<typeof parseDocument<ParsedNode>>;

function readDecorators(lines: readonly string[], file: string): { text: string; firstLine: number } | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  const after = lines.findIndex((line, at) => at >= first && !line.startsWith('#+'));
  const end = after === -1 ? lines.length : after;
  const stray = lines.findIndex((line, at) => at >= end && line.startsWith('#+'));
  if (stray !== -1) {
    throw new QueryError(
      `${file}:${stray + 1}: decorators stand together at the top of the file, above everything else`,
    );
  }
  if (first === -1 || end === first) return undefined;
  const text = lines.slice(first, end).map((line, at) => {
    const content = decorator.exec(line);
    if (!content)
      throw new QueryError(`${file}:${first + at + 1}: a decorator begins with "#+ ": ${JSON.stringify(line)}`);
    return content[1] ?? '';
  });
  return { text: text.join('\n'), firstLine: first + 1 };
}

// A parameter that the query does not use would be taken and do nothing.
function checkParameters(
  header: Header,
  { text, types, fail }: { text: string; types: readonly string[]; fail: Fail },
): void {
  const body = text.replace(/^#.*$/gm, '');
  const seen = new Set<string>();
  for (const [at, { name, type }] of header.params.entries()) {
    if (seen.has(name)) fail(['params', at, 'name'], `the parameter "${name}" stands twice`);
    seen.add(name);
    const isUsed = new RegExp(`[?$]${name}(?![\\p{L}\\p{N}_])`, 'u').test(body);
    if (!isUsed) fail(['params', at, 'name'], `the query has no variable ?${name} for the parameter "${name}"`);
    if (!types.includes(type)) fail(['params', at, 'type'], `unknown type "${type}"; known are ${types.join(', ')}`);
  }
}

// Zod puts unknown keys at their parent; the reader wants to be led to the key.
function toPath(issue: z.core.$ZodIssue): Path {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
}

function toReason(issue: z.core.$ZodIssue): string {
  const where = issue.path.length === 0 ? '' : ` in ${issue.path.join('.')}`;
  if (issue.code !== 'unrecognized_keys') return `wrong decorator${where}: ${issue.message}`;
  const shape = issue.path[0] === 'params' ? Parameter.unwrap().shape : Header.unwrap().shape;
  return `unknown decorator "${issue.keys[0]}"${where}; known are ${Object.keys(shape).join(', ')}`;
}

// Where a value is missing, its parent is the nearest place there is.
function findOffset(document: Document, path: Path): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
  const node = (pair?.key ?? document.getIn(path, true) ?? parent ?? document.contents) as ParsedNode | null;
  return node?.range?.[0] ?? 0;
}
