/**
 * In: Markdown, with or without YAML front matter. Out: an Article: title, blank line, and the body with links and
 * emphasis as plain words. A front matter that is no YAML is read line by line, so that one colon costs no date.
 */
import type { Finding } from '../model/index.ts';
import { type Given, toArticle } from './article.ts';
import { foldKeys } from './fields.ts';
import type { Origin, ReadResult } from './result.ts';
import { unifyLineEnds } from './text.ts';

/** YAML's parser takes seconds for some megabytes. */
const LONGEST_MATTER = 50_000;
const FENCE = /^---[ \t]*\n/;
const FIRST_KEY = /^(?:[ \t]*(?:#.*)?\n)*["']?[\w-]{1,40}["']?[ \t]*:(?:\s|$)/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m;

/** Reads Markdown. The keys of the front matter are those of a JSON record; other keys are kept as metadata. */
export async function parseMarkdown(source: string, origin: Origin): Promise<ReadResult> {
  const text = unifyLineEnds(source);
  const { matter, body, findings } = cutFrontMatter(text, origin);
  const { fields, findings: warnings } = await parseFrontMatter(matter, origin);
  const given = foldKeys(fields, ['headline', 'published', 'url', 'publisher', 'language'], origin);
  const plain = toPlainWords(body);
  const heading = given.headline === undefined ? /^\s*#[ \t]+(\S)(.*)(?:\n|$)/.exec(plain) : null;
  const all: Given = {
    ...given,
    ...(heading ? { headline: `${heading[1]}${heading[2]?.replace(/(?<![ \t#])[ \t#]+$/, '')}` } : {}),
    findings: [...findings, ...warnings, ...(given.findings ?? [])],
  };
  return toArticle(heading ? plain.slice(heading[0].length).trimStart() : plain, all, origin);
}

function cutFrontMatter(text: string, origin: Origin) {
  const rest = text.slice(FENCE.exec(text)?.[0].length ?? text.length);
  // A rule may stand over prose too: front matter begins with a key.
  if (!FIRST_KEY.test(rest)) return { matter: '', body: text, findings: [] };
  const close = CLOSE.exec(rest);
  if (close) {
    return {
      matter: rest.slice(0, close.index),
      body: rest.slice(close.index + close[0].length).trimStart(),
      findings: [],
    };
  }
  const message = 'the front matter has no closing line "---"; all of it is read as text: add the line';
  return { matter: '', body: text, findings: [warning('unclosed-front-matter', `${origin.source}:1`, message)] };
}

async function parseFrontMatter(matter: string, origin: Origin) {
  if (matter.trim() === '') return { fields: {}, findings: [] };
  if (matter.length > LONGEST_MATTER) {
    const message = `the front matter has ${matter.length} characters; expected at most ${LONGEST_MATTER}; it is passed over`;
    return { fields: {}, findings: [warning('invalid-front-matter', `${origin.source}:1`, message)] };
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(matter, { prettyErrors: false, logLevel: 'silent' });
  const error = document.errors[0];
  const value: unknown = error ? undefined : document.toJS({ maxAliasCount: 100 });
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return { fields: { ...value }, findings: [] };
  const line = 2 + matter.slice(0, error?.pos[0] ?? 0).split('\n').length - 1;
  const met = error ? error.message.split('\n')[0] : 'no keys';
  const message = `the front matter is no YAML mapping (${met}); its lines "key: value" are read as they stand: put quotes round values that hold a colon`;
  return {
    fields: readPairs(matter),
    findings: [warning('invalid-front-matter', `${origin.source}:${line}`, message)],
  };
}

function readPairs(matter: string): Record<string, string> {
  const pairs = matter.split('\n').map((line) => /^([\w-]{1,40})\s?:\s+(\S.*)$/.exec(line));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair ? [[pair[1], (pair[2] ?? '').trim().replace(/^(["'])(.*)\1$/, '$2')]] : [])),
  );
}

/** Links and pictures by their words, emphasis and code without their marks, quotations without ">". */
function toPlainWords(body: string): string {
  return withoutComments(body)
    .replace(/!\[[^[\]\n]{0,500}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[([^[\]\n]{1,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/(?<![*\w])(\*{1,3})(?![\s*])([^*\n]{1,1000}?)(?<!\s)\1(?!\*)/g, '$2')
    .replace(/(?<![\w_])(_{1,3})(?![\s_])([^_\n]{1,1000}?)(?<!\s)\1(?![\w_])/g, '$2')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
}

function withoutComments(body: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let open = body.indexOf('<!--'); open >= 0; open = body.indexOf('<!--', from)) {
    const close = body.indexOf('-->', open);
    if (close < 0) break;
    kept.push(body.slice(from, open));
    from = close + 3;
  }
  return kept.join('') + body.slice(from);
}

function warning(code: string, where: string, message: string): Finding {
  return { code, severity: 'warning', where, message };
}
