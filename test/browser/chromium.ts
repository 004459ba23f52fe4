// In: nothing. Out: a browser without a window, and the explorer that it visits. The one idea: whatever a page says to the
// console, or asks of another host, is collected, and a test that lets it pass has to say so.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { main } from '../cli/run.ts';

/** Where Debian's package and the usual others put it; `CHROMIUM` names another. */
const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const executable = [process.env.CHROMIUM ?? '', ...known].find((path) => path !== '' && existsSync(path));

/** Why the tests of this folder are skipped, if they are. */
export const missing = executable === undefined ? ' (skipped: no Chromium here; apt-get install chromium)' : '';

// A browser at work in a closed network: nothing of its own accord.
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}

export type Explorer = { readonly url: string; readonly close: () => Promise<void> };

/** Starts `rapporteur serve` on a free port; resolves with the address that it prints. */
export function serve(args: readonly string[], folder?: string): Promise<Explorer> {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', ...args], { cwd: folder });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
    child.stdout.once('data', (data) => {
      const close = () =>
        new Promise<void>((done) => {
          child.removeAllListeners('exit');
          child.once('exit', () => done());
          child.kill('SIGTERM');
        });
      resolve({ url: String(data).trim(), close });
    });
  });
}

/** Everything on a page that should not be: errors, and requests to other hosts. */
export function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) {
      faults.push(`${page.url()}: asks ${request.url()}`);
    }
  });
  return faults;
}
