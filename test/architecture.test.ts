// The rooms of src/ and the doors between them, as data. Who breaks a row gets the row's reason.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Row = {
  /** Folders of src/ whose `index.ts` may be imported. */
  readonly folders: readonly string[];
  /** Node's own modules; `any` where files, the network or the process are the room's business. */
  readonly node: readonly string[] | 'any';
  readonly because: string;
};

const pure = 'it is pure and synchronous, and meets the other stages only in pipeline.ts, through model/';

const rows: Readonly<Record<string, Row>> = {
  model: { folders: [], node: [], because: 'the nouns know nothing of what is done with them' },
  rdf: { folders: ['model'], node: 'any', because: 'it is where RDF meets files, and knows of no stage' },
  http: {
    folders: ['rdf'],
    node: ['node:crypto', 'node:http'],
    because:
      'it is the way to a SPARQL service and back, and knows neither the question nor what is done with the answer',
  },
  lexicon: { folders: ['model', 'rdf'], node: [], because: 'it touches nothing: it is given quads' },
  read: { folders: ['model'], node: 'any', because: 'it turns bytes into articles and knows of nothing that follows' },
  cache: { folders: ['model'], node: 'any', because: 'it keeps what stages made, and knows none of them' },
  extract: { folders: ['model', 'lexicon'], node: [], because: pure },
  correct: {
    folders: ['model'],
    node: ['node:crypto'],
    because: 'it changes what was read of one article, and touches nothing',
  },
  consolidate: { folders: ['model', 'lexicon'], node: ['node:crypto'], because: pure },
  map: { folders: ['model', 'rdf'], node: ['node:crypto'], because: pure },
  assemble: {
    folders: ['model', 'rdf', 'map', 'export'],
    node: [],
    because: 'it puts a graph together from its parts, and touches nothing',
  },
  steps: {
    folders: ['model', 'rdf', 'lexicon', 'consolidate', 'map'],
    node: [],
    because: 'it composes the last two stages for a part of what articles say, as pipeline.ts does for all of it',
  },
  spill: { folders: [], node: ['node:fs', 'node:path'], because: 'it sorts lines, whatever they say' },
  graph: { folders: ['rdf'], node: [], because: 'it reads quads back as plain records, and touches nothing' },
  validate: {
    folders: ['model', 'rdf', 'graph', 'query'],
    node: 'any',
    because: 'it sees a graph and never how the graph was made; SPARQL constraints are asked by the engine of query',
  },
  query: {
    folders: ['model', 'rdf', 'http'],
    node: 'any',
    because: 'it sees a graph and never how the graph was made',
  },
  export: { folders: ['rdf', 'graph'], node: [], because: 'it gives other forms to a graph, however that was made' },
  report: {
    folders: ['rdf', 'graph', 'query'],
    node: [],
    because: 'it measures a graph, however that was made; it shows its tables as answers of queries are shown',
  },
  load: { folders: ['model', 'rdf', 'http'], node: 'any', because: 'it sees a graph and never how the graph was made' },
  reconcile: {
    folders: ['rdf', 'map', 'cache'],
    node: ['node:timers/promises'],
    because: 'it sees a graph and asks a service; nothing else uses the network unless it is told where',
  },
  evaluate: { folders: ['model'], node: [], because: 'it compares plain facts, whoever found them and however' },
  serve: {
    folders: ['correct', 'http', 'query', 'rdf'],
    node: 'any',
    because: 'it shows what queries answer, and takes corrections',
  },
  browser: { folders: [], node: [], because: 'it runs in the browser, on pages that are whole without it' },
  'pipeline.ts': {
    folders: [
      ...['model', 'cache', 'read', 'lexicon', 'extract', 'correct', 'consolidate', 'map', 'assemble'],
      ...['outcomes.ts', 'sources.ts', 'update.ts'],
    ],
    node: [],
    because: 'it composes the stages and does nothing itself',
  },
  work: {
    folders: ['model', 'rdf', 'lexicon', 'read', 'steps', 'pipeline.ts'],
    node: ['node:crypto', 'node:util', 'node:vm', 'node:worker_threads'],
    because: 'it shares out and bounds the work on articles, which the pipeline does',
  },
  'outcomes.ts': {
    folders: ['model', 'read', 'lexicon', 'extract'],
    node: [],
    because: 'it composes the first two stages for each article by itself',
  },
  'source.ts': {
    folders: ['model', 'cache', 'read', 'lexicon', 'extract', 'correct', 'outcomes.ts'],
    node: [],
    because: 'it is one article as the last stages ask for it',
  },
  'sources.ts': {
    folders: ['model', 'cache', 'read', 'correct', 'outcomes.ts', 'source.ts'],
    node: [],
    because: 'it composes the first two stages, for pipeline.ts',
  },
  'update.ts': {
    folders: ['model', 'consolidate', 'map', 'assemble', 'sources.ts'],
    node: [],
    because: 'it composes the last stages for a part of the articles, for pipeline.ts',
  },
  'stream.ts': {
    folders: [...['model', 'rdf', 'export', 'assemble', 'steps', 'spill'], ...['sources.ts', 'pipeline.ts']],
    node: [],
    because: 'it composes the stages over lines that are sorted on the disk',
  },
  'index.ts': {
    folders: ['model', 'rdf', 'cache', 'read', 'lexicon', 'validate', 'query', 'load', 'pipeline.ts'],
    node: [],
    because: 'it only says what of the project others may use',
  },
  cli: {
    folders: [
      ...['model', 'rdf', 'http', 'cache', 'graph', 'read', 'lexicon', 'validate', 'query', 'load', 'reconcile'],
      ...['evaluate', 'serve', 'report', 'export', 'correct', 'work', 'steps', 'pipeline.ts', 'stream.ts'],
    ],
    node: 'any',
    because: 'it starts the stages through pipeline.ts and the rooms behind the graph directly',
  },
};

/** One owner for each library; @rdfjs/types holds types alone, for whoever is handed quads. */
const owners: Readonly<Record<string, readonly string[]>> = {
  zod: [
    'model',
    'cache',
    'correct',
    'assemble',
    'steps',
    'reconcile',
    'read',
    'rdf',
    'http',
    'query',
    'validate',
    'load',
    'evaluate',
    'serve',
    'cli',
  ],
  n3: ['rdf'],
  rdflib: ['rdf'],
  'jsonld-streaming-serializer': ['rdf'],
  jsonld: ['rdf'],
  'rdfxml-streaming-parser': ['rdf'],
  '@rdfjs/types': [
    ...[
      'rdf',
      'http',
      'cache',
      'lexicon',
      'map',
      'assemble',
      'steps',
      'reconcile',
      'validate',
      'query',
      'report',
      'export',
      'load',
    ],
    ...['pipeline.ts', 'stream.ts', 'source.ts', 'index.ts', 'cli'],
  ],
  '@mozilla/readability': ['read'],
  linkedom: ['read'],
  yaml: ['read', 'query'],
  tinyglobby: ['read', 'query', 'load'],
  'wink-nlp': ['extract'],
  'wink-eng-lite-web-model': ['extract'],
  'chrono-node': ['extract'],
  '@comunica/query-sparql': ['query'],
  '@traqula/parser-sparql-1-2': ['query'],
  oxigraph: ['query'],
  'shacl-engine': ['validate'],
  hono: ['serve'],
  '@lezer/highlight': ['browser'],
  ...Object.fromEntries(
    ['autocomplete', 'commands', 'language', 'legacy-modes', 'state', 'view'].map((name) => [
      `@codemirror/${name}`,
      ['browser'],
    ]),
  ),
  '@hono/node-server': ['serve'],
  'd3-force': ['serve'],
  'd3-geo': ['serve'],
  'topojson-client': ['serve'],
  'world-atlas': ['serve'],
  commander: ['cli'],
};

/** Files of more than 200 lines, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

/** Files outside rdf/ that may spell out an IRI, each with its reason. */
const iriOwners: Readonly<Record<string, string>> = {
  'export/gexf.ts': 'the namespace of GEXF, which is no RDF',
  'export/graphml.ts': 'the namespace of GraphML, which is no RDF',
  'query/results-xml.ts': 'the namespace of SPARQL results in XML, which is no RDF',
  'map/iris.ts': 'the default base under which articles and facts get their IRIs',
};

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const dependencies: ReadonlySet<string> = new Set(Object.keys(manifest.dependencies));
/** What is bundled for the browser is needed by who builds, and by nobody who only runs. */
const bundled: ReadonlySet<string> = new Set(Object.keys(manifest.devDependencies));

type Import = { readonly from: string; readonly isType: boolean; readonly isDynamic: boolean };

function findImports(source: string): readonly Import[] {
  const statics = [...source.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)];
  const dynamics = [...source.matchAll(/\bimport\(\s*'([^']+)'/g)];
  return [
    ...statics.map(([, type, from = '']) => ({ from, isType: type !== undefined, isDynamic: false })),
    ...dynamics.map(([, from = '']) => ({ from, isType: false, isDynamic: true })),
  ];
}

/** The room of a file: its folder under src/, or its name where it stands in src/ itself. */
function toRoom(file: string): string {
  return file.split('/')[0] ?? file;
}

function findImportBreach(file: string, { from, isType, isDynamic }: Import): string | undefined {
  const room = toRoom(file);
  const row = rows[room];
  if (row === undefined) return `${room} has no row in the table: say there whom it may import, and why`;
  const breach = (what: string): string => `${file} imports ${from}: ${what}`;
  if (from.startsWith('node:')) {
    return row.node === 'any' || row.node.includes(from) ? undefined : breach(`${room} may not, since ${row.because}`);
  }
  if (!from.startsWith('.')) {
    const name = from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/');
    if (owners[name] === undefined) return breach('the package has no owner in the table: name one');
    if (!owners[name].includes(room)) return breach(`only ${owners[name].join(', ')} may: one owner per library`);
    const listed = room === 'browser' ? bundled : dependencies;
    return listed.has(name) ? undefined : breach('package.json does not list it: that it is installed is luck');
  }
  const target = path.posix.join(path.posix.dirname(file), from);
  if (!target.endsWith('.ts')) return breach('imports end in .ts');
  if (toRoom(target) === room) return undefined;
  if (!row.folders.includes(toRoom(target))) return breach(`${room} may not, since ${row.because}`);
  const isFace = !target.includes('/') || target.endsWith('/index.ts') || target === 'model/finding.ts';
  if (!isFace) return breach('another folder is entered by its index.ts, so that its rooms can be rearranged');
  if (room === 'cli' && !isType && !isDynamic) {
    return breach('cli loads the stages inside the commands (await import), so that --help does not wait for them');
  }
  return undefined;
}

const forbidden: readonly { readonly pattern: RegExp; readonly because: string }[] = [
  { pattern: /^\s*export\s+default\b/m, because: 'has a default export: one name per thing, the same everywhere' },
  { pattern: /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s/m, because: 'has an enum: use a union of strings' },
  {
    pattern: /\bprocess\.exit\s*\(/,
    because: 'calls process.exit, which cuts off what a pipe has not yet taken: set process.exitCode',
  },
];

function findBreaches(file: string, text: string): readonly string[] {
  const lines = text.split('\n');
  const code = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line)).join('\n');
  const breaches = findImports(code).flatMap((each) => findImportBreach(file, each) ?? []);
  // A .d.ts describes the package of others as it is.
  const rules = file.endsWith('.d.ts') ? [] : forbidden;
  for (const { pattern, because } of rules) if (pattern.test(code)) breaches.push(`${file} ${because}`);
  // example.org belongs to nobody (RFC 2606): it may stand in the example of a rule.
  if (
    /['"`]https?:\/\/(?!(?:\w+\.)?example\.)\w/.test(code) &&
    toRoom(file) !== 'rdf' &&
    iriOwners[file] === undefined
  ) {
    breaches.push(`${file} spells out an IRI: terms and namespaces stand in rdf/, everything else in ontology/`);
  }
  if (/(?:^|\/)(?:utils?|helpers?|common|manager)\.ts$/.test(file)) {
    breaches.push(`${file} has a name that says nothing of what it does`);
  }
  if (lines.length > 201 && longFiles[file] === undefined) {
    breaches.push(`${file} has ${lines.length - 1} lines: split it by ideas, or give the reason in longFiles`);
  }
  return breaches;
}

const root = fileURLToPath(new URL('../src/', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

describe('the architecture', () => {
  it.each(files)('src/%s keeps the rules', (file) => {
    expect(findBreaches(file, readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
  });

  it('grants no exception that nobody needs any more', () => {
    const needed = Object.keys(longFiles).filter((file) => {
      return files.includes(file) && readFileSync(path.join(root, file), 'utf8').split('\n').length > 201;
    });
    expect(needed).toEqual(Object.keys(longFiles));
  });
});

describe('the rules themselves catch who breaks them', () => {
  it.each([
    ['extract/meetings.ts', "import { read } from '../read/index.ts';", 'extract may not, since it is pure'],
    ['extract/meetings.ts', "import {\n  toQuads,\n} from '../map/index.ts';", 'extract may not'],
    ['map/meetings.ts', "export { extract } from '../extract/index.ts';", 'map may not'],
    ['map/meetings.ts', "import { readFileSync } from 'node:fs';", 'map may not'],
    ['map/meetings.ts', "import { Writer } from 'n3';", 'only rdf may'],
    ['read/feed.ts', "const { Parser } = await import('n3');", 'only rdf may'],
    ['read/feed.ts', "import x from 'left-pad';", 'has no owner'],
    ['read/feed.ts', "import { Article } from '../model/article.ts';", 'entered by its index.ts'],
    ['read/feed.ts', "import { Article } from '../model/index.js';", 'end in .ts'],
    ['cli/build.ts', "import { buildGraph } from '../pipeline.ts';", 'inside the commands'],
    ['cli/build.ts', 'process.exit(1);', 'process.exit'],
    ['extract/kind.ts', 'export enum Kind { call }', 'enum'],
    ['extract/kind.ts', 'export default {};', 'default export'],
    ['extract/kind.ts', "const kind = 'https://w3id.org/call';", 'spells out an IRI'],
    ['extract/utils.ts', '', 'says nothing'],
    ['extract/long.ts', '\n'.repeat(201), '201 lines'],
    ['toolbox/hammer.ts', "import { z } from 'zod';", 'no row in the table'],
  ])('%s: %s', (file, source, reason) => {
    expect(findBreaches(file, source).join('\n')).toContain(reason);
  });

  it.each([
    [
      'cli/build.ts',
      "import type { Article } from '../model/index.ts';\nconst { buildGraph } = await import('../pipeline.ts');",
    ],
    ['cli/build.ts', '// process.exit(1) would cut off a pipe; see https://example.org\n'],
    ['extract/meetings.ts', "import type { Lexicon } from '../lexicon/index.ts';\nimport winkNLP from 'wink-nlp';"],
  ])('%s may: %s', (file, source) => {
    expect(findBreaches(file, source)).toEqual([]);
  });
});
