// In: the manifest of the package. Out: its version. The one idea: it is said in one place, package.json.
import { readFileSync } from 'node:fs';

/** `0.1.0`; empty where the manifest has none. The manifest lies two steps up from src/cli/ and from dist/cli/. */
export function toVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return manifest !== null && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : '';
}
