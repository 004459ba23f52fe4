// What the documentation shows is true: the commands of README.md run, and print what stands under them; options,
// formats and exit codes are described; links lead somewhere; Turtle parses. `npm run readme` writes the printed output
// anew.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from 'n3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { exitCodes } from '../src/cli/failure.ts';
import { toProgram } from '../src/cli/program.ts';
import { formats, IRI, prefixes } from '../src/rdf/index.ts';
import { ARCHIVE_OF_ENDING, FORMAT_OF_ENDING } from '../src/read/index.ts';
import { readTurtle } from './ontology/turtle.ts';
import { startService } from './reconcile/service.ts';

vi.setConfig({ testTimeout: 300_000 }); // all commands of the README, on machines that may be busy

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const readme = read('README.md');
const manifest = JSON.parse(read('package.json'));
const documents = [
  'README.md',
  'src/README.md',
  'ontology/README.md',
  'queries/README.md',
  'test/phrasebook/README.md',
  ...['kubernetes', 'parallel', 'spark', 'stores'].map((name) => `examples/${name}/README.md`),
];

type Block = { readonly language: string; readonly content: string };

const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm;

function findBlocks(text: string): readonly Block[] {
  return [...text.matchAll(FENCED)].map(([, language = '', content = '']) => ({ language, content }));
}

// npm and npx are stood in for, since the test runs inside of npm and has nothing to install.
const prelude = (main: string): string => {
  const build = manifest.scripts['build:graph'].split('&&').at(-1).trim();
  return `
npx() { [ "$1" = rapporteur ] && shift && node '${main}' "$@"; }
npm() {
  case "$*" in
    ci | cit) ;;
    'run build:graph') ${build.replace('dist/bin/rapporteur.js', `'${main}'`)} ;;
    *) echo "the test does not know npm $*" >&2; return 1 ;;
  esac
}
`;
};

/** Runs all `sh` blocks, one after the other, in one empty folder beside the bundled articles; gives what each prints. */
async function runBlocks(
  blocks: readonly string[],
  { store, register }: { readonly store: string; readonly register: string },
): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapporteur-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['seeds', 'queries']) symlinkSync(path.join(root, name), path.join(folder, name));
  const mark = '=== next block ===';
  const commands = blocks.map((block) =>
    block.replace('http://localhost:7878', store).replace('https://wikidata.reconci.link/en/api', register),
  );
  const script = [prelude(path.join(root, manifest.bin.rapporteur)), ...commands].join(`\necho '${mark}'\n`);
  const child = spawn('sh', ['-eu', '-c', script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text) => {
      printed[name] += text;
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, printed.stderr.replace(/^--limit: .*\n/gm, '')]).toEqual([0, '']);
  return printed.stdout.split(`${mark}\n`).slice(1);
}

/** A store that takes whatever is put into it. */
async function startStore(): Promise<{ readonly address: string; readonly taken: () => string }> {
  let taken = '';
  const server = createServer((request, response) => {
    const isRight = request.method === 'PUT' && request.headers['content-type'] === 'text/turtle';
    request.setEncoding('utf8').on('data', (text) => {
      taken += text;
    });
    request.on('end', () => response.writeHead(isRight && request.url === '/store?default' ? 204 : 400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, taken: () => taken };
}

// The counts of a build change with every rule: they are renewed with the rest, but alone they fail no test.
const isRenewal = process.env.npm_lifecycle_event === 'readme';
const toCountless = (summary: string): string => summary.replace(/ *[\d,]+/g, ' #').trim();
const isSameSummary = (one: string, other: string): boolean =>
  one.startsWith('articles ') && toCountless(one) === toCountless(other);

const hasTools = ['sh', 'sed', 'grep', 'curl'].every((tool) => spawnSync(tool, ['--version']).error === undefined);

describe('README.md', () => {
  it.skipIf(!hasTools)('shows what its commands print', async () => {
    const blocks = findBlocks(readme);
    const store = await startStore();
    const register = await startService({ known: [] });
    const outputs = await runBlocks(
      blocks.flatMap(({ language, content }) => (language === 'sh' ? [content] : [])),
      { store: store.address, register: register.url },
    );
    // The output of a block of commands is the next block, if that is plain text.
    let waiting: string | undefined;
    let ran = 0;
    const renewed = readme.replace(FENCED, (block, language: string, content: string) => {
      const output = language === 'text' ? waiting : undefined;
      waiting = language === 'sh' ? outputs[ran++] : undefined;
      if (output === undefined || (isSameSummary(content, output) && !isRenewal)) return block;
      expect(output.trim(), `what stands before\n${block}`).not.toBe('');
      return `\`\`\`text\n${output.replace(/\s+$/, '')}\n\`\`\``;
    });
    expect(ran).toBeGreaterThan(8);
    await expect(renewed).toMatchFileSnapshot('../README.md');
    expect(new Parser().parse(store.taken()).length).toBeGreaterThan(1000);
    expect(register.batches.length).toBeGreaterThan(0);
  });

  it('names every command, and every option has a description in its help', () => {
    for (const command of toProgram().commands) {
      if (command.name() !== 'help')
        expect(readme).toMatch(new RegExp(`rapporteur ${command.name()}|\`${command.name()}\``));
      const help = command.helpInformation().replace(/\s+/g, ' ');
      for (const { flags, description, hidden } of command.options) {
        expect([flags, hidden]).toEqual([flags, false]);
        expect(help).toContain(`${flags} ${description.replace(/\s+/g, ' ')}`);
        expect(description.length, flags).toBeGreaterThan(10);
      }
    }
  });

  it('names every ending that is read or written, every exit code, and the least Node.js', () => {
    const endings = [
      ...Object.keys({ ...FORMAT_OF_ENDING, ...ARCHIVE_OF_ENDING }).map((ending) => `.${ending}`),
      ...Object.values(formats).flatMap((format) => format.endings.filter((ending) => ending !== '.ttl')),
    ];
    expect(endings.filter((ending) => !readme.includes(`\`${ending}\``))).toEqual([]);
    for (const code of Object.values(exitCodes)) expect(readme).toMatch(new RegExp(`^\\| *${code} *\\| *\\w`, 'm'));
    expect(readme).toContain(`${manifest.engines.node.replace('>=', '')} or later`);
  });

  it('and package.json and LICENSE agree on the licence', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n/);
    expect(readme).toMatch(/Code: MIT/);
  });
});

/** The anchors that GitHub gives to the headings of a document. */
function findAnchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(documents)('%s', (document) => {
  const text = read(document);
  const prose = text.replace(FENCED, '');
  const folder = path.dirname(path.join(root, document));

  it('links to what is there', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const broken = targets.filter((target) => {
      if (/^https?:/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const place = path.join(folder, file);
      if (file !== '' && !existsSync(place)) return true;
      return anchor !== undefined && !findAnchors(file === '' ? text : readFileSync(place, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names files and folders that are there', () => {
    const names = [...prose.matchAll(/`([\w-]+\/[\w./-]*)`/g)].map(([, name = '']) => name);
    const isMade = (name: string): boolean => /^(?:out|dist|my)\//.test(name); // by a command, not there beforehand
    const isThere = (name: string): boolean => [root, folder].some((from) => existsSync(path.join(from, name)));
    expect(names.filter((name) => !isMade(name) && !isThere(name))).toEqual([]);
  });

  it('shows Turtle that parses', () => {
    const head = Object.entries(prefixes).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .`);
    for (const { language, content } of findBlocks(text)) {
      if (language !== 'turtle') continue;
      const quads = new Parser({ baseIRI: 'https://example.org/' }).parse(`${head.join('\n')}\n${content}`);
      expect(quads.length, content).toBeGreaterThan(0);
    }
  });
});

it('ontology/README.md lists every frame that a cue has', () => {
  const frames = readTurtle('vocabulary/cues.ttl').filter(({ predicate }) => predicate.value === IRI.rap.frame);
  const [table = ''] = /^\| frame +\|[\s\S]*?\n\n/m.exec(read('ontology/README.md')) ?? [];
  const missing = new Set(frames.map(({ object }) => object.value).filter((frame) => !table.includes(`\`${frame}\``)));
  expect([...missing]).toEqual([]);
});
