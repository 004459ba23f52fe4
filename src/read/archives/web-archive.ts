/**
 * In: a web archive, packed or not. Out: its pages, and a finding for each record that is broken. The one idea: packed, each record is a
 * member of its own, and behind a broken one the next member is looked for; else the next line that begins a record.
 */
import type { Finding } from '../../model/index.ts';
import { type Bytes, toBytes } from './bytes.ts';
import { ArchiveFault, brokenOff } from './fault.ts';
import { findMember, inflateMember, isAtEnd } from './gzip.ts';
import { findRecord, readRecords, toRejection, type WarcPage, type WarcSetting } from './warc.ts';

type Page = WarcPage | { readonly rejected: Finding };
type Setting = Omit<WarcSetting, 'next'>;

/** Records that stand there as they are. Throws an ArchiveFault where the archive breaks off. */
export function readPlain(bytes: Bytes, setting: Setting): AsyncGenerator<Page> {
  return readOn(bytes, setting, (next) => readRecords(bytes, { ...setting, next }), findRecord);
}

/** Records in members of gzip; `count` hears what comes out. Throws as `readPlain` does. */
export function readPacked(bytes: Bytes, setting: Setting, count: (size: number) => void): AsyncGenerator<Page> {
  async function* readMembers(next: () => number): AsyncGenerator<Page> {
    while (!(await isAtEnd(bytes))) {
      const member = toBytes(inflateMember(bytes, count));
      try {
        yield* readRecords(member, { ...setting, next });
      } catch (error) {
        // Whatever the member still holds belongs to what is broken.
        while ((await member.takeSome(65_536)).length > 0);
        if (isBrokenOff(error) && !(await isAtEnd(bytes))) throw new ArchiveFault('damaged-archive', error.message);
        throw error;
      }
    }
  }
  return readOn(bytes, setting, readMembers, findMember);
}

async function* readOn(
  bytes: Bytes,
  { path }: Setting,
  read: (next: () => number) => AsyncGenerator<Page>,
  find: (bytes: Bytes) => Promise<boolean>,
): AsyncGenerator<Page> {
  let number = 0;
  const next = (): number => {
    number += 1;
    return number;
  };
  for (let toldAt = -1; ; ) {
    try {
      yield* read(next);
      return;
    } catch (error) {
      if (isBrokenOff(error)) throw brokenOff(bytes.place());
      // Several places that only look like a beginning are one fault.
      const rejection = toRejection(error, `${path}#${Math.max(1, number)}`);
      if (toldAt !== number) yield rejection;
      toldAt = number;
      if (!(await find(bytes))) return;
    }
  }
}

function isBrokenOff(error: unknown): error is ArchiveFault {
  return error instanceof ArchiveFault && error.code === 'truncated';
}
