// In: the sources of some rooms. Out: every regular expression in them, literals and those that are put together. The one idea: a
// small scanner knows strings, comments and templates, so what it takes for a literal is one, and has to compile.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export type Expression = { readonly where: string; readonly expression: RegExp };

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** The literals of all files in a room of src/. */
export function findLiterals(room: string): readonly Expression[] {
  const files = readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  return files.sort().flatMap((file) => {
    const where = `${room}/${file.split(path.sep).join('/')}`;
    return scan(readFileSync(path.join(root, where), 'utf8')).map(({ line, source, flags }) => {
      return { where: `${where}:${line}`, expression: new RegExp(source, flags) };
    });
  });
}

/** What a module puts together by `new RegExp` while it is loaded. */
export async function findBuilt(load: () => Promise<unknown>): Promise<readonly Expression[]> {
  const found: Expression[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string, string?]) {
      const expression = new target(...args);
      found.push({ where: 'put together', expression });
      return expression;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

type Literal = { readonly line: number; readonly source: string; readonly flags: string };

function scan(code: string): readonly Literal[] {
  const found: Literal[] = [];
  let before = '';
  for (let at = 0; at < code.length; ) {
    const rest = code.slice(at, at + 4000);
    const skipped = /^(?:\s+|\/\/[^\n]*|\/\*.*?\*\/)/s.exec(rest)?.[0];
    const quoted = /^(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/.exec(rest)?.[0];
    const literal =
      before === '' || /(?:[(,=:[!&|?{};+>]|\breturn)$/.test(before)
        ? /^\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([a-z]*)/.exec(rest)
        : null;
    if (literal && skipped === undefined) {
      const [all, source = '', flags = ''] = literal;
      found.push({ line: code.slice(0, at).split('\n').length, source, flags });
      before = ')';
      at += all.length;
    } else {
      const step = skipped ?? quoted ?? rest[0] ?? '';
      if (skipped === undefined) before = `${before}${quoted === undefined ? step : '"'}`.slice(-8);
      at += step.length;
    }
  }
  return found;
}
