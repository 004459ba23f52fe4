/**
 * In: lines. Out: the same lines, those that are page furniture with role and reason. Only short lines are looked at:
 * furniture is short, save legal notices, and a rule must not search a line of a megabyte.
 */
import { BOILERPLATE_RULES } from './boilerplate-rules.ts';
import type { Draft } from './lines.ts';
import { METADATA_RULES } from './metadata-rules.ts';

/** The first rule that takes a line gives its role. */
export const FURNITURE_RULES = [...METADATA_RULES, ...BOILERPLATE_RULES];

const LONGEST = 400;

const CAPTION_LABEL = /^(?:image|photo|picture|media|video)\scaption\s?[,:]?$/i;

/** Marks the lines that a furniture rule takes, and the line under a bare "Image caption,". */
export function markFurniture(lines: readonly Draft[]): readonly Draft[] {
  return lines.map((line, index) => {
    if (line.role !== undefined || line.text.length > LONGEST) return line;
    if (CAPTION_LABEL.test(lines[index - 1]?.text ?? ''))
      return { ...line, role: 'metadata', reason: 'caption or picture credit' };
    const rule = FURNITURE_RULES.find(({ matches }) => matches(line.text));
    return rule ? { ...line, role: rule.role, reason: rule.reason } : line;
  });
}
