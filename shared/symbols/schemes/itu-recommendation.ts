import {
  type Around,
  comma,
  dash,
  gap,
  languagePart,
  type Scheme,
  type SymbolList,
  type SymbolPattern,
  wordEnd,
  wordStart,
} from '../scheme.ts'

/** Series of ITU-T and ITU-R Recommendations; Cyrillic letters that look alike are typed for them in Russian. */
const series = '[A-VX-ZАВЕКМНОРСТХ]|B[OSTR]|S[AFMN]|T[F]|R[AS]'
const number = '\\.(?:Imp\\.?|Sup(?:pl)?\\.?)?\\d{1,4}(?:\\.\\d{1,3}){0,3}(?:bis|ter)?'
/** `Amd.1`, `Amendment 3`, `(2019) Cor. 2`. */
const issue = `(?:${gap}\\(\\d{2,4}(?:\\/\\d{4})?\\))?(?:${gap},?${gap}(?<kind>Amd|Amendment|Cor|Corrigendum|Corr)${gap}\\.?${gap}(?<n>\\d{1,2}))?`

/** `T-REC-X.1147-201811-I!Amd1!MSW-E.docx`, `T-REC-G.Imp729-…`, `R-REC-BO.600-1-198607-I!!MSW-E.doc`. */
const publication: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<sector>[TR])-(?:REC|REP)-(?<name>[A-Z]{1,3}\\.[A-Za-z]*[\\d.]*\\d(?:-\\d{1,2}(?=-\\d{6}))?|[A-Z]\\.[A-Za-z]+)(?:-(?<edition>\\d{6}))?(?:-(?<state>[A-Z]))?(?:(?:!|%21|_)(?<part>(?:Amd|Cor|Err|Ann|App|Add)[A-Z]?\\d*)?(?:(?:!|%21|_)(?:SUM-)?[A-Z]{3,4}(?:-[A-Z]{3})?-(?<language>[EFSARC]))?)?`,
    'g',
  ),
  gate: /-RE[CP]-/,
  read({ groups = {} }) {
    const edition = /^(\d{4})(\d\d)$/.exec(groups.edition ?? '')
    const part = groups.part
    return {
      key: `${groups.name}${part === undefined || part === '' ? '' : `-${part}`}`,
      type: 'REC',
      ...(edition === null ? {} : { meetingStart: `${edition[1]}-${edition[2]}-01` }),
      ...languagePart(groups.language),
    }
  },
}

/** `Recommendation ITU-T X.1147`, `Rec. X.509`, `ITU-T Y.3172 (2019) Amd 1`, `Recommandation UIT-T X.1254`, `ITU-R M.2083-0`. */
const named: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:Recommendations?|Recs?\\.?|Reports?|Recommandations?|Recomendaci[oó]n(?:es)?|Рекомендаци[а-я]|التوصية|建议书)${gap}(?:(?:ITU|UIT|МСЭ)${dash}(?<told>[TRТ])${gap})?|(?:ITU|UIT|МСЭ)${dash}(?<sector>[TRТ])${gap}(?:Rec(?:ommendation|\\.)?${gap})?)(?<name>(?:${series})${number})(?<edition>-\\d{1,2})?${issue}${wordEnd}`,
    'g',
  ),
  gate: /Rec|Rep|ITU|UIT|МСЭ|Рекоменд|التوصية|建议书/,
  read({ groups = {} }, _context, around) {
    if (isVersion(around) || isRange(around)) return undefined
    const isRadio = (groups.told ?? groups.sector) === 'R'
    if (groups.edition !== undefined && !isRadio) return { key: recommendationKey(groups), type: 'REC' }
    return { key: `${recommendationKey(groups)}${groups.edition ?? ''}`, type: 'REC' }
  },
}

/** `X.1147`, `Y.3172 Amd.1` alone: three digits or more and a series that no clause, version or product is numbered by. */
const bare: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<name>[EFGHJKLMPQTVXYZ]\\.(?:\\d{3,4}(?:\\.\\d{1,3}){0,3}(?:bis|ter)?|Sup(?:pl)?\\.?\\d{1,3}))${issue}${wordEnd}`,
    'g',
  ),
  gate: /[E-Z]\.(?:\d{3}|Sup)/,
  read: ({ groups = {} }, _context, around) =>
    isVersion(around) || isRange(around) || isArticle(groups.name ?? '', around) || numbered.test(around.before)
      ? undefined
      : { key: recommendationKey(groups), type: 'REC' },
}

/** `ITU-T K.20, K.21 and K.44`, `Recommendations ITU-T X.1254 and X.1277`: what follows one that is named is one too. */
const listed: SymbolList = {
  pattern: new RegExp(
    `${wordStart}(?:Recommendations?|Recs?\\.?|(?:ITU|UIT|МСЭ)${dash}[TRТ])${gap}(?:ITU${dash}[TR]${gap})?(?:${series})${number}(?:${comma}(?:ITU${dash}[TR]${gap})?(?:${series})${number})+${wordEnd}`,
    'g',
  ),
  gate: /(?:Rec|ITU|UIT|МСЭ).*[A-Z]\.\d/,
  item: new RegExp(`(?<=${comma})(?<name>(?:${series})${number})${wordEnd}`, 'g'),
  read: ({ groups = {} }) => ({ key: recommendationKey(groups), type: 'REC' }),
}

/** Parts of a draft name are joined by hyphens or underscores; typesetting puts a backslash before the latter. */
const joint = '(?:-|\\\\?_)'

/** Draft names: `X.sgGenAI`, `X.sec_QKDN_AA`, `XSTR.se-AI`, `TP.inno`, `TR.cs-ml`, `Y.ML-IMT2020-serv-prov`. */
const workItem: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<name>(?:[A-Z]STR|STR|TR|TP)\\.[a-zA-Z][A-Za-z0-9]{1,14}(?:${joint}[A-Za-z0-9]{1,24}){0,4}|[EFGHJKLMPQXYZ]\\.(?:[a-z][A-Za-z0-9]{1,20}|[A-Z]{2,8}(?=-))(?:${joint}[A-Za-z0-9]{1,24}){0,4})${wordEnd}`,
    'g',
  ),
  gate: /[A-Z]\.[A-Za-z]{2}/,
  read: ({ groups = {} }, context, around) =>
    isVersion(around) ||
    isBlank(groups.name ?? '') ||
    /^[(@=]|^\.\w/.test(around.after) ||
    (looksLikeCode(groups.name ?? '') && context.isSymbolField !== true)
      ? undefined
      : { key: (groups.name ?? '').replaceAll('\\', ''), type: 'WORK' },
}

/** The canonical spelling of any series, in a field that holds nothing else. */
const canonical: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<name>(?:[A-Z]|B[ORST]|S[AFMN]|TF|RA|RS)\\.(?:Imp|Sup)?[A-Za-z]*\\d*(?:\\.\\d{1,3}){0,3}(?:bis|ter)?(?:-\\d{1,2})?)(?:(?:-|${gap}\\(?)(?<part>(?:Amd|Cor|Err|Ann|App|Add)[A-Z]?)\\.?(?<n>\\d*)\\)?)?${wordEnd}`,
    'g',
  ),
  gate: /[A-Z]\./,
  read({ groups = {} }, context) {
    const { name = '', part, n = '' } = groups
    if (context.isSymbolField !== true || !/^[A-Z]{1,2}\.(?:\d|Imp|Sup)/.test(name)) return undefined
    return { key: part === undefined ? name : `${name}-${part}${n}`, type: 'REC' }
  },
}

/** Recommendations, their editions, and work items under their draft names. */
export const ituRecommendation: Scheme = {
  name: 'itu-recommendation',
  patterns: [publication, named, bare, workItem, canonical],
  lists: [listed],
}

const alike: Readonly<Record<string, string>> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X' }

/** `X.509-Amd2`; a supplement is `X.Sup31` however it is spelled. */
function recommendationKey({ name = '', kind, n }: Readonly<Record<string, string | undefined>>): string {
  const plain = name
    .replace(/^[А-Я]/, (letter) => alike[letter] ?? letter)
    .replace(/\.(Sup)(?:pl)?\.?(?=\d)/, '.$1')
    .replace(/\.(Imp)\.(?=\d)/, '.$1')
  return kind === undefined ? plain : `${plain}-${kind.startsWith('A') ? 'Amd' : 'Cor'}${n}`
}

/** `X.100–X.199` is a series' range, `ITU-T Q.7/16` a question. */
const isRange = ({ before, after }: Around): boolean => /^\s?[-–—]\s?[A-Z]\.\d|^\/\d/.test(after) || /[A-Z]\.\d+\s?[-–—]\s?$/.test(before)

const numbered = /(?:figure|fig\.|table|clause|annex|appendix|section|version|articles?|art\.)\s$/i

/** `L.161-14` is an article of a French code; only series of ITU-R count their editions so. */
const isArticle = (name: string, { after }: Around): boolean => /^[^FMPV]/.test(name) && /^-\d{1,2}(?!\d)/.test(after)

/** Blanks of templates: `X.yyy`, `P.vvvv`. */
const isBlank = (name: string): boolean => /\.([nvxyz])\1+$/i.test(name)

/** `H.264.1.2.3`, `12 %`, and `G.984.x`, which is a family. */
const isVersion = ({ after }: Around): boolean => /^\.(?:\d|x\b)|^\s?(?:%|dB|mm|MHz|GHz)/.test(after)

const looksLikeCode = (name: string): boolean =>
  /\.(?:length|map|value|name|data|com|org|net|js|py|md|txt|get|set|push|each|html?|json|append|shape|[xyz])$/i.test(name)
