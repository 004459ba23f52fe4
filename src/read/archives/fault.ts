// What can be wrong with an archive itself, as opposed to what lies in it.

/** An archive that cannot be read on from some place. `code` and message are those of the finding. */
export class ArchiveFault extends Error {
  readonly code: string;
  /** Has a finding told it already? One fault is met by the member at hand and by the archive around it. */
  isTold = false;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ArchiveFault';
    this.code = code;
  }
}

/** What breaks off, as files do that were not fetched to their end. */
export function brokenOff(place: number): ArchiveFault {
  return new ArchiveFault(
    'truncated',
    `it breaks off after byte ${place}; what came before is read: fetch or copy it again`,
  );
}

/** What is not what its format says. */
export function damaged(place: number, met: string): ArchiveFault {
  return new ArchiveFault(
    'damaged-archive',
    `it is damaged at byte ${place}: ${met}; what came before is read, and nothing after: fetch or copy it again`,
  );
}
