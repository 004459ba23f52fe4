// In: a visit to an address. Out: what its page says, before it becomes HTML or a file. The one idea: a page is a
// function that asks saved questions and shows their answers; whatever it asked is written down for who wants to ask again.
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Standing } from '../correct/index.ts';
import type { Answered, Question, Row } from './asker.ts';
import type { AssetName } from './assets.ts';
import type { Formats } from './html/formats.ts';
import type { Links } from './links.ts';
import type { Questions } from './questions.ts';

/** HTML that is safe: whatever stood in braces was escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page has to work with. */
export type Visit = {
  /** Asks a saved question; an answer is an array of rows, with what was asked in `answered`. */
  ask(name: string, given?: Question['given']): Promise<readonly Row[]>;
  /** Constructs a graph by a saved question, in Turtle. */
  construct(name: string, given?: Question['given']): Promise<string>;
  /** Answers SPARQL that the visitor wrote. */
  run(sparql: string): Promise<Ran>;
  /** The saved questions for everybody, in the order of their names, and the types of their parameters. */
  readonly questions: Questions;
  /** The path of the address. */
  readonly path: string;
  /** The IRI that the address spells, for pages of things. */
  readonly iri: string;
  /** What stands behind `?` in the address, without what is empty. */
  readonly params: Readonly<Record<string, string>>;
  readonly links: Links;
  readonly formats: Formats;
  /** Reads an article by its name, where the articles are at hand; undefined for one that is not. */
  readonly readArticle?: ReadArticle | undefined;
  /** Only where corrections may be made. */
  readonly editing?: Editing | undefined;
};

/** An article's text, and the candidates that were dropped; spans are half open and count code points. */
export type ArticleText = {
  readonly text: string;
  readonly dropped: readonly {
    readonly begin: number;
    readonly end: number;
    readonly kind: string;
    readonly reason: string;
    readonly rule: string;
  }[];
};

/** What the page of an article needs for corrections to be made there. */
export type Editing = {
  /** Those that stand, of one article. */
  of(article: string): Promise<readonly Standing[]>;
  readonly needsToken: boolean;
  /** What the vocabulary knows, for the forms. */
  readonly names: Names;
};

export type Names = {
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  readonly issues: readonly { readonly iri: string; readonly name: string }[];
  readonly initiatives: readonly { readonly iri: string; readonly name: string }[];
};

export type ReadArticle = (id: string) => Promise<ArticleText | undefined>;

/** What SPARQL of a visitor's answers with: rows, a graph in Turtle, or yes and no. */
export type Ran =
  | {
      readonly kind: 'rows';
      readonly variables: readonly string[];
      readonly rows: readonly Row[];
      readonly isCut: boolean;
    }
  | { readonly kind: 'graph'; readonly turtle: string; readonly isCut: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean };

/** What a page shows. */
export type View = {
  readonly title: string;
  readonly main: Html;
  /** What the page is about: a question that constructs it, or Turtle. Without it the rows' own things are described. */
  readonly graph?: Question | { readonly turtle: string } | undefined;
  /** A script that only this page has; it works without. */
  readonly script?: AssetName | undefined;
  /** The navigation's entry that it belongs to, such as `/meetings`. */
  readonly section?: string | undefined;
};

/** A page; undefined where the graph has nothing of that name. */
export type Page = (visit: Visit) => Promise<View | undefined>;

/** A view with all that was asked for it, in the order of asking. */
export type Visited = { readonly view: View; readonly answers: readonly Answered[] };
