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
  'иями ами ями ого его ому ему ыми ими ией иям иях ых их ым им ые ие ой ей ою ею ий ый ая яя ое ее ов ев ам ям ах ях ом ем ую юю ью ии ию ия а я о е и ы у ю ь й'
    .split(' ')
    .map((ending) => [ending, ''] as const)
const russian: Stemmer = (term) => cut(term, russianEndings)

/** Particles that are written onto a noun, the longer ones first; what is left is a word of two syllables or more. */
const koreanParticles =
  '에서는 으로서 으로써 에서의 로부터 에서 에게 으로 까지 부터 보다 처럼 이나 이란 들의 들이 들을 들은 에는 와의 과의 은 는 이 가 을 를 의 에 로 와 과 도 만 들'.split(
    ' ',
  )
const leastSyllables = 2
const korean: Stemmer = (term) => {
  const particle = koreanParticles.find((each) => term.endsWith(each) && term.length - each.length >= leastSyllables)
  return particle === undefined ? term : term.slice(0, -particle.length)
}

const latinStemmers: readonly Stemmer[] = [english, french, spanish]
const arabicArticles = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و', 'ب', 'ل']

const isLatin = /^[a-z]+$/
const isCyrillic = /^\p{Script=Cyrillic}+$/u
const isArabic = /^\p{Script=Arabic}+$/u
const isHangul = /^\p{Script=Hangul}+$/u

/** How the forms of a word are looked for in a sorted dictionary. */
export interface FormsQuery {
  /** Where the forms begin alike; the dictionary's terms with this beginning are asked `isForm`. */
  readonly beginning?: string
  readonly isForm: (term: string) => boolean
  /** Whether a term may be a form, by its last byte and its bytes in all: which spares most of them `isForm`. */
  readonly mayBe?: (lastByte: number, bytes: number) => boolean
  /** Forms that begin otherwise, to be looked up as they are. */
  readonly exactly: readonly string[]
}

/** How to find the other forms of a word; undefined for words that have none: numbers, symbols, short words, ideographs. */
export function formsQuery(term: string): FormsQuery | undefined {
  if (isArabic.test(term)) return arabicForms(term)
  if (isHangul.test(term)) return koreanForms(term)
  // Short words are mostly acronyms: `LAN` has a plural, but `lane` is none of its forms.
  if (term.length === leastStem && isLatin.test(term)) return { isForm: () => false, exactly: [`${term}s`] }
  if (term.length <= leastStem) return undefined
  const stemmers = isLatin.test(term) ? latinStemmers : isCyrillic.test(term) ? [russian] : []
  if (stemmers.length === 0) return undefined
  const stems = stemmers.map((stem) => stem(term))
  const shared = stems.map(beginningOfForms).reduce(sharedBeginning)
  const beginning = shared.length < leastStem ? stems[0] : shared
  if (beginning === undefined) return undefined
  const isForm = (other: string) => other !== term && stemmers.some((stem, at) => stem(other) === stems[at])
  return { beginning, isForm, exactly: [], ...(stemmers === latinStemmers && { mayBe: isShortEnough(stems) }) }
}

/** Letters that Latin stemmers take from a word, at most, by its last one: `seeings` → `se`, `planned` → `plan`, `fées` → `f`. */
const mostCut = new Map(
  Object.entries({ s: 5, g: 4, d: 3, x: 2, e: 2, a: 1, o: 1 }).map(([last, letters]) => [last.charCodeAt(0), letters]),
)

function isShortEnough(stems: readonly string[]): (lastByte: number, bytes: number) => boolean {
  const longest = Math.max(...stems.map(({ length }) => length))
  return (lastByte, bytes) => bytes <= longest + (mostCut.get(lastByte) ?? 0)
}

/** What all words with a stem begin with: `parties` and `party`, `raux` and `ral`, `voces` and `voz` part before its end, others do not. */
const beginningOfForms = (stem: string): string => (/[ylz]$/.test(stem) && stem.length > leastStem ? stem.slice(0, -1) : stem)

function sharedBeginning(one: string, other: string): string {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return one.slice(0, length)
}

function koreanForms(term: string): FormsQuery | undefined {
  const stem = korean(term)
  if (stem.length < leastSyllables) return undefined
  return { beginning: stem, isForm: (other) => other !== term && korean(other) === stem, exactly: [] }
}

/** The article and one-letter words are written onto the noun; the noun itself stays. */
function arabicForms(term: string): FormsQuery | undefined {
  const article = arabicArticles.slice(0, 6).find((each) => term.startsWith(each) && term.length - each.length >= leastStem)
  const bare = article === undefined ? term : term.slice(article.length)
  if (bare.length < leastStem) return undefined
  const forms = [bare, ...arabicArticles.map((each) => each + bare)].filter((form) => form !== term)
  return { isForm: () => false, exactly: forms }
}
