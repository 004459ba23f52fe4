/**
 * In: what was known of files before. Out: the key of what was read of a file, as long as it stands as it stood. The idea: a
 * file of which the system says the same as then need not be opened to see that it is the same.
 */
export interface FileStates {
  /** The key under this path; undefined where the file is not known, or was in another state. */
  readonly find: (path: string, state: string) => string | undefined;
  readonly keep: (path: string, state: string, key: string) => void;
  /** All of them, or those that were asked for; undefined where these are what there was. */
  readonly toBytes: (options: { readonly prune: boolean }) => Buffer | undefined;
}

const KEY_LENGTH = 64;

/** Lines of key, state and path, as `toBytes` gave them; neither a state nor a path that is kept has a line's end in it. */
export function openFileStates(bytes: Buffer | undefined): FileStates {
  const known = new Map<string, string>();
  for (const line of bytes?.toString('utf8').split('\n') ?? []) {
    const tab = line.indexOf('\t');
    if (tab > 0) known.set(line.slice(tab + 1), line.slice(0, tab));
  }
  const wanted = new Set<string>();
  let isNew = false;
  return {
    find: (path, state) => {
      const line = known.get(path);
      if (line === undefined || line.length !== KEY_LENGTH + 1 + state.length || !line.endsWith(state))
        return undefined;
      wanted.add(path);
      return line.slice(0, KEY_LENGTH);
    },
    keep: (path, state, key) => {
      if (/[\n\t]/.test(path + state)) return;
      known.set(path, `${key} ${state}`);
      wanted.add(path);
      isNew = true;
    },
    toBytes: ({ prune }) => {
      const kept = [...known].filter(([path]) => !prune || wanted.has(path));
      if (!isNew && kept.length === known.size) return undefined;
      return Buffer.from(kept.map(([path, line]) => `${line}\t${path}\n`).join(''), 'utf8');
    },
  };
}
