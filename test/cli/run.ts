// In: a command line. Out: what the built program printed and ended with. It runs dist/, as users do.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const main = fileURLToPath(new URL('../../dist/bin/rapporteur.js', import.meta.url));

export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs `rapporteur` in `folder`, with `input` on its standard input. */
export function rapporteur(
  args: readonly string[],
  { folder, input = '', env = {} }: { readonly folder?: string; readonly input?: string; readonly env?: object } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
    const child = execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    child.stdin?.on('error', () => {}); // a program that reads no input may have ended already
    child.stdin?.end(input);
  });
}

/** A folder with these files, which goes when the test ends. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'rapporteur-')));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Two readouts of one meeting and one of another, written for the tests. */
export const articles = {
  'oslo.md': `---
title: Foreign Minister receives Kenyan colleague
published: 2024-03-04
publisher: Ministry of Foreign Affairs of Norway
---

Norwegian Foreign Minister Kari Solberg met Kenyan Foreign Minister Daniel Otieno in Oslo on 3 March 2024.

Kari Solberg said that Norway firmly supports the two-state solution and calls for a ceasefire in Gaza.
`,
  'nairobi.txt': `Otieno in talks with Solberg

NAIROBI, March 4, 2024 - Kenyan Foreign Minister Daniel Otieno met Norwegian Foreign Minister Kari Solberg in Oslo on 3 March 2024, his ministry said.

Kenya supports the Belt and Road Initiative, Daniel Otieno said.
`,
  'lima.txt': `Peru and Finland agree on forests

Published: 12 June 2024

Peruvian President Elena Quispe held talks with Finnish President Aino Laine in Lima on 11 June 2024.
`,
} as const;
