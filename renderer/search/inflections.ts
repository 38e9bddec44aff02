/**
 * Which words are forms of one another, for searching: `attack` finds `attacks` and `attacked`. Light by intention: what
 * is cut off is number, gender, case and the commonest verb endings, never what makes another word of it (`secure` does
 * not find `security`). Source of the measure: Savoy, Light stemming approaches for the French, Portuguese, German and
 * Hungarian languages (SAC 2006): light stemmers do as well as strong ones and err less.
 */
type Stemmer = (term: string) => string

/** Fewest letters that must be left of a word. */
const leastStem = 3

function cut(term: string, endings: readonly (readonly [ending: string, instead: string])[]): string {
  for (const [ending, instead] of endings)
    if (term.endsWith(ending) && term.length - ending.length + instead.length >= leastStem) return term.slice(0, -ending.length) + instead
  return term
}

const withoutFinal = (term: string, vowels: string): string =>
  term.length > leastStem && vowels.includes(term.at(-1) ?? ' ') ? term.slice(0, -1) : term

const english: Stemmer = (term) => {
  if (/(?:ss|us|is)$/.test(term)) return term
  const single = cut(term, [
    ['ies', 'y'],
    ['sses', 'ss'],
    ['xes', 'x'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['s', ''],
  ])
  const base = /(?:[aeiouy].*)(?:ing|ed)$/.test(single) && single.length > 5 ? undoubled(single.replace(/(?:ing|ed)$/, '')) : single
  return withoutFinal(base, 'e')
}

/** `planned` → `plan`: a consonant doubled before the ending. */
const undoubled = (stem: string): string => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem)

const french: Stemmer = (term) =>
  withoutFinal(
    cut(term, [
      ['eaux', 'eau'],
      ['aux', 'al'],
      ['ees', 'e'],
      ['ee', 'e'],
      ['es', 'e'],
      ['s', ''],
      ['x', ''],
    ]),
    'e',
  )

const spanish: Stemmer = (term) =>
  withoutFinal(
    cut(term, [
      ['ciones', 'cion'],
      ['dades', 'dad'],
      ['ces', 'z'],
      ['es', ''],
      ['s', ''],
    ]),
    'aoe',
  )

const russianEndings =
  'иями ами ями ого его ому ему ыми ими ией иям иях ые ие ой ей ий ый ая яя ое ее ов ев ам ям ах ях ом ем ую юю ии ию ия а я о е и ы у ю ь й'
    .split(' ')
    .map((ending) => [ending, ''] as const)
const russian: Stemmer = (term) => cut(term, russianEndings)

const latinStemmers: readonly Stemmer[] = [english, french, spanish]
const arabicArticles = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و', 'ب', 'ل']

const isLatin = /^[a-z]+$/
const isCyrillic = /^\p{Script=Cyrillic}+$/u
const isArabic = /^\p{Script=Arabic}+$/u

/** How the forms of a word are looked for in a sorted dictionary. */
export interface FormsQuery {
  /** Where the forms begin alike; the dictionary's terms with this beginning are asked `isForm`. */
  readonly beginning?: string
  readonly isForm: (term: string) => boolean
  /** Forms that begin otherwise, to be looked up as they are. */
  readonly exactly: readonly string[]
}

/** How to find the other forms of a word; undefined for words that have none: numbers, symbols, short words, ideographs. */
export function formsQuery(term: string): FormsQuery | undefined {
  if (isArabic.test(term)) return arabicForms(term)
  if (term.length <= leastStem) return undefined
  const stemmers = isLatin.test(term) ? latinStemmers : isCyrillic.test(term) ? [russian] : []
  if (stemmers.length === 0) return undefined
  const stems = stemmers.map((stem) => stem(term))
  const shortest = stems.reduce((least, stem) => (stem.length < least.length ? stem : least))
  // `parties` and `party`, `raux` and `ral` part before the end of their stems.
  const beginning = shortest.slice(0, Math.max(leastStem, shortest.length - 1))
  return { beginning, isForm: (other) => other !== term && stemmers.some((stem, at) => stem(other) === stems[at]), exactly: [] }
}

/** The article and one-letter words are written onto the noun; the noun itself stays. */
function arabicForms(term: string): FormsQuery | undefined {
  const article = arabicArticles.slice(0, 6).find((each) => term.startsWith(each) && term.length - each.length >= leastStem)
  const bare = article === undefined ? term : term.slice(article.length)
  if (bare.length < leastStem) return undefined
  const forms = [bare, ...arabicArticles.map((each) => each + bare)].filter((form) => form !== term)
  return { isForm: () => false, exactly: forms }
}
