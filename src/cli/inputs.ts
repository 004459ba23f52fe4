// In: nothing. Out: how the help of every command that reads articles names what it takes. The one idea: said once.

/** Of the argument. */
export const INPUTS = 'files, folders, archives, patterns such as "news/*.html", or - for standard input';

/** Below the options. */
export const INPUT_FORMATS =
  'Articles are read by their ending: .txt, .md, .html, .json, .jsonl, .tar, .warc, and .gz of these; README.md says more.';
