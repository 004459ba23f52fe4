/**
 * Lines of the page around the article: buttons, pointers to other stories, notices. In: one short line.
 */
import { type FurnitureRule, like } from './furniture-rule.ts';
import { isShareBar } from './furniture-words.ts';

export const BOILERPLATE_RULES: readonly FurnitureRule[] = [
  {
    role: 'boilerplate',
    reason: 'share bar',
    matches: isShareBar,
    takes: [
      'Share',
      'Share Tweet Email Print',
      'Facebook | X | WhatsApp',
      'Share this article',
      'Comment',
      'Comments',
      'Print | A- A+',
    ],
    leaves: ['Share prices fell after the talks', 'Print media in both countries reported it.'],
  },
  {
    role: 'boilerplate',
    reason: 'tags',
    matches: like(
      /^(?:tags?|topics?|related topics?|keywords?|key words|filed under|labels?|hashtags?|more on this topic)\s{0,2}[:：|]/i,
      /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u,
    ),
    takes: ['TOPICS: Ann Li Grain Oslo', 'Tags: trade, grain', '#trade #grain'],
    leaves: ['Topics of the talks were trade and grain.'],
  },
  {
    role: 'boilerplate',
    reason: 'pointer to another story',
    matches: like(
      /^(?:read|read more|read also|also read|see also|see more|more|related|related (?:story|stories|articles?|news|coverage)|recommended|watch|watch more|watch also|listen|don['’]t miss|must read|in case you missed it|further reading|previous(?: article| story| post)?|next(?: article| story| post)?|up next)\s?[:：|»>]+\s*\S/i,
      /^[←→‹]|^[«»]\s[^»]{1,200}$|[→›]$/,
      /^(?:read|see|view|show|load|watch|click|learn|find out)\s(?:more|all|(?:the )?full (?:story|article|text|statement|transcript))\b[^.]{0,80}$/i,
    ),
    takes: [
      'Read more: Ministers to Meet Again in Spring',
      'ALSO READ: Grain Deal Signed',
      'Read more about the talks here',
      'Related: Who is who in Oslo',
      '← Minister Opens Harbour',
      'Storm Warning for the Coast →',
    ],
    leaves: ['More than ten ministers attended.', 'Read together, the two statements differ.'],
  },
  {
    role: 'boilerplate',
    reason: 'invitation to subscribe or follow',
    matches: like(
      /^(?:please\s)?(?:subscribe|sign[- ]?up|register|log[- ]?in|sign[- ]?in|join|get|download|enter|receive|stay|turn on|enable|add|follow|click|tap)\b.{0,160}\b(?:newsletters?|inbox|e-?mail|your account|(?:our|the|mobile) app|app store|google play|google news|facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|notifications?|breaking news|news alerts?|subscribers?|subscription)\b/i,
      /^(?:[Pp]lease\s)?(?:(?:[Ff]ollow|FOLLOW|[Ll]ike|[Jj]oin|[Ff]ind|[Cc]ontact|[Ss]upport) us\b|(?:[Cc]lick|CLICK|[Tt]ap) here\b)/,
      /^(?:subscribe|sign up|get) (?:to|for|our|now|today)\b[^.]{0,60}$/i,
    ),
    takes: [
      'Sign up for our newsletter',
      'Follow us on social media',
      'Click here to read in French',
      'Get the news in your inbox every morning.',
    ],
    leaves: [
      'Support US efforts, the minister said',
      'Join the alliance, he told them.',
      'Get ready for talks, both sides were told.',
    ],
  },
  {
    role: 'boilerplate',
    reason: 'legal notice',
    matches: like(
      /^(?:copyright\s{0,2}(?:©|\(c\)|[\d:]|by\b|\.|$)|©|\(c\)\s?\d{4}|terms (?:of|and) |privacy (?:policy|notice)|cookie (?:policy|settings|notice)|disclaimer\b|we use cookies|this (?:site|website|page) uses cookies|by (?:using|continuing)\b.{0,60}\b(?:site|website|cookies)|powered by |your email address will not|required fields|the (?:views|opinions) expressed)/i,
      /\ball rights reserved\b/i,
      /^\(?this (?:story|article|report|content) (?:has not been|was not|has been|was|is) .{0,80}\b(?:edited|published|syndicated|republished|generated|feed)\b/i,
    ),
    takes: [
      '© 2024 National Wire',
      'Copyright 2024. All rights reserved.',
      'This site uses cookies to improve your visit.',
      'The views expressed in this article are those of the author.',
    ],
    leaves: ['Copyright was on the agenda of the trade talks.', 'This report was welcomed by the council.'],
  },
  {
    role: 'boilerplate',
    reason: 'advertisement',
    matches: like(
      /^(?:advertisements?|ads?|sponsored(?: content)?|promoted(?: content)?|partner content|(?:story|article) continues.{0,40}|continue reading.{0,60}|scroll (?:down )?to continue.{0,40}|skip (?:to|past) .{0,40}|loading(?:\.{3}|…)?|please wait(?:\.{3}|…)?)$/i,
    ),
    takes: ['ADVERTISEMENT', 'Story continues below advertisement', 'Skip to main content'],
    leaves: ['Advertisements for the summit were put up.'],
  },
  {
    role: 'boilerplate',
    reason: 'navigation',
    matches: like(
      /^(?:home|menu|search|close|back|next|previous|back to (?:top|home)|show more|load more|view more|view all|see all|(?:previous|next|older|newer) (?:article|post|story|page)s?|reply|report abuse|submit|ok|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)|contact us|about us|advertise with us|help|faq|e-?paper|log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|newsletters?|rss(?: feed)?|sitemap|listen(?: to (?:this )?article)?|gift(?: this)? article|save(?: article)?|(?:text|font) size.{0,20})$/i,
      /^home\s?[>»/|›]/i,
    ),
    takes: ['Back to top', 'Home > World > Asia', 'Subscribe now', 'Listen to article'],
    leaves: ['Home affairs ministers met', 'Back to school in Gaza'],
  },
];
