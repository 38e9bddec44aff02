/** Branded ids: a string of one sort is never taken for another. */
declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** SHA-256 of a file's bytes, 64 lower-case hexadecimal digits. */
export type FileHash = Branded<'FileHash'>
/** One document of the library. Made from the hash of its first file, so that re-importing finds it again. */
export type DocumentId = Branded<'DocumentId'>
/** One run of the importer over what was dropped, picked or named on the command line. */
export type ImportId = Branded<'ImportId'>
/** A tag: a lens tag's id from the taxonomy (`data-poisoning`), or a random one made by the delegate. */
export type TagId = Branded<'TagId'>
/** A rule that gives a tag: random, or as its pack names it. */
export type RuleId = Branded<'RuleId'>
/** A link between documents: stable for the same ends, kind and origin. */
export type RelationId = Branded<'RelationId'>
/** A document symbol in canonical spelling, e.g. `SG17-TD1447R2`; equal papers have equal keys. */
export type SymbolKey = Branded<'SymbolKey'>

const sha256 = /^[0-9a-f]{64}$/

/** Accepts 64 lower-case hexadecimal digits; throws otherwise, since only code can be at fault. */
export function fileHash(text: string): FileHash {
  if (!sha256.test(text)) throw new Error(`Not a SHA-256: ${text.slice(0, 80)}`)
  return text as FileHash
}

/** The id under which a file's document is known. */
export const documentIdOf = (hash: FileHash): DocumentId => hash as string as DocumentId
export const importId = (text: string): ImportId => text as ImportId
export const tagId = (text: string): TagId => text as TagId
export const ruleId = (text: string): RuleId => text as RuleId
export const relationId = (text: string): RelationId => text as RelationId
/** For the symbol grammar alone, which guarantees the canonical spelling. */
export const symbolKey = (text: string): SymbolKey => text as SymbolKey
