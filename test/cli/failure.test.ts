// What a user is told of an error, and what the process ends with.
import { describe, expect, it } from 'vitest';
import { Failure, toLastWords } from '../../src/cli/failure.ts';
import { GraphFileError } from '../../src/rdf/index.ts';
import { SpillError } from '../../src/spill/index.ts';

describe('the last words', () => {
  it('tell what can be mended in one line', () => {
    expect(toLastWords(new Failure('no input'), undefined)).toEqual({ text: 'error: no input\n', exitCode: 1 });
    expect(toLastWords(new Failure('wrong', { exitCode: 2 }), undefined).exitCode).toBe(2);
    expect(toLastWords(new GraphFileError('a.xyz: unknown ending'), undefined).text).toBe(
      'error: a.xyz: unknown ending\n',
    );
  });

  it('say what the system refused, where, and what to do', () => {
    const refusalOf = (code: string, path?: string) =>
      toLastWords(
        Object.assign(new Error(`${code}: as the system says it`), { code, syscall: 'open', path }),
        undefined,
      );
    expect(refusalOf('EACCES', 'x').text).toBe(
      'error: x: this is not permitted; check who may read and write there (EACCES)\n',
    );
    expect(refusalOf('ENOENT', 'x.rq')).toEqual({
      text: 'error: x.rq: there is no such file or folder; check the path (ENOENT)\n',
      exitCode: 1,
    });
    expect(refusalOf('ENOSPC').text).toBe('error: the disk is full; make room or name another place (ENOSPC)\n');
    expect(refusalOf('EWEIRD', 'x').text).toBe('error: EWEIRD: as the system says it\n');
  });

  it('say of files that the user did not name what they are for', () => {
    const tell = (cause: Error) => toLastWords(new SpillError('out', cause), undefined).text;
    const refusal = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    const words = 'error: out: what memory does not hold cannot be kept there:';
    expect(tell(refusal)).toBe(`${words} the disk is full; make room or name another place (ENOSPC)\n`);
    expect(tell(new Error('a file is shorter'))).toBe(`${words} a file is shorter\n`);
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
