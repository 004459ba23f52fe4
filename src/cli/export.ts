// In: a graph. Out: the same in a form for people who do not speak RDF. The one idea: a form is a command of its own,
// with the options that it needs and an example.
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { DossierKind, ExportFile, NetworkKind } from '../export/index.ts';
import { misuse } from './failure.ts';
import { writeText } from './files.ts';
import { DEFAULT_GRAPH, readGraphs } from './graphs.ts';
import { print } from './output.ts';

/** Adds `rapporteur export` and its commands. */
export function registerExport(program: Command): void {
  const command = program
    .command('export')
    .summary('give a graph to spreadsheets, network tools and readers')
    .description('Gives a graph another form: tables, networks, JSON-LD, or a dossier to read.')
    .addHelpText('after', '\nExample:\n  rapporteur export csv -o out/tables');
  registerCsv(command);
  registerNetwork(command, 'gexf', 'GEXF 1.3, the format of Gephi');
  registerNetwork(command, 'graphml', 'GraphML, for Gephi, yEd, Cytoscape, igraph, NetworkX');
  registerJsonLd(command);
  registerDossier(command);
}

const GRAPHS = `RDF files, taken together (default: "${DEFAULT_GRAPH}")`;

type CsvOptions = { readonly output: string; readonly raw?: true; readonly bom?: true };

function registerCsv(command: Command): void {
  command
    .command('csv')
    .description(
      'Writes tables of meetings, participations, positions, initiatives and evidence, with CSVW metadata and a dictionary.',
    )
    .argument('[graph...]', GRAPHS)
    .requiredOption('-o, --output <folder>', 'the folder to write to', toFolder)
    .option(
      '--raw',
      'cells as they are, for programs; else one that a spreadsheet could take for a formula gets an apostrophe',
    )
    .option('--bom', 'begin each table with a byte order mark, by which Excel knows UTF-8')
    .addHelpText('after', '\nExample:\n  rapporteur export csv -o out/tables')
    .action(async (graphs: readonly string[], { output, raw, bom }: CsvOptions) => {
      const { toCsvFiles } = await import('../export/index.ts');
      const options = { cells: raw ? 'raw' : 'guarded', mark: bom ? 'with' : 'without' } as const;
      await writeFiles(toCsvFiles(await readGraphs(graphs), options), output);
    });
}

function toFolder(folder: string): string {
  if (folder.trim() !== '') return folder;
  throw new InvalidArgumentError('Name a folder.');
}

type NetworkOptions = { readonly network: NetworkKind; readonly output?: string };

function registerNetwork(command: Command, format: 'gexf' | 'graphml', name: string): void {
  command
    .command(format)
    .description(`Writes a network: ${name}.`)
    .argument('[graph...]', GRAPHS)
    .addOption(
      new Option('--network <kind>', 'people or parties: who met whom; issues: parties and their stances')
        .choices(['people', 'parties', 'issues'])
        .default('people'),
    )
    .option('-o, --output <file>', 'the file to write to (default: standard output)')
    .addHelpText('after', `\nExample:\n  rapporteur export ${format} --network parties -o out/parties.${format}`)
    .action(async (graphs: readonly string[], { network, output }: NetworkOptions) => {
      const { toNetworkText } = await import('../export/index.ts');
      await writeText(toNetworkText(await readGraphs(graphs), network, format), output);
    });
}

type JsonLdOptions = { readonly frame: string; readonly output?: string };

function registerJsonLd(command: Command): void {
  command
    .command('jsonld')
    .description(
      'Writes JSON-LD in which each node holds what belongs to it, under the context that the ontology publishes.',
    )
    .argument('[graph...]', GRAPHS)
    .option(
      '--frame <frame>',
      'meetings, positions, initiatives, people, articles, or a .jsonld file of your own',
      'meetings',
    )
    .option('-o, --output <file>', 'the file to write to (default: standard output)')
    .addHelpText('after', '\nExample:\n  rapporteur export jsonld --frame positions -o out/positions.jsonld')
    .action(async (graphs: readonly string[], { frame, output }: JsonLdOptions) => {
      const { frameQuads, listFrames } = await import('../rdf/index.ts');
      if (!frame.endsWith('.jsonld') && !listFrames().includes(frame)) {
        const known = listFrames().join(', ');
        throw misuse(`there is no frame ${frame}; there are ${known}, or name a .jsonld file`);
      }
      await writeText(await frameQuads(await readGraphs(graphs), frame), output);
    });
}

const kinds = ['party', 'person', 'issue', 'initiative', 'meeting'] as const satisfies readonly DossierKind[];

type DossierOptions = Partial<Readonly<Record<DossierKind, string>>> & { readonly output?: string };

function registerDossier(command: Command): void {
  const dossier = command
    .command('dossier')
    .description(
      'Writes all that a graph says of one party, person, issue, initiative or meeting, with quotations and links, as Markdown.',
    )
    .argument('[graph...]', GRAPHS);
  for (const kind of kinds) {
    const others = kinds.filter((other) => other !== kind);
    dossier.addOption(new Option(`--${kind} <name>`, `the ${kind}, by any of its names or its IRI`).conflicts(others));
  }
  dossier
    .option('-o, --output <file>', 'the file to write to (default: standard output)')
    .addHelpText('after', '\nExample:\n  rapporteur export dossier --party China -o out/china.md')
    .action(exportDossier);
}

async function exportDossier(graphs: readonly string[], options: DossierOptions): Promise<void> {
  const kind = kinds.find((one) => options[one] !== undefined);
  const name = kind && options[kind];
  if (kind === undefined || name === undefined) {
    throw misuse('name what the dossier is about, such as --party China, --person, --issue, --initiative or --meeting');
  }
  const [{ findNamed, QueryError }, { toDossierText }] = await Promise.all([
    import('../query/index.ts'),
    import('../export/index.ts'),
  ]);
  const quads = await readGraphs(graphs);
  const iri = await findNamed({ quads }, kind, name).catch((error) => {
    throw error instanceof QueryError ? misuse(error.message) : error;
  });
  await writeText(toDossierText(quads, { kind, iri }), options.output);
}

async function writeFiles(files: readonly ExportFile[], folder: string): Promise<void> {
  for (const { name, text } of files) await writeText(text, join(folder, name));
  await print(files.map(({ name }) => `${join(folder, name)}\n`).join(''));
}
