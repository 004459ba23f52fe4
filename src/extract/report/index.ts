/**
 * In: a Reading. Out: the Extraction: the model's plain data, with spans in code points and verbatim quotes.
 * The idea: offsets are converted, and keys made from content, here and nowhere else.
 */
import type { Article, Extraction, Rejection } from '../../model/index.ts';
import type { Reading } from '../said.ts';
import { toOffsets } from '../text/offsets.ts';
import { toInitiatives, toPositions } from './claims.ts';
import { type Context, toEvidenceMaker } from './evidence.ts';
import { toMeetings } from './meetings.ts';
import { toPersonKeys, toPersons } from './persons.ts';

export const toReport = (article: Article, reading: Reading): Extraction => {
  const offsets = toOffsets(article.text);
  const context: Context = {
    article: article.id,
    personKeys: toPersonKeys(reading.people.entries),
    toEvidence: toEvidenceMaker(article, offsets),
  };
  const { meetings, keyOf } = toMeetings(reading.drafts, context);
  const { positions, outweighed } = toPositions(reading.positions, { ...context, meetings, keyOf });
  const initiatives = toInitiatives(reading.references, { ...context, meetings, keyOf });
  const dropped = reading.dropped.map(
    ({ kind, reason, quoted }): Rejection => ({ kind, reason, evidence: context.toEvidence(quoted) }),
  );
  return {
    article: article.id,
    ...(article.published === undefined ? {} : { published: article.published }),
    sentences: reading.sentences.map(({ begin, end }) => ({
      begin: offsets.toCodePoint(begin),
      end: offsets.toCodePoint(end),
    })),
    persons: toPersons(reading.people.entries, { meetings, positions, initiatives }, context),
    meetings,
    positions,
    initiatives,
    rejections: [...dropped, ...outweighed],
  };
};
