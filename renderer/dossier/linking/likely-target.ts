import type { DocumentRow, RelationRow } from '../../library/index.ts'

/** How likely a document is the one a link means: it shares words with what the text calls it, or is named alike. */
export function likelyTarget({ from, to, symbol, fileName, title }: RelationRow): (row: DocumentRow) => number | undefined {
  const wanted = new Set(wordsOf([symbol, fileName, title].filter((name) => name !== undefined).join(' ')))
  return (row) => {
    if (row.id === from || row.id === to) return undefined
    const own = new Set(wordsOf([row.title, row.name, ...row.symbols].join(' ')))
    return [...wanted].filter((word) => own.has(word)).length
  }
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
