import type { LinkInput, Relation } from '../../contracts/linking.ts'
import { revisionRank } from '../../symbols/index.ts'
import type { LibraryIndex } from './library-index.ts'
import { relationOf } from './relation-maker.ts'

/** Each revision revises the newest older one in its language; with none in its language, the newest older one. */
export function revisions(index: LibraryIndex): readonly Relation[] {
  const relations: Relation[] = []
  for (const [base, documents] of index.byBase) {
    if (documents.length < 2) continue
    const ranked = documents.flatMap((document) => {
      const own = document.symbols.find(
        ({ key }) => key === base || (index.byBase.get(base)?.includes(document) === true && key.startsWith(base.split('/')[0] ?? '')),
      )
      return own === undefined ? [] : [{ document, own, rank: revisionRank(own.key), isFirst: own.key === base }]
    })
    for (const { document, own, rank, isFirst } of ranked) {
      const older = ranked.filter(
        (other) =>
          other.document.id !== document.id &&
          other.own.key !== own.key &&
          !isFirst &&
          (other.rank < rank || other.isFirst) &&
          isSamePeriod(index, document, other.document),
      )
      const newest = Math.max(-1, ...older.map((other) => (other.isFirst ? -0.5 : other.rank)))
      const nearest = older.filter((other) => (other.isFirst ? -0.5 : other.rank) === newest)
      const target = nearest.find((other) => other.document.language === document.language) ?? nearest[0]
      if (target === undefined) continue
      relations.push(
        relationOf(
          { from: document.id, kind: 'revises', order: 1, evidence: own.evidence, symbol: target.own.key },
          { candidates: [target.document.id], basis: 'revision', isAmbiguous: false },
        ),
      )
    }
  }
  return relations
}

/** Papers of one symbol in several languages: each is a translation of the English one, or of the first by language. */
export function translations(index: LibraryIndex): readonly Relation[] {
  const relations: Relation[] = []
  for (const [key, documents] of index.bySymbol) {
    const known = documents.filter(({ language }) => language !== 'und')
    if (known.length < 2) continue
    const original = known.find(({ language }) => language === 'en') ?? [...known].sort((a, b) => a.language.localeCompare(b.language))[0]
    if (original === undefined) continue
    for (const document of known) {
      if (document.language === original.language || !isSamePeriod(index, document, original)) continue
      const evidence = document.symbols.find((symbol) => symbol.key === key)?.evidence ?? { text: key }
      relations.push(
        relationOf(
          { from: document.id, kind: 'translates', order: 1, evidence, symbol: key },
          { candidates: [original.id], basis: 'language', isAmbiguous: false },
        ),
      )
    }
  }
  return relations
}

function isSamePeriod(index: LibraryIndex, a: LinkInput, b: LinkInput): boolean {
  const ofA = index.periodOf.get(a.id)
  const ofB = index.periodOf.get(b.id)
  return ofA === undefined || ofB === undefined || ofA === ofB
}
