/** The closed classes of English that the grammar stands on. Open classes (verbs, offices, names) are in `ontology/vocabulary/`. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address before a name; none of them is part of it. */
export const TITLES = words(
  `mr mrs ms mx dr drs prof professor gen general lt lieutenant col colonel maj major capt captain adm admiral sgt
  field marshal brigadier sen senator rep hon honourable honorable excellency excellencies highness majesty hrh hh he h.e sheikh shaikh
  sheikha sir dame lord lady datuk dato datin seri tun yab sri shri smt sayyid sayyed ayatollah hojjatoleslam imam haji hajj eng
  engineer comrade messrs amb elbasy prince princess royal serene st rt right`,
);
export const TITLE_OPENERS = words('his her their your');

/** Small words inside a name. */
export const PARTICLES = words(
  'bin ibn bint binti al el ul ur as ash ad an ar de da do dos das del della di van von der den la le du ter ten zu abu ben ould y e ap af av san los las na á',
);
/** Behind a name, and no part of it. */
export const POST_NOMINALS = words('mp mps mhr obe cbe kbe mbe kcmg cmg phd md qc kc mla mna esq');
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'v', 'vi', ...POST_NOMINALS]);

/** Heads of names of bodies, texts and places: a run of capitals that holds one is no person. */
export const INSTITUTION_WORDS = words(
  `ministry ministries department council committee commission bureau office agency authority cabinet parliament congress senate
  assembly house court party union league organisation organization association forum summit conference group bank fund
  university institute academy center centre college school company corporation corp inc ltd army navy force forces guard corps police
  embassy consulate mission delegation palace castle hotel airport base port square street road avenue tower hall statement declaration
  agreement treaty pact accord charter convention communique resolution initiative plan programme program strategy
  framework partnership corridor belt dialogue mechanism platform day week year month festival games olympics cup news agency times
  post journal network television radio press war world region province state republic kingdom emirate
  island islands sea ocean strait gulf river mountain desert valley peninsula bay cape east west north south middle
  central secretariat board federation front movement alliance coalition command administration government act law
  bill amendment protocol security foreign national international global people peoples general affairs cooperation defence defense
  economic political regional humanitarian joint high supreme federal royal democratic islamic arab african european asian pacific
  western eastern northern southern chinese summit's question issue policy principle vision prosecutor special anti chamber district
  territory territories structure secretariat city town village county line accords talks meeting session rights nations united society service services`,
);
/** Words that an office is extended by: "Minister of Energy and Mineral Resources". */
export const PORTFOLIO_WORDS = words(
  `process affairs foreign cooperation co operation operative emigration international external expatriates trade commerce industry energy petroleum oil mineral resources
  defence defense interior finance treasury economy economic planning development education higher health culture tourism
  justice transport transportation environment climate change agriculture water irrigation science technology research
  digital information media communications labour labor social security public works housing youth sports religious hajj endowments awqaf
  immigration migration investment innovation infrastructure regional integration european emigrants diaspora overseas
  political military war parliamentary legal consular humanitarian welfare women family food rural urban fisheries maritime blue
  central committee commission council bureau office armed forces army navy air force staff joint chiefs national state
  general people peoples party communist political legislative assembly parliament congress senate house cabinet presidency
  mission organisations organizations conferences delegation department ministry secretariat administration agency authority union organisation organization
  operations peace crisis middle east africa asia asian african european latin america americas pacific caribbean arab near north south west
  central eastern western northern southern prevention provincial municipal standing advisory supreme emergency situations strategic
  industries coordination minorities relations rights structure matters policy commercial regions countries centre center religious equality interfaith multilateral global bilateral`,
);
export const PORTFOLIO_JOINERS = words('and of for the & on in');

export const CALENDAR_WORDS = words(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun today yesterday
  tomorrow ramadan`,
);

/** Words before an office that change nothing about who is meant. */
export const OFFICE_MODIFIERS = words(
  'visiting former then acting interim caretaker outgoing incoming newly new appointed elected current late ex senior top chief special deputy assistant vice first second honorary longtime long serving',
);
/** What is said of somebody in office beside the office itself: "the conservative president". */
export const QUALITIES = words(
  `conservative liberal libertarian socialist leftist leftwing rightist rightwing centrist populist nationalist hardline moderate reformist
  pragmatic veteran embattled beleaguered powerful influential firebrand controversial outspoken autocratic authoritarian maverick popular
  ailing elderly aging ageing charismatic youthful young female civilian technocratic nominal ceremonial`,
);
export const FORMER_WORDS = words('former ex late then');

export const SUBJECT_PRONOUNS = words('he she they we i it');
export const POSSESSIVE_PRONOUNS = words('his her their our my its');

/** Words of others that can be rejected. */
export const UTTERANCES = words(
  'statement statements remark remarks comment comments report reports resolution resolutions letter accusation accusations allegation allegations criticism motion declaration vote draft',
);

/** Nouns of exertion: what they are "against" is opposed. */
export const EXERTIONS = words(
  'effort efforts fight struggle battle measure measures step steps action actions campaign combat defence defense resistance war crackdown',
);

/** Nouns that stand for both parties of the meeting that is spoken of: "the two sides", "both leaders". */
export const SIDES = words(
  `sides leaders countries parties presidents ministers diplomats officials nations delegations counterparts interlocutors premiers
  chiefs envoys heads states governments statesmen participants pair duo delegates advisers advisors representatives secretaries principals guests visitors men women`,
);
/** Nouns that make an adjective of nationality an actor: "the Chinese side". */
export const GOVERNMENT_NOUNS = words(
  `side government authorities administration foreign ministry delegation officials embassy leadership leaders leader party military presidency
  office department diplomats diplomat officials official mission team negotiators counterparts statement representative representatives envoy cabinet parliament members delegates delegate ministers lawmakers`,
);

/** Who stands beside somebody in office, and can be named by that alone. */
export const FELLOWS = words(
  'counterpart counterparts colleague colleagues opposite host guest visitor interlocutor predecessor successor',
);
