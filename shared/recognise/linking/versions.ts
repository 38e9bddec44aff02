import type { LinkInput, Relation } from '../../contracts/linking.ts'
import type { OwnSymbol } from '../../contracts/recognition.ts'
import { baseKey, revisionRank } from '../../symbols/index.ts'
import type { LibraryIndex } from './library-index.ts'
import { relationOf } from './relation-maker.ts'

/** A document as a revision of a paper: `order` is its number, and less than any for the first issue. */
interface Issue {
  readonly document: LinkInput
  readonly own: OwnSymbol
  readonly order: number
}

/** A revision revises the newest older one in its language; with none in its language, the newest older one. */
export function revisions(index: LibraryIndex, from: LinkInput): readonly Relation[] {
  return from.symbols.flatMap((own) => {
    const base = baseKey(own.key)
    if (own.key === base) return []
    const order = revisionRank(own.key)
    const older = issuesOf(index, base).filter(
      (other) =>
        other.document.id !== from.id && other.own.key !== own.key && other.order < order && isSamePeriod(index, from, other.document),
    )
    const newest = Math.max(...older.map((other) => other.order))
    const nearest = older.filter((other) => other.order === newest)
    const target = nearest.find(({ document }) => document.language === from.language) ?? nearest[0]
    if (target === undefined) return []
    return [
      relationOf(
        { from: from.id, kind: 'revises', order: 1, evidence: own.evidence, symbol: target.own.key },
        { candidates: [target.document.id], basis: 'revision', isAmbiguous: false },
      ),
    ]
  })
}

function issuesOf(index: LibraryIndex, base: string): readonly Issue[] {
  return (index.byBase.get(base as OwnSymbol['key']) ?? []).flatMap((document) => {
    const own = document.symbols.find(({ key }) => baseKey(key) === base)
    return own === undefined ? [] : [{ document, own, order: own.key === base ? -1 : revisionRank(own.key) }]
  })
}

/** A paper of one symbol in several languages is a translation of the English one, or of the first by language. */
export function translations(index: LibraryIndex, from: LinkInput): readonly Relation[] {
  if (from.language === 'und') return []
  return from.symbols.flatMap(({ key, evidence }) => {
    const known = (index.bySymbol.get(key) ?? []).filter(({ language }) => language !== 'und')
    const original =
      known.find(({ language }) => language === 'en') ??
      [...known].sort((a, b) => (a.language < b.language ? -1 : a.language > b.language ? 1 : 0))[0]
    if (original === undefined || original.language === from.language || !isSamePeriod(index, from, original)) return []
    return [
      relationOf(
        { from: from.id, kind: 'translates', order: 1, evidence, symbol: key },
        { candidates: [original.id], basis: 'language', isAmbiguous: false },
      ),
    ]
  })
}

/** Whether two papers can be of one study period: numbers begin anew with each. */
export function isSamePeriod(index: LibraryIndex, a: LinkInput, b: LinkInput): boolean {
  const ofA = index.periodOf(a.id)
  const ofB = index.periodOf(b.id)
  return ofA === undefined || ofB === undefined || ofA === ofB
}
