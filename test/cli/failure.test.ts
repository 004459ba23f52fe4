// What a user is told of an error, and what the process ends with.
import { describe, expect, it } from 'vitest';
import { Failure, toLastWords } from '../../src/cli/failure.ts';
import { GraphFileError } from '../../src/rdf/index.ts';

describe('the last words', () => {
  it('tell what can be mended in one line', () => {
    expect(toLastWords(new Failure('no input'), undefined)).toEqual({ text: 'error: no input\n', exitCode: 1 });
    expect(toLastWords(new Failure('wrong', { exitCode: 2 }), undefined).exitCode).toBe(2);
    expect(toLastWords(new GraphFileError('a.xyz: unknown ending'), undefined).text).toBe(
      'error: a.xyz: unknown ending\n',
    );
    const refusal = Object.assign(new Error("EACCES: permission denied, open 'x'"), {
      code: 'EACCES',
      syscall: 'open',
    });
    expect(toLastWords(refusal, undefined).text).toBe("error: EACCES: permission denied, open 'x'\n");
  });

  it('own up to a defect, and show the stack only to who asks for it', () => {
    const defect = new TypeError('x is not a function\nat all');
    const { text, exitCode } = toLastWords(defect, undefined);
    expect(exitCode).toBe(1);
    expect(text).toMatch(/^error: x is not a function \(this is a defect, please report it; .*\)\n$/);
    expect(toLastWords(defect, 'rapporteur').text).toContain('failure.test.ts');
    expect(toLastWords('just a string', undefined).text).toContain('just a string');
  });
});
