// In: nothing. Out: what a gold record is. The one idea: every message of this schema says what was expected, so that
// parse.ts has only to say what was met.
import { z } from 'zod';
import { MeetingKind, Stance } from '../model/index.ts';

const MONTH = '(?:0[1-9]|1[0-2])';
const DAY = '(?:0[1-9]|[12][0-9]|3[01])';
const VALUE = `(?:[0-9]{4}(?:-${MONTH}(?:-${DAY})?)?|--${MONTH}-${DAY})`;

const words = (expected: string) => z.string(expected).trim().min(1, expected);
const item = <T extends z.ZodRawShape>(expected: string, shape: T) =>
  z.strictObject({ ...shape, optional: optional.optional() }, expected).readonly();
const list = <T extends z.ZodType>(expected: string, each: T) => z.array(each, expected).readonly();

const optional = list('a list of keys, such as ["place"], or of "*" for all', words('a key of the item, or "*"'));
const quote = words('a few words of the text').optional();

/** One delegate; `name` and `role` are `null` where the text gives none. */
export const GoldParticipant = item('a participant: {"name", "role", "represents"}', {
  name: words('a name, or null for an unnamed delegate').nullable(),
  role: words('an office, without the country, or null').nullable(),
  represents: words('an ISO 3166-1 code or an acronym, such as "CN" or "OIC"'),
  aka: list('a list of further spellings', words('a spelling of the name')).optional(),
});
export type GoldParticipant = z.infer<typeof GoldParticipant>;

const DATE = 'YYYY-MM-DD, YYYY-MM, YYYY, --MM-DD, a range of them with "/", or null';

/** One encounter, however often the text comes back to it. */
export const GoldMeeting = item('a meeting: {"kind", "participants", "date", "place"}', {
  kind: z.enum(MeetingKind.options, `one of ${MeetingKind.options.join(', ')}`),
  participants: list('a list of participants', GoldParticipant),
  date: z
    .string(DATE)
    .regex(new RegExp(`^${VALUE}(?:/${VALUE})?$`), DATE)
    .nullable(),
  place: words('a town, else a country, or null').nullable(),
  quote,
});
export type GoldMeeting = z.infer<typeof GoldMeeting>;

const stance = z.enum(Stance.options, `one of ${Stance.options.join(', ')}`);
const speaker = words("a person's name, or null").nullish();
const PARTY = 'an ISO 3166-1 code or an acronym, such as "CN" or "OIC"';

/** One of these for each holder, issue and stance, and for each party's word on it. */
export const GoldPosition = item('a position: {"holder", "issue", "stance"}', {
  holder: words(PARTY),
  speaker,
  issue: words('an issue, such as "Taiwan"'),
  stance,
  act: words('what the speaker does, such as "affirms"').nullish(),
  attributedBy: words(PARTY).nullish(),
  quote,
});
export type GoldPosition = z.infer<typeof GoldPosition>;

/** One of these for each actor and initiative. */
export const GoldInitiative = item('a reference to an initiative: {"initiative", "actor", "stance"}', {
  initiative: words('an initiative, by its code or by a name, such as "BRI"'),
  actor: words(PARTY),
  speaker,
  stance: stance.optional(),
  quote,
});
export type GoldInitiative = z.infer<typeof GoldInitiative>;

/** What a careful reader takes from one article. */
export const GoldRecord = z
  .strictObject(
    {
      id: words("the article's file name without its ending"),
      published: z
        .string('YYYY-MM-DD, or null')
        .regex(new RegExp(`^[0-9]{4}-${MONTH}-${DAY}$`), 'YYYY-MM-DD, or null')
        .nullish(),
      meetings: list('a list of meetings', GoldMeeting),
      positions: list('a list of positions', GoldPosition),
      initiatives: list('a list of references to initiatives', GoldInitiative),
    },
    'a record: {"id", "published", "meetings", "positions", "initiatives"}',
  )
  .readonly();
export type GoldRecord = z.infer<typeof GoldRecord>;

/** Is `key` of this item, or all of it, something that the text only hints at? */
export function isOptional(item: { readonly optional?: readonly string[] | undefined }, key: string): boolean {
  return item.optional?.some((one) => one === '*' || one === key) ?? false;
}
