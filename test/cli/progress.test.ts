// Progress and findings, as a person at a terminal sees them.
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildAs } from '../../src/cli/built.ts';
import { startProgress } from '../../src/cli/progress.ts';
import { toLine } from '../../src/cli/report.ts';
import { startStages } from '../../src/cli/stages.ts';
import { loadVocabulary } from '../../src/index.ts';
import type { Stage } from '../../src/stream.ts';
import { articles, folderOf } from './run.ts';

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

describe('the stages of a long build', () => {
  const clearLine = '\r\u001b[K';
  function follow({ isPrinted = false }) {
    let screen = 'article 887, 237 a second';
    let time = 0;
    const stream = {
      isTTY: true,
      write: (text: string) => {
        screen = (screen + text).split(clearLine).at(-1) ?? '';
      },
    };
    const { tell, clear } = startStages({ isPrinted, stream, now: () => time });
    const show = (stage: Stage, at: number) => {
      time = at;
      tell(stage);
      return screen;
    };
    return { show, screen: () => screen, clear };
  }

  it('stand alone on their line, each in place of what was there', () => {
    const { show, screen, clear } = follow({});
    expect(show('read', 0)).toBe('article 887, 237 a second');
    expect(show('people', 2000)).toBe('who is who …');
    expect(show('write', 3000)).toBe('writing the graph …');
    clear();
    expect(screen()).toBe('');
  });

  it('do not stand before a graph that is printed', () => {
    const { show } = follow({ isPrinted: true });
    expect(show('graph', 2000)).toBe('places, parties and concepts …');
    expect(show('write', 3000)).toBe('');
  });

  it('are gone when the graph is written, whatever becomes of it', async () => {
    const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    let time = 0;
    const now = vi.spyOn(Date, 'now').mockImplementation(() => (time += 2000));
    try {
      Object.defineProperty(process.stderr, 'isTTY', { value: true, configurable: true });
      const folder = folderOf({ 'lima.txt': articles['lima.txt'] });
      const sorting = { most: 1e6, newPath: () => path.join(folder, 'run') };
      const given = { inputs: [folder], vocabulary: loadVocabulary() };
      for (const most of [1, Infinity]) {
        const graph = await buildAs({ format: 'nquads', isPrinted: false }, given, sorting);
        const last = () => write.mock.lastCall?.[0];
        expect(last()).toBe(clearLine);
        let count = 0;
        for (const _ of graph.toText('') as Iterable<string>) {
          expect(last()).toBe(`${clearLine}writing the graph …`);
          count += 1;
          if (count === most) break;
        }
        expect(last()).toBe(clearLine);
        graph.close();
      }
    } finally {
      [write, now].map((spy) => spy.mockRestore());
      if (isTTY) Object.defineProperty(process.stderr, 'isTTY', isTTY);
      else Reflect.deleteProperty(process.stderr, 'isTTY');
    }
  });
});

describe('a finding', () => {
  it('is one line, whatever its file is called', () => {
    const finding = { code: 'no-text', severity: 'error', where: 'a\n\u001b[31mb.txt', message: 'no\ttext' } as const;
    expect(toLine(finding)).toBe('error a [31mb.txt no-text: no text\n');
  });
});
