// How the vocabulary reads wordings of readouts: the longest label in the phrase, and the concept that it belongs to.
// Only words are looked at here; who takes which stance on them is the extractor's business (test/phrasebook/).
import { expect, it } from 'vitest';
import { toLexicon, toWords } from '../../src/lexicon/index.ts';
import { loadVocabulary } from '../../src/rdf/index.ts';

const { topics } = toLexicon(loadVocabulary());

function findConcept(phrase: string): string | undefined {
  const words = toWords(phrase);
  const matches = words.flatMap((_, at) => topics.matchesAt(words, at));
  const [longest] = matches.sort((one, other) => other.end - other.begin - (one.end - one.begin));
  const name = longest?.value.topic.iri.replace(/^.*\//, '');
  return longest?.value.bare ? `${name}, by a bare name` : name;
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
  ['the so-called referendums', 'RussianAnnexation'],
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
])('“%s” speaks of no issue', (phrase) => {
  expect(findConcept(phrase)).toBeUndefined();
});
