import { type Around, dash, gap, type Scheme, type SymbolPattern, wordEnd, wordStart } from '../scheme.ts'

/** Series of ITU-T Recommendations; C, R and N are left out in running text, where they are annexes and versions. */
const series = 'A|B|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T|U|V|X|Y|Z'

/** `T-REC-X.1147-201811-I!Amd1!MSW-E.docx`, `T-REC-G.Imp729-…`, `R-REC-BO.600-1-198607-I!!MSW-E.doc`. */
const publication: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<sector>[TR])-REC-(?<name>[A-Z]{1,3}\\.[A-Za-z]*[\\d.]*\\d(?:-\\d{1,2}(?=-\\d{6}))?|[A-Z]\\.[A-Za-z]+)(?:-(?<edition>\\d{6}))?(?:-(?<state>[A-Z]))?(?:(?:!|%21|_)(?<part>(?:Amd|Cor|Err|Ann|App|Add)[A-Z]?\\d*)?(?:(?:!|%21|_)(?:SUM-)?[A-Z]{3,4}(?:-[A-Z]{3})?-(?<language>[EFSARC]))?)?`,
    'gu',
  ),
  read({ groups = {} }) {
    const edition = /^(\d{4})(\d\d)$/.exec(groups.edition ?? '')
    const part = groups.part
    const language = languages[groups.language ?? '']
    return {
      key: `${groups.name}${part === undefined || part === '' ? '' : `-${part}`}`,
      type: 'REC',
      ...(edition === null ? {} : { meetingStart: `${edition[1]}-${edition[2]}-01` }),
      ...(language === undefined ? {} : { language }),
    }
  },
}

/** `Recommendation ITU-T X.1147`, `Rec. X.509`, `ITU-T Y.3172 (2019) Amd 1`, `Recommandation UIT-T X.1254`. */
const named: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?:(?:Recommendations?|Recs?\\.?|Recommandations?|Recomendaci[oó]n(?:es)?|Рекомендаци[яи]|التوصية)${gap}(?:(?:ITU|UIT|МСЭ)${dash}[TRТ]${gap})?|(?:ITU|UIT|МСЭ)${dash}[TRТ]${gap}(?:Rec(?:ommendation|\\.)?${gap})?)(?<name>(?:${series}|BO|BS|BT|SM|TF|RA|RS)\\.(?:Sup(?:pl)?\\.?)?\\d{1,4}(?:\\.\\d{1,3}){0,3}(?:bis|ter)?)(?:${gap}\\(\\d{4}\\))?(?:${gap},?${gap}(?<kind>Amd|Amendment|Cor|Corrigendum)${gap}\\.?${gap}(?<n>\\d{1,2}))?${wordEnd}`,
    'gu',
  ),
  read: ({ groups = {} }, _context, around) =>
    isVersion(around) || isRange(around) ? undefined : { key: recommendationKey(groups), type: 'REC' },
}

/** `X.1147`, `Y.3172` alone: three digits or more and a series that no clause, version or product is numbered by. */
const bare: SymbolPattern = {
  pattern: new RegExp(`${wordStart}(?<name>[EFGHJKLMPQTVXYZ]\\.\\d{3,4}(?:\\.\\d{1,3}){0,3})${wordEnd}`, 'gu'),
  read: ({ groups = {} }, _context, around) =>
    isVersion(around) || isRange(around) || /(?:figure|fig\.|table|clause|annex|appendix|section|version)\s$/i.test(around.before)
      ? undefined
      : { key: recommendationKey(groups), type: 'REC' },
}

/** Draft names: `X.sgGenAI`, `XSTR.se-AI`, `TP.inno`, `TR.cs-ml`, `X.icd-schemas`. */
const workItem: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<name>(?:[A-Z]STR|STR|TR|TP)\\.[a-zA-Z][A-Za-z0-9]{1,14}(?:-[A-Za-z0-9]{1,12}){0,3}|[EFGHJKLMPQXYZ]\\.[a-z][A-Za-z0-9]{1,14}(?:-[A-Za-z0-9]{1,12}){0,3})${wordEnd}`,
    'gu',
  ),
  read: ({ groups = {} }, context, around) =>
    isVersion(around) ||
    isBlank(groups.name ?? '') ||
    /^[(@=]|^\.\w/.test(around.after) ||
    (looksLikeCode(groups.name ?? '') && context.isSymbolField !== true)
      ? undefined
      : { key: groups.name ?? '', type: 'WORK' },
}

/** The canonical spelling of any series, in a field that holds nothing else. */
const canonical: SymbolPattern = {
  pattern: new RegExp(
    `${wordStart}(?<name>(?:[A-Z]|B[OST]|SM|TF|RA|RS)\\.(?:Imp|Sup)?[A-Za-z]*\\d*(?:\\.\\d{1,3}){0,3}(?:bis|ter)?(?:-\\d{1,2})?)(?:(?:-|${gap}\\(?)(?<part>(?:Amd|Cor|Err|Ann|App|Add)[A-Z]?)\\.?(?<n>\\d*)\\)?)?${wordEnd}`,
    'gu',
  ),
  read({ groups = {} }, context) {
    const { name = '', part, n = '' } = groups
    if (context.isSymbolField !== true || !/^[A-Z]{1,2}\.(?:\d|Imp|Sup)/.test(name)) return undefined
    return { key: part === undefined ? name : `${name}-${part}${n}`, type: 'REC' }
  },
}

/** Recommendations, their editions, and work items under their draft names. */
export const ituRecommendation: Scheme = { name: 'itu-recommendation', patterns: [publication, named, bare, workItem, canonical] }

const languages: Readonly<Record<string, string>> = { E: 'en', F: 'fr', S: 'es', A: 'ar', R: 'ru', C: 'zh' }

function recommendationKey(parts: Readonly<Record<string, string | undefined>>): string {
  const { name = '', kind, n } = parts
  return kind === undefined ? name : `${name}-${kind.slice(0, 3)}${n}`
}

/** `X.100–X.199` is a series' range, `ITU-T Q.7/16` a question. */
const isRange = ({ before, after }: Around): boolean => /^\s?[-–—]\s?[A-Z]\.\d|^\/\d/.test(after) || /[A-Z]\.\d+\s?[-–—]\s?$/.test(before)

/** Blanks of templates: `X.yyy`, `P.vvvv`. */
const isBlank = (name: string): boolean => /\.([nvxyz])\1+$/i.test(name)

const isVersion = ({ after }: Around): boolean => /^\.\d|^\s?(?:%|dB|mm|MHz|GHz)/.test(after)

const looksLikeCode = (name: string): boolean =>
  /\.(?:length|map|value|name|data|com|org|net|js|py|md|txt|get|set|push|each|html?|json|append|shape|[xyz])$/i.test(name)
