// In: a form that a visitor sent. Out: a line in the corrections file, and the way back to the page. The one idea: whoever
// sends it must have had the page before them, on this very server: another page cannot correct in their name.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CorrectionError, type Standing, toLine } from '../correct/index.ts';
import type { ReadArticle } from './view.ts';

/** Where corrections are kept. */
export type Corrections = {
  /** Those that stand, of one article. */
  of(article: string): Promise<readonly Standing[]>;
  /** Adds a line; it is on the disk when this resolves. */
  add(line: string): Promise<void>;
  /** Without it a form is refused; undefined where only this machine can ask. */
  readonly token?: string | undefined;
};

const MOST_BYTES = 64 * 1024;

/** Adds the address that forms are sent to. */
export function addEditing(app: Hono, { add, token }: Corrections, readArticle: ReadArticle | undefined): void {
  app.post(
    '/corrections',
    bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.text('a correction is shorter than that\n', 413) }),
    async (context) => {
      if (!isFromHere(context)) return context.text('corrections are taken from pages of this server only\n', 403);
      const form = toFields(await context.req.formData());
      if (token !== undefined && form.token !== token) return context.text('the token is not right\n', 403);
      try {
        await add(toLine(toCorrection(form.verdict === 'missing' ? await locate(form, readArticle) : form)));
      } catch (error) {
        if (error instanceof CorrectionError) return context.text(`${error.message}\n`, 400);
        throw error;
      }
      return context.redirect(toWayBack(form.page), 303);
    },
  );
}

// Browsers say where a form comes from, and no script of another page can change what they say (Fetch Metadata).
function isFromHere(context: Context): boolean {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const { host } = new URL(context.req.url);
  if (site !== undefined && site !== 'same-origin') return false;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

// A person selects words; where they stand, the article says.
async function locate(fields: Fields, readArticle: ReadArticle | undefined): Promise<Fields> {
  const { article = '', quote = '' } = fields;
  const text = (await readArticle?.(article))?.text;
  if (text === undefined) throw new CorrectionError(`the text of ${article} is not at hand: serve with --articles`);
  const at = quote === '' ? -1 : text.indexOf(quote);
  if (at < 0) throw new CorrectionError(`these words do not stand in ${article}: select them in its text`);
  if (text.indexOf(quote, at + 1) >= 0)
    throw new CorrectionError('these words stand there more than once: select more');
  const begin = [...text.slice(0, at)].length;
  return { ...fields, begin: String(begin), end: String(begin + [...quote].length) };
}

type Fields = Readonly<Record<string, string>>;

function toFields(form: FormData): Fields {
  const entries = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries.map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()]));
}

/** A path of ours; anything else leads to the start page. */
function toWayBack(page: string | undefined): string {
  return page !== undefined && /^\/(?!\/)[^\\]*$/.test(page) ? page : '/';
}

function toCorrection(fields: Fields): unknown {
  const { token, page, begin, end, delegates, ...rest } = fields;
  if (rest.verdict === 'withdrawn') return { verdict: rest.verdict, of: rest.of };
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  const people =
    delegates === undefined || delegates === '' ? {} : { delegates: delegates.split('\n').map(toDelegate) };
  return { ...filled, begin: Number(begin), end: Number(end), ...people };
}

// "CN; Wang Yi; Foreign Minister": the party's code, and name and office where the text gives them.
function toDelegate(line: string): unknown {
  const [party = '', name = '', role = ''] = line.split(';').map((part) => part.trim());
  return { party, ...(name === '' ? {} : { name }), ...(role === '' ? {} : { role }) };
}
