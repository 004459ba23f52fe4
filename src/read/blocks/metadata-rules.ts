/**
 * Lines about the article itself: when, by whom, under which number, what a picture shows. In: one short line.
 */
import { isDateLine } from '../dates.ts';
import { type FurnitureRule, like } from './furniture-rule.ts';
import { isDatedLabel, isNameLine } from './furniture-words.ts';

export const METADATA_RULES: readonly FurnitureRule[] = [
  {
    role: 'metadata',
    reason: 'separator',
    matches: like(/^[^\p{L}\p{N}]+$/u, /^[-–—([#*\s]*(?:ends?|the end)[-–—)\]#*\s]*$/i),
    takes: ['***', '###', '— — —', '-ENDS-', '(END)'],
    leaves: ['End the fighting, the envoy said.', 'A'],
  },
  {
    role: 'metadata',
    reason: 'date line',
    matches: (line) =>
      isDateLine(line) ||
      isDatedLabel(line) ||
      /^(?:(?:last )?(?:published|updated|posted|modified)\s{0,2}:?\s{0,2})?(?:about |over )?(?:\d{1,3}|an?|one|two|a few)\s+(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\s+ago$/i.test(
        line,
      ),
    takes: [
      'Sunday 12 May 2024 - 08:15',
      'Last updated: Jan. 5, 2024, 10:15 a.m. EST',
      '3 hours ago',
      'Coastal Wire | Updated: Mar 05, 2024 20:15 IST',
      'March 5, 2024 Staff Reporter 0 Comments',
      'Published 2024-01-05',
    ],
    leaves: [
      'May 2024 bring peace',
      'The two sides met on 5 January 2024',
      'On 5 January 2024 the two sides met in Oslo and agreed',
      'Press Conference of the Ministers on January 2, 2019',
      '2024',
    ],
  },
  {
    role: 'metadata',
    reason: 'reading time',
    matches: like(
      /^(?:reading time\s{0,2}:?\s*)?\d{1,3}[- ]?\s?min(?:ute)?s?(?:\s+(?:read|to read|listen|watch))?\.?$/i,
    ),
    takes: ['4 min read', 'Reading time: 2 minutes'],
    leaves: ['The ministers spoke for 40 minutes.'],
  },
  {
    role: 'metadata',
    reason: 'address',
    matches: like(
      /^(?:(?:url|link|website|web|permalink|original)\s{0,2}:\s*)?(?:https?:\/\/|www\.)\S+$/i,
      /^(?:e-?mail\s{0,2}:\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i,
    ),
    takes: ['https://example.org/a/b', 'Link: www.example.org', 'press@example.org'],
    leaves: ['The text is at https://example.org and was published today.'],
  },
  {
    role: 'metadata',
    reason: 'code of the story',
    matches: like(
      /^(?:story|article|news|document|doc|item|(?:press |news )?release|reference|ref)\.?\s(?:code|id|no\.?|number|ref|#)\s{0,2}[:#]?\s*[\w./-]{1,40}$/i,
      /^(?:code|id|ref|isbn|issn|no\.)\s{0,2}[:#]\s*[\w./-]{1,40}$/i,
    ),
    takes: ['Story Code : 40417', 'Press release No. 14/2024', 'ID: 77-B'],
    leaves: ['Document 14 was signed by both ministers.'],
  },
  {
    role: 'metadata',
    reason: 'release note',
    matches: like(
      /^(?:for (?:immediate|general) release|under embargo|embargoed until\b.{0,80}|press (?:release|statement)|news release|media release|unofficial translation|check against delivery)[:.]?$/i,
    ),
    takes: ['FOR IMMEDIATE RELEASE', 'Press release', 'Unofficial translation'],
    leaves: ['The press release was sent on Monday.'],
  },
  {
    role: 'metadata',
    reason: 'byline',
    matches: isNameLine,
    takes: [
      'By Marta Lind',
      'Written by: Omar Haddad and Ann Li',
      'BY STAFF REPORTER',
      'By Our Correspondent',
      'By Ann Li, Diplomatic Editor',
    ],
    leaves: [
      'By Monday the sides had agreed.',
      'By and large, talks went well',
      'By Force or Treaty: How Borders Move',
    ],
  },
  {
    role: 'metadata',
    reason: 'source or author',
    matches: like(
      /^(?:authors?|reporters?|editors?|writers?|correspondents?|translators?|contributors?|credits?|sources?|via|agency|publisher|photographers?)\s{0,2}[:|：]\s*\S.{0,120}$/i,
      /^\(?(?:additional reporting|reporting|writing|editing|translation|translated|compiled|edited|written|produced|(?:with )?(?:additional )?inputs?)\s(?:by|from)\s\S/i,
      /^(?:(?:our|the|special|staff|senior|diplomatic|chief|web|news|online|international|foreign|digital|monitoring|national)\s+){0,4}(?:correspondents?|reporters?|staff writers?|staff|desk|bureau|agencies|newsroom|web team)$/i,
    ),
    takes: [
      'Source: National Wire',
      'Editor: lw',
      '(Reporting by Ann Li; Editing by Omar Haddad)',
      'News Desk',
      'With inputs from agencies',
    ],
    leaves: ['Sources said that the talks were frank.', 'Translation of the treaty is under way.'],
  },
  {
    role: 'metadata',
    reason: 'caption or picture credit',
    matches: like(
      /^(?:file )?(?:photo|image|picture|caption|video|graphic|illustration|infographic|map)s?(?:\s(?:by|credit|courtesy))?\s{0,2}[:|/©]/i,
      /^(?:image|photo|picture|media|video)s?\s(?:source|caption|credit)s?\s?[,:]/i,
      /^file (?:photo|picture|image)\b/i,
      /\((?:\d(?:st|nd|rd|th)\s)?(?:[LRC]|left|right|cent(?:re|er))(?:,[^()]{1,30})?\)[^.!?]{0,200}\.?$/,
      /[([{]\s?(?:file\s)?(?:photo|image|picture|pic|credit|screenshot|screengrab|courtesy)s?\b[^)\]}]{0,80}[)\]}]\.?$/i,
      /\b(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Pp]hotograph|[Cc]redit)s?(?:\s(?:by|[Cc]redit|[Cc]ourtesy))?\s{0,2}:\s*\p{Lu}[^.:]{1,60}$/u,
      /[.\s\d]\/\s?[A-Z]{2,6}(?:\sPhoto)?$/,
      /\(\p{Lu}[\p{L} ]{1,30}\/\p{Lu}[\p{L} .'-]{1,40}\)$/u,
      /©\s?\p{Lu}[\p{L} /]{1,40}$/u,
      /\bfile (?:photo|picture|image)\b.{0,20}$/i,
    ),
    takes: [
      'Photo: Ann Li/Wire',
      'Image source, Wire',
      'The two ministers shake hands before talks in Oslo. (Photo by Omar Haddad)',
      'The chancellor arrives at the palace, March 5, 2024. /VCG',
      'A view of the hall. [Photo/Wire]',
      'The president speaks in Accra on Tuesday. (Wire/Ann Li)',
      'File photo of the foreign ministry building.',
      'Kari Dahl (2nd L) meets Kofi Mensah (R) in Accra, Ghana, on Tuesday.',
    ],
    leaves: [
      'He handed over a photo of the site.',
      'The photo was taken in Oslo, the ministry said.',
      'They signed the deal on grain and/or fertiliser.',
      'The ministers met via Zoom',
      'Talks between EU/US',
    ],
  },
  {
    role: 'metadata',
    reason: 'label of the page',
    matches: like(
      /^(?:category|categories|section|type|format|country|language|location|venue|edition|issue|volume|page|pages|views?|reads?|hits|likes?|shares?|comments?|tel|phone|fax|e-?mail|contacts?|media contact|press contact)\s{0,2}[:：]\s*.{0,120}$/i,
    ),
    takes: ['Category: World', 'Views: 1,204', 'Media contact: press office, +47 000'],
    leaves: ['Comments made by the envoy were welcomed.'],
  },
  {
    role: 'metadata',
    reason: 'counter',
    matches: like(/^\p{Lu}{0,3}\s?\d[\d.,]{0,10}\s?[KM]?(?:\s(?:views?|reads?|likes?|shares?|hits?|votes?))?$/u),
    takes: ['0', 'AB 12', '1.2K shares', '340 views'],
    leaves: ['3 ministers resigned'],
  },
];
