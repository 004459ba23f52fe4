// The saved questions as they are asked of the fixture, each case with a golden answer: `golden/NAME.csv` for the
// first of a question, `golden/NAME.CASE.csv` for the others.

import { fileURLToPath } from 'node:url';

export type Case = {
  readonly query: string;
  readonly name?: string;
  readonly given?: Readonly<Record<string, string>>;
};

export const cases: readonly Case[] = [
  { query: 'articles-without-facts' },
  { query: 'attributed-but-never-stated' },
  { query: 'attributed-but-never-stated', name: 'of-pakistan', given: { party: 'PK' } },
  { query: 'attributed-but-never-stated', name: 'on-ukraine', given: { issue: 'ukraine' } },
  { query: 'co-participation' },
  { query: 'co-participation', name: 'of-darwish-twice', given: { person: 'Samir Darwish', least: '2' } },
  { query: 'dossier-of-a-meeting', given: { meeting: 'data:meeting/call' } },
  { query: 'evidence-of-a-claim', given: { claim: 'data:position/CN-Taiwan' } },
  { query: 'evidence-of-a-claim', name: 'of-a-meeting', given: { claim: 'data:meeting/jeddah' } },
  { query: 'inferred-dates' },
  { query: 'initiatives-by-supporter' },
  { query: 'initiatives-by-supporter', name: 'bri', given: { initiative: 'BRI', party: 'oic' } },
  { query: 'issues-raised-in-meeting' },
  {
    query: 'issues-raised-in-meeting',
    name: 'in-cairo',
    given: { meeting: 'CN, EG, OIC and PK, 2025-05', issue: 'Taiwan' },
  },
  { query: 'meeting-places' },
  { query: 'meeting-places', name: 'of-egypt', given: { party: 'Egypt' } },
  { query: 'meetings-in-several-articles' },
  { query: 'meetings-in-several-articles', name: 'one-will-do', given: { least: '1' } },
  { query: 'meetings-of-a-party', given: { party: 'OIC' } },
  { query: 'meetings-of-a-party', name: 'in-may', given: { party: 'OIC', from: '2025-05-20', to: '2025-05-25' } },
  { query: 'meetings-of-a-party', name: 'by-year', given: { party: 'OIC', to: '2025' } },
  { query: 'members-without-position', given: { organisation: 'OIC', issue: 'Palestine' } },
  { query: 'mixed-stances' },
  { query: 'offices-of-a-person' },
  { query: 'offices-of-a-person', name: 'for-nigeria', given: { person: 'zoe adebayo', party: 'NG' } },
  { query: 'planned-meetings' },
  { query: 'planned-meetings', name: 'of-china', given: { party: 'CN' } },
  { query: 'planned-meetings', name: 'of-nigeria-from-the-second-day', given: { party: 'NG', from: '2025-09-02' } },
  { query: 'positions-on-issue', given: { issue: 'Taiwan' } },
  { query: 'positions-on-issue', name: 'dated', given: { issue: 'Taiwan', party: 'Pakistan', from: '2025' } },
  { query: 'statements-by-person', given: { person: 'Lin Hao' } },
  { query: 'timeline' },
  { query: 'timeline', name: 'of-egypt', given: { party: 'EG' } },
  { query: 'timeline', name: 'spring', given: { from: '2025-03', to: '2025-05' } },
  { query: 'two-parties-compared', given: { party: 'China', with: 'Pakistan' } },
  { query: 'what-an-article-leaves-out', given: { article: 'jeddah-news' } },
  { query: 'what-an-article-leaves-out', name: 'readout', given: { article: 'Readout of the talks in Jeddah' } },
  { query: 'what-each-report-leaves-out' },
  { query: 'what-each-publisher-reports' },
  { query: 'where-reports-disagree' },
  { query: 'where-reports-disagree', name: 'in-cairo', given: { meeting: 'CN, EG, OIC and PK, 2025-05' } },
  { query: 'who-met-whom' },
  { query: 'who-met-whom', name: 'china-with-oic', given: { party: 'China', with: 'OIC' } },
  { query: 'who-met-whom', name: 'darwish', given: { person: 'Samir Darwish', from: '2025-05-31', to: '2025-09-01' } },
  { query: 'who-speaks' },
  { query: 'who-speaks', name: 'for-china-twice', given: { party: 'CN', least: '2' } },
  { query: 'who-supports-and-who-opposes' },
  { query: 'who-supports-and-who-opposes', name: 'on-taiwan', given: { issue: 'concept:Taiwan' } },
];

export function toGolden({ query, name }: Case): string {
  return fileURLToPath(new URL(`golden/${name === undefined ? query : `${query}.${name}`}.csv`, import.meta.url));
}
