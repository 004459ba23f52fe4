// Invented people, each with the forms of the name that different desks would write, and the office.

export type Delegate = {
  readonly party: string;
  readonly country: string;
  readonly adjective: string;
  readonly name: string;
  /** The same name in other transliterations or in another order. */
  readonly spellings: readonly string[];
  readonly surname: string;
  readonly office: string;
  readonly offices: readonly string[];
};

const ministers = ['Foreign Minister', 'Minister of Foreign Affairs'];

function toDelegate(
  [party, country, adjective]: readonly [string, string, string],
  name: string,
  surname: string,
  spellings: readonly string[] = [],
  offices: readonly string[] = ministers,
): Delegate {
  return { party, country, adjective, name, surname, spellings, office: offices[0] as string, offices };
}

const NO = ['NO', 'Norway', 'Norwegian'] as const;
const KE = ['KE', 'Kenya', 'Kenyan'] as const;
const JO = ['JO', 'Jordan', 'Jordanian'] as const;
const OM = ['OM', 'Oman', 'Omani'] as const;
const KZ = ['KZ', 'Kazakhstan', 'Kazakh'] as const;
const CL = ['CL', 'Chile', 'Chilean'] as const;
const GH = ['GH', 'Ghana', 'Ghanaian'] as const;
const VN = ['VN', 'Vietnam', 'Vietnamese'] as const;
const MN = ['MN', 'Mongolia', 'Mongolian'] as const;
const DZ = ['DZ', 'Algeria', 'Algerian'] as const;
const FJ = ['FJ', 'Fiji', 'Fijian'] as const;
const LV = ['LV', 'Latvia', 'Latvian'] as const;
const PE = ['PE', 'Peru', 'Peruvian'] as const;
const ZM = ['ZM', 'Zambia', 'Zambian'] as const;

const prime = ['Prime Minister'];
const defence = ['Defence Minister', 'Minister of Defence'];

export const people = {
  vinje: toDelegate(NO, 'Kari Vinje', 'Vinje'),
  tveit: toDelegate(NO, 'Halvard Tveit', 'Tveit', [], prime),
  barasa: toDelegate(KE, 'James Barasa', 'Barasa'),
  // The surname of the foreign minister, in another office.
  barasaOfDefence: toDelegate(KE, 'Lydia Barasa', 'Barasa', [], defence),
  haddadin: toDelegate(JO, 'Mohammed Yousef Haddadin', 'Haddadin', [
    'Mohamed Yusuf Haddadin',
    'Muhammad Youssef Haddadin',
  ]),
  rawahi: toDelegate(OM, 'Khalid bin Hussein Al Rawahi', 'Al Rawahi', ['Khaled bin Hussain Al Rawahi']),
  nurmagambet: toDelegate(KZ, 'Yerlan Nurmagambet', 'Nurmagambet', ['Erlan Nurmagambet']),
  // In office after him.
  sarsen: toDelegate(KZ, 'Aliya Sarsenova', 'Sarsenova'),
  ibarra: toDelegate(CL, 'Rodrigo Ibarra Lagos', 'Ibarra', ['Rodrigo Ibarra']),
  asante: toDelegate(GH, 'Kwabena Asante-Boadu', 'Asante-Boadu'),
  trinh: toDelegate(VN, 'Trinh Quoc Bao', 'Bao'),
  ganbold: toDelegate(MN, 'Sukhbaatar Ganbold', 'Ganbold', ['Ganbold Sukhbaatar']),
  // The Mongolian way of writing, with the own name last; another person of the same own name.
  prime: toDelegate(MN, 'Dorjiin Ganbold', 'Ganbold', [], prime),
  benslimane: toDelegate(DZ, 'Abdelkader Benslimane', 'Benslimane', [
    'Abdelqader Benslimane',
    'Abdulkader Ben Slimane',
  ]),
  vakatawa: toDelegate(FJ, 'Losalini Vakatawa', 'Vakatawa'),
  ozolins: toDelegate(LV, 'Janis Ozolins', 'Ozolins', ['Jānis Ozoliņš']),
  kalnins: toDelegate(LV, 'Ilze Kalnina', 'Kalnina', [], defence),
  quispe: toDelegate(PE, 'Elena Quispe', 'Quispe'),
  mwale: toDelegate(ZM, 'Chanda Mwale', 'Mwale'),
  mwaleOfState: toDelegate(ZM, 'Joseph Mwale', 'Mwale', [], ['President']),
} as const satisfies Readonly<Record<string, Delegate>>;

export type Who = keyof typeof people;
