/** A rule as the catalogue has it. */
export interface Rule {
  /** As `rule` in an Evidence. */
  readonly name: string;
  /** What its words are evidence for; `date` is for dates that were dropped. */
  readonly reads: 'meeting' | 'participation' | 'position' | 'initiative' | 'date';
  /** Why the words mean it. */
  readonly reason: string;
  /** A text in which the rule fires. */
  readonly example: string;
  /** The day on which the example is published, where its weekdays need one. */
  readonly published?: string;
}
