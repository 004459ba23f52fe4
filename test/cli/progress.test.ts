// Progress and findings, as a person at a terminal sees them.
import { describe, expect, it } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { toLine } from '../../src/cli/report.ts';

function watch({ isTTY }: { isTTY: boolean }) {
  const written: string[] = [];
  let time = 0;
  const progress = startProgress({ isTTY, write: (text) => written.push(text) }, () => time);
  const tickAt = (milliseconds: number) => {
    time = milliseconds;
    progress.tick();
  };
  return { written, tickAt, clear: progress.clear };
}

describe('progress', () => {
  it('shows nothing for quick work, then one line that rewrites itself, then clears it', () => {
    const { written, tickAt, clear } = watch({ isTTY: true });
    tickAt(10);
    tickAt(999);
    expect(written).toEqual([]);
    tickAt(1000);
    tickAt(1050);
    tickAt(2000);
    expect(written).toEqual(['\r\u001b[Karticle 3, 3 a second', '\r\u001b[Karticle 5, 3 a second']);
    clear();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('is silent where nobody watches', () => {
    const { written, tickAt, clear } = watch({ isTTY: false });
    tickAt(5000);
    clear();
    expect(written).toEqual([]);
  });
});

describe('a finding', () => {
  it('is one line, whatever its file is called', () => {
    const finding = { code: 'no-text', severity: 'error', where: 'a\n\u001b[31mb.txt', message: 'no\ttext' } as const;
    expect(toLine(finding)).toBe('error a [31mb.txt no-text: no text\n');
  });
});
