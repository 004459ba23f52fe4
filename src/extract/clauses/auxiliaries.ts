/** The small words of a verb group: auxiliaries, negations, and what lets a plan or a wish follow. */
import { FUTURE } from './main-verbs.ts';

export const BE = new Set('is are was were be been being am get got'.split(' '));
export const HAVE = new Set('has have had having'.split(' '));
export const DO = new Set('does do did'.split(' '));

export const HYPOTHETICAL = new Set('would could may might should can must cannot ought'.split(' '));

export const NEGATIONS = new Set("not never nt n't no neither nor".split(' '));

export const AUXILIARIES = new Set([
  ...BE,
  ...HAVE,
  ...DO,
  ...FUTURE,
  ...HYPOTHETICAL,
  'to',
  'going',
  'about',
  'set',
  'due',
  'scheduled',
  'expected',
  'slated',
  'planning',
  'plans',
  'planned',
  'intends',
  'hopes',
  'refused',
  'refuses',
  'declined',
  'failed',
  'wants',
  'wanted',
  'agreed',
  'used',
  'need',
  'needs',
  'ought',
]);

export const TO_FUTURE = /^(?:set|due|scheduled|expected|slated|going|about|planning|plans|planned|intends)$/;

export const TO_HYPOTHETICAL = /^(?:hopes|refused|refuses|declined|failed|wants|wanted|agreed|need|needs|ought)$/;
