/**
 * In: nothing. Out: news agencies that write from abroad, by the sign that stands in a dateline, each with its own country.
 * The idea: "TOKYO (…)" lends its country to a minister only where those who write it are at home there.
 */

/** The sign in lower case; no country where the agency has no government that it calls its own. */
export const AGENCIES: ReadonlyMap<string, string | undefined> = new Map([
  ['reuters', undefined],
  ['ap', undefined],
  ['afp', undefined],
  ['upi', undefined],
  ['dpa', undefined],
  ['efe', undefined],
  ['bloomberg', undefined],
  ['cnn', undefined],
  ['xinhua', 'CN'],
  ['aa', 'TR'],
  ['anadolu', 'TR'],
  ['tass', 'RU'],
  ['kyodo', 'JP'],
  ['yonhap', 'KR'],
  ['ani', 'IN'],
  ['pti', 'IN'],
  ['ians', 'IN'],
  ['kazinform', 'KZ'],
  ['qazinform', 'KZ'],
  ['bernama', 'MY'],
  ['antara', 'ID'],
  ['ukrinform', 'UA'],
  ['interfax', undefined],
  ['irna', 'IR'],
  ['wam', 'AE'],
  ['spa', 'SA'],
  ['qna', 'QA'],
  ['kuna', 'KW'],
  ['petra', 'JO'],
  ['wafa', 'PS'],
  ['sana', 'SY'],
  ['vna', 'VN'],
  ['app', 'PK'],
  ['mena', 'EG'],
  ['azertac', 'AZ'],
  ['belta', 'BY'],
  ['pna', 'PH'],
  ['cna', 'TW'],
  ['jiji', 'JP'],
  ['kcna', 'KP'],
  ['lusa', 'PT'],
  ['ansa', 'IT'],
  ['ona', 'OM'],
  ['bna', 'BH'],
  ['nna', 'LB'],
]);

/** Those that call their own monarch and ministers by the office alone wherever they write from: "His Majesty the Sultan". */
export const COURT_AGENCIES: ReadonlySet<string> = new Set(['wam', 'spa', 'qna', 'kuna', 'petra', 'ona', 'bna']);
