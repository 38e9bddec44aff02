/** Searching: the hook, and the one matcher by which lists, snippets and the reader mark the same words. */
export { findTerms } from './find-terms.ts'
export { type MatchRange, matchRanges } from './match-ranges.ts'
export { findSimilar, warmSearch } from './search-client.ts'
export { type SearchState, useIndexStatus, useSearch } from './use-search.ts'
