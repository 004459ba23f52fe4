#!/usr/bin/env node
// In: the command line. Out: the exit code. The one idea: nothing here ends the process, since Node would cut off what
// a pipe has not yet taken; the code is set, and the process ends when its output has gone.
import { exitCodes, isClosedPipe } from './failure.ts';
import { run } from './program.ts';

// Whoever wrote gets the same error, and tells it. A stream without a listener would end the process with a stack.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) process.exitCode = exitCodes.failure;
  });
}

process.exitCode = await run(process.argv.slice(2));
