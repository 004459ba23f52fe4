// In: the YAML files of this folder. Out: cases, and the Article that each is read as.
// A case is a text with the facts that a careful reader takes from it; README.md has the format.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Article, Block } from '../../src/model/index.ts';

const Delegate = z.string().transform((text, context) => {
  const [, name, party, role] = /^(.*?)\s*\(([^\s,()]+)(?:,\s*(.+))?\)$/u.exec(text) ?? [];
  if (party === undefined) {
    context.addIssue({ code: 'custom', message: `expected "Name (PARTY, role)", met "${text}"` });
    return z.NEVER;
  }
  return { name: name || undefined, party, role };
});

const ExpectedMeeting = z.strictObject({
  kind: z.enum(['bilateral', 'multilateral', 'call', 'visit', 'summit']).optional(),
  who: z.array(Delegate).min(1),
  date: z
    .string()
    .regex(/^(\d{4}(-\d{2}){0,2}|--\d{2}-\d{2})(\/(\d{4}(-\d{2}){0,2}|--\d{2}-\d{2}))?$/)
    .nullish(),
  place: z.string().nullish(),
  status: z.enum(['held', 'planned']).optional(),
  maybe: z.literal(true).optional(),
});

const toExpectedPosition = (isKnown: (issue: string) => boolean) =>
  z.string().transform((text, context) => {
    const match = /^(\S+) (supports|opposes|neutral) ([\w-]+)(?: attributed by (\S+?))?(?:, speaker (.+))?$/u.exec(
      text,
    );
    const [, holder, stance, issue, attributedBy, speaker] = match ?? [];
    if (holder === undefined || stance === undefined || issue === undefined || !isKnown(issue)) {
      context.addIssue({
        code: 'custom',
        message: `expected "PARTY stance Issue [attributed by PARTY]", met "${text}"`,
      });
      return z.NEVER;
    }
    return { holder, stance, issue, attributedBy, speaker };
  });

const ExpectedInitiative = z.string().transform((text, context) => {
  const [, actor, stance, initiative] = /^(\S+) (supports|opposes|neutral) (.+)$/u.exec(text) ?? [];
  if (actor === undefined || stance === undefined || initiative === undefined) {
    context.addIssue({ code: 'custom', message: `expected "PARTY stance initiative", met "${text}"` });
    return z.NEVER;
  }
  return { actor, stance, initiative };
});

/** The issues over which `positions` are compared; those on all others are `further`. */
export const scoredIssues: readonly string[] = [
  'Taiwan',
  'Xinjiang',
  'Palestine',
  'HongKong',
  'Tibet',
  'SouthChinaSea',
  'Ukraine',
  'KoreanPeninsula',
  'IranNuclear',
];

export const Case = z
  .strictObject({
    text: z.string().min(1),
    published: z.iso.date().optional(),
    headline: z.string().optional(),
    publisher: z.string().optional(),
    meetings: z.array(ExpectedMeeting).optional(),
    positions: z.array(toExpectedPosition((issue) => scoredIssues.includes(issue))).optional(),
    further: z.array(toExpectedPosition((issue) => !scoredIssues.includes(issue))).optional(),
    initiatives: z.array(ExpectedInitiative).optional(),
    nothing: z.literal(true).optional(),
    'known-failure': z.string().optional(),
    why: z.string().optional(),
  })
  .refine(
    (it) => it.nothing || it.meetings || it.positions || it.further || it.initiatives,
    'a case must expect something',
  )
  .refine(
    (it) => !it.nothing || !(it.meetings || it.positions || it.further || it.initiatives),
    '`nothing` stands alone',
  );
export type Case = z.output<typeof Case>;

/** The cases of one file. Throws with file and path where a case is not well formed. */
export function loadCases(file: URL): readonly Case[] {
  const result = z.array(Case).safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file.pathname}: ${z.prettifyError(result.error)}`);
  return result.data;
}

/** The YAML files of a folder, sorted by name. */
export function listCaseFiles(folder: URL): readonly URL[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => new URL(name, folder));
}

/** Headline and paragraphs as blocks; spans count code points. */
export function toArticle(it: Case): Article {
  const lines = it.text.split('\n').map((line) => line.trim());
  const paragraphs = lines.filter((line) => line !== '');
  const blocks: Block[] = [];
  let text = '';
  const add = (role: Block['role'], line: string) => {
    if (text !== '') text += '\n\n';
    const begin = [...text].length;
    text += line;
    blocks.push({ role, span: { begin, end: begin + [...line].length } });
  };
  if (it.headline !== undefined) add('headline', it.headline);
  for (const paragraph of paragraphs) add('paragraph', paragraph);
  return {
    id: 'case',
    source: 'phrasebook',
    text,
    blocks,
    ...(it.headline !== undefined && { headline: it.headline }),
    ...(it.published !== undefined && { published: it.published }),
    ...(it.publisher !== undefined && { publisher: it.publisher }),
    language: 'en',
    findings: [],
  };
}
