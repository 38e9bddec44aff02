import type { Locator } from './blocks.ts'
import type { DocumentId } from './ids.ts'

/** What names and files a document: the catalogue's fields and the values qualifiers filter by. */
export interface CatalogueFields {
  readonly title: string
  readonly symbols: readonly string[]
  readonly source: string
  readonly groups: readonly string[]
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly questions: readonly string[]
  readonly fileNames: readonly string[]
  readonly headings: readonly string[]
  /** Names of the tags it bears. */
  readonly tags: readonly string[]
  /** Other names of those tags. */
  readonly tagAliases?: readonly string[]
  readonly people: readonly string[]
  /** Symbols of other documents that it speaks of, in canonical spelling. */
  readonly mentions: readonly string[]
  readonly kind: string
  readonly language: string
  readonly meeting: string
  /** ISO 8601 day, empty when unknown. */
  readonly date: string
  readonly hasMissing: boolean
  readonly isUnread: boolean
  readonly hasAttachments?: boolean
  /** A later revision of the same paper is in the library. */
  readonly isSuperseded?: boolean
  /** When it came into the library, as an ISO 8601 instant. */
  readonly addedAt?: string
  /** When the delegate last corrected it, as an ISO 8601 instant, empty when never: tells whether these fields are up to date. */
  readonly correctedAt?: string
}

/** A stretch of a document that is found, shown and opened as one. */
export interface Passage {
  readonly text: string
  readonly locator: Locator
}

export interface SearchRequest {
  readonly query: string
  /** Conditions chosen by hand beside the query, in the query language's own qualifiers. */
  readonly filters: readonly SearchFilter[]
  readonly sort: 'relevance' | 'newest' | 'oldest' | 'title'
  /** Rows wanted, from the first. */
  readonly limit: number
  /** Words are meant as written: their other forms (plural, case, tense) do not count. */
  readonly isLiteral?: boolean
  /** Rows whose passages are wanted with the answer; the others' are asked for when they are seen. All when absent. */
  readonly detailed?: number
}

export interface SearchFilter {
  readonly field:
    | 'kind'
    | 'group'
    | 'tag'
    | 'lang'
    | 'date'
    | 'source'
    | 'meeting'
    | 'question'
    | 'from'
    | 'to'
    | 'has'
    | 'is'
    | 'symbol'
    | 'added'
    | 'title'
    | 'person'
    | 'file'
  /** One of these must hold; for `date` and `added` a range such as `2018-09..2019-01`; `added` also takes an instant, meaning "since". */
  readonly values: readonly string[]
  readonly exclude?: boolean
  /** The place that is searched in: it holds for the counts of its own facet too. */
  readonly isScope?: true
}

/** What the found documents are counted by. */
export type FacetName = 'kind' | 'group' | 'meeting' | 'year' | 'lang' | 'tag' | 'has'

export interface SearchResponse {
  /** Documents found in all. */
  readonly documents: number
  /** Passages of them; absent when they are too many to look through at each key. */
  readonly passages?: number
  readonly hits: readonly DocumentHit[]
  /** Each counts the documents that meet every condition chosen by hand but those on the facet itself. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
  /** What to mark in titles, snippets and the reader; parse with the one matcher of `renderer/search/`. */
  readonly terms: readonly MatchTerm[]
  /** Said when the query could not be read as written, or a word was widened. */
  readonly hints: readonly string[]
  /** What each word was looked for as, and what it found: how a search is explained, and which word is to blame. */
  readonly explanations: readonly WordExplanation[]
  /** Words that nothing bears, with those that were looked for beside them. */
  readonly corrections: readonly Correction[]
  /** The conditions written into the query, each with how many documents of the library meet it. */
  readonly conditions: readonly ConditionExplanation[]
  /** When nothing was found: what would be found without a part of the query, the most first. */
  readonly relaxations: readonly Relaxation[]
  /** No document holds all the words: the hits are those that hold most of them, and say which they lack. */
  readonly isNearest?: true
  readonly tookMs: number
}

/** What a word or phrase of a query stood for. */
export interface WordExplanation {
  readonly word: string
  /** Documents that hold it, in text or catalogue. */
  readonly documents: number
  /** Different terms it stood for, at least. */
  readonly terms: number
  /** The most frequent of them. */
  readonly forms: ReadonlyArray<{ readonly term: string; readonly documents: number }>
  /** Of a word meant letter by letter: documents that hold it with other accents or capitals too. */
  readonly inAnySpelling?: number
  /** What the query wants of it where that is not that every document holds it: none of them, or one of several such words. */
  readonly role?: 'excluded' | 'alternative'
}

/** What a condition of a query came to. */
export interface ConditionExplanation {
  readonly filter: SearchFilter
  /** Documents of the library that meet it. */
  readonly documents: number
  /** Those of its values that no document bears, each with the borne ones near it. */
  readonly unknown: ReadonlyArray<{ readonly value: string; readonly near: readonly string[] }>
}

/** A part of a query, a word or a condition, and how many documents would be found without it. */
export interface Relaxation {
  readonly word?: string
  readonly condition?: SearchFilter
  readonly documents: number
}

/** A word that nothing bears, and the words near it that were also looked for. */
export interface Correction {
  readonly word: string
  readonly instead: readonly string[]
}

export interface FacetCount {
  readonly value: string
  readonly documents: number
}

/** One thing to mark: a word (or its beginning), or several words in a row. */
export interface MatchTerm {
  readonly words: readonly string[]
  readonly prefix: boolean
  /** Other forms of the one word that count as it. */
  readonly forms?: readonly string[]
  /** The word is meant as it is written, without its other forms. */
  readonly isExact?: true
  /** The words letter by letter: accents count, and capitals where there are some. */
  readonly letters?: readonly string[]
}

export interface DocumentHit {
  readonly id: DocumentId
  readonly score: number
  /** Best passages first, at most three. */
  readonly passages: readonly PassageHit[]
  /** Passages found in this document in all. */
  readonly passageCount: number
  /** Words of the query that it does not hold, where nothing holds them all. */
  readonly lacks?: readonly string[]
  /** Its passages have not been looked for; ask for them when the row is seen. */
  readonly isPending?: true
}

export interface PassageHit {
  readonly locator: Locator
  /** A stretch around the hit, cut at words. */
  readonly snippet: string
  /** Stretches of `snippet` to mark, as half-open character ranges. */
  readonly marks: ReadonlyArray<readonly [start: number, end: number]>
}

/** A passage elsewhere that says nearly the same as a paragraph. */
export interface SimilarPassage {
  readonly id: DocumentId
  readonly locator: Locator
  /** A stretch of it, from a little before the first words that are the same. */
  readonly text: string
  /** The same words in `text`, as half-open character ranges. */
  readonly marks: ReadonlyArray<readonly [start: number, end: number]>
  /** The rows of words that are the same, to be marked where the passage is opened. */
  readonly terms: readonly MatchTerm[]
  /** Share of the paragraph's three-word rows that stand in it, 0 to 1. */
  readonly similarity: number
}

export interface IndexStatus {
  readonly documents: number
  /** Documents of the library not indexed yet. */
  readonly waiting: number
}
