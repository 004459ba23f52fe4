// How the vocabulary reads wordings of readouts: the longest label in the phrase, and the concept that it belongs to.
// Only words are looked at here; who takes which stance on them is the extractor's business (test/phrasebook/).
import { expect, it } from 'vitest';
import { toLexicon, toWords } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';

const { topics } = toLexicon(loadVocabulary());

const findLabels = (phrase: string) => {
  const words = toWords(phrase);
  return words.flatMap((_, at) => topics.matchesAt(words, at));
};
type Label = ReturnType<typeof findLabels>[number];

const nameOf = ({ value }: Label) => value.topic.iri.replace(/^.*\//, '');
const issueOf = ({ value: { topic } }: Label) => (topic.kind === 'proposition' ? topic.issue : topic.iri);
const isContextual = ({ value }: Label) => value.isContextual === true;

/** The labels that count: a contextual one (`rap:contextLabel`) does only beside another label of its issue. */
const findCounting = (phrase: string) => {
  const labels = findLabels(phrase);
  const issues = new Set(labels.filter((label) => !isContextual(label)).map(issueOf));
  return labels.filter((label) => !isContextual(label) || issues.has(issueOf(label)));
};

function findConcept(phrase: string): string | undefined {
  const [longest] = findCounting(phrase).sort((one, other) => other.end - other.begin - (one.end - one.begin));
  if (longest === undefined) return undefined;
  return longest.value.bare ? `${nameOf(longest)}, by a bare name` : nameOf(longest);
}

it.each([
  ['the Taiwan question', 'Taiwan'],
  ['a visit to Taiwan', 'Taiwan, by a bare name'],
  ["our own 'one-China' policy", 'OneChinaPrinciple'],
  ['the One China principle', 'OneChinaPrinciple'],
  ["Taiwan is an inseparable part of China's territory", 'TaiwanPartOfChina'],
  ["China's complete reunification", 'ChineseReunification'],
  ['new arms sales to Taiwan', 'TaiwanArms'],
  ["Taiwan's meaningful participation in the World Health Assembly", 'TaiwanParticipation'],
  ['any unilateral change to the status quo in the Taiwan Strait', 'TaiwanStraitPeace'],
  ['external interference in the Taiwan question', 'TaiwanInterference'],
  ["China's coercion against Taiwan", 'TaiwanPressure'],
  ['severed its diplomatic ties with Taiwan', 'TaiwanTiesCut'],
  ['counterterrorism and de-radicalization in Xinjiang', 'XinjiangMeasures'],
  ["Xinjiang-related matters are purely China's internal affairs", 'XinjiangInternalAffair'],
  ['lies and disinformation about Xinjiang', 'XinjiangSmear'],
  ['interfering in internal affairs under the pretext of Xinjiang', 'XinjiangInterference'],
  ['grave human rights violations in Xinjiang', 'XinjiangAbuses'],
  ['the persecution of the Uyghurs', 'XinjiangAbuses'],
  ['the human rights situation in Xinjiang', 'XinjiangHumanRights'],
  ['“one country, two systems”', 'OneCountryTwoSystems'],
  ["the erosion of Hong Kong's autonomy", 'HongKongErosion'],
  ['meddle in the affairs of Hong Kong', 'HongKongInterference'],
  ['the crackdown in Hong Kong', 'HongKongErosion'],
  ['Xizang-related issues', 'Tibet'],
  ['the Dalai clique', 'TibetSeparatism'],
  ['a two‑state solution', 'TwoStateSolution'],
  ['an independent Palestinian state', 'PalestinianState'],
  ['the legitimate national rights of the Palestinian people', 'PalestinianRights'],
  ['a just and lasting settlement of the Palestinian question', 'PalestinianSettlement'],
  ['an immediate ceasefire in the Gaza Strip', 'GazaCeasefire'],
  ['a ceasefire in Sudan', 'SudanPeace'],
  ['the forced displacement of Palestinians from Gaza', 'IsraeliAggression'],
  ['the annexation of the West Bank', 'PalestinianDispossession'],
  ['humanitarian assistance into Gaza', 'GazaHumanitarian'],
  ["Israel's right to defend itself", 'IsraelSecurity'],
  ['the situation around Ukraine', 'Ukraine'],
  ['the sovereignty and territorial integrity of Ukraine', 'UkraineTerritory'],
  ['military aid to Ukraine', 'UkraineSupport'],
  ['a political settlement of the Ukraine crisis', 'UkraineNegotiatedEnd'],
  ["Russia's unprovoked war", 'RussianAggression'],
  ['the invasion of Ukraine', 'RussianAggression'],
  ['costs on Russia for its war against Ukraine', 'UkraineSupport'],
  ['the special military operation', 'SpecialMilitaryOperation'],
  ["the recognition of the Donetsk People's Republic", 'RussianClaims'],
  ['the crimes of the Kiev regime', 'KyivCharges'],
  ['the sham referendums', 'RussianAnnexation'],
  ['the denuclearization of the Peninsula', 'KoreaDenuclearisation'],
  ['a political settlement of the Korean Peninsula issue', 'KoreaSettlement'],
  ["North Korea's ballistic missile launches", 'DPRKWeapons'],
  ["the DPRK's illicit nuclear programme", 'DPRKProvocations'],
  ['the Code of Conduct in the South China Sea', 'SCSCodeOfConduct'],
  ['the 2016 arbitral award on the South China Sea', 'SCSAward'],
  ['aggressive behaviour in the South China Sea', 'SCSCoercion'],
  ['indisputable sovereignty over the Nansha Islands', 'SCSChineseSovereignty'],
  ['the JCPOA', 'JCPOA'],
  ['a diplomatic solution to the Iranian nuclear issue', 'IranSettlement'],
  ['the attacks on Iran’s nuclear facilities', 'IranStrikes'],
  ['the US withdrawal from the Iran nuclear deal', 'IranDealHarm'],
])('“%s” is %s', (phrase, concept) => {
  expect(findConcept(phrase)).toBe(concept);
});

it.each([
  'a ceasefire between the two gangs',
  'the relations between our two states',
  'a training centre in Nairobi',
  'the settlement of the bill',
  'an operation at the eye hospital',
  'support for the draft',
  'the so-called referendums',
  'a ballistic missile launch',
])('“%s” speaks of no issue', (phrase) => {
  expect(findConcept(phrase)).toBeUndefined();
});

it.each([
  ['a ceasefire between the two gangs', 'GazaCeasefire', 'the humanitarian crisis in Gaza', 'the Ukraine crisis'],
  ['a ceasefire between the two gangs', 'UkraineNegotiatedEnd', 'the Ukraine crisis', 'the Taiwan question'],
  ['the relations between our two states', 'TwoStateSolution', 'the Palestinian question', 'the Taiwan question'],
])('“%s” speaks of %s beside “%s”, but not beside “%s”', (phrase, concept, own, foreign) => {
  expect(findLabels(phrase).filter(isContextual).map(nameOf)).toContain(concept);
  expect(findCounting(`${own} and ${phrase}`).map(nameOf)).toContain(concept);
  expect(findCounting(foreign)).not.toEqual([]);
  expect(findCounting(`${foreign} and ${phrase}`).map(nameOf)).not.toContain(concept);
});
