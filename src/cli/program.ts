// In: the arguments of the command line. Out: the exit code. The one idea: the commands are one visible list, and
// every error of theirs ends here, as one line for the user.
import { Command, CommanderError } from 'commander';
import { registerAnnotate } from './annotate.ts';
import { registerBuild } from './build.ts';
import { registerConsolidate } from './consolidate.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { registerExtract } from './extract.ts';
import { exitCodes, Failure, isClosedPipe, toLastWords } from './failure.ts';
import { registerLoad } from './load.ts';
import { note } from './output.ts';
import { registerQuery } from './query.ts';
import { registerRead } from './read.ts';
import { registerReconcile } from './reconcile.ts';
import { registerReport } from './report-graph.ts';
import { registerServe } from './serve.ts';
import { registerSite } from './site.ts';
import { registerValidate } from './validate.ts';
import { toVersion } from './version.ts';

const registrations = [
  ...[
    registerBuild,
    registerQuery,
    registerServe,
    registerSite,
    registerLoad,
    registerExplain,
    registerRead,
    registerExtract,
    registerConsolidate,
  ],
  ...[registerEvaluate, registerAnnotate, registerValidate, registerReport, registerExport],
  ...[registerReconcile],
];

/** Runs one command line and says what the process is to end with; it never throws and never ends the process. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await toProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? exitCodes.fine);
  } catch (error) {
    // Commander has told the user already; whatever it refuses is a misuse, and help or the version are none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.misuse;
    if (isClosedPipe(error)) return exitCodes.fine;
    const { text, exitCode } = toLastWords(error);
    note(text);
    return exitCode;
  }
}

/** The program with all its commands. */
export function toProgram(): Command {
  const program = new Command('rapporteur')
    .description(
      'Reads diplomatic news and readouts into an RDF graph in which every fact carries the words it was read from.',
    )
    .version(toVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showHelpAfterError('(run with --help for the options and an example)')
    .addHelpText('after', PROGRAM_HELP)
    .exitOverride();
  for (const register of registrations) register(program);
  registerHelp(program);
  return program;
}

// Commander's own prints the whole help for a name that it does not know, and not a word about the name.
function registerHelp(program: Command): void {
  program
    .command('help')
    .argument('[command]', 'a command of those above')
    .description('print the help of a command')
    .action((name: string | undefined) => {
      const names = program.commands.map((command) => command.name());
      const command = name === undefined ? program : program.commands.find((one) => one.name() === name);
      if (!command) throw new Failure(`there is no command ${name}; there are ${names.join(', ')}`, misuse);
      command.outputHelp();
    });
}

const misuse = { exitCode: exitCodes.misuse } as const;

const PROGRAM_HELP = `
Example:
  rapporteur build seeds -o out/graph.ttl

Exit codes: 0 fine; 1 failed; 2 wrong use; 3 done, but some of the input was rejected;
4 done, and the graph breaks a shape.
Results go to standard output, everything else to standard error.`;
