import { DocumentPassages } from '../document-passages.ts'
import { plainLetters } from '../letters.ts'
import { matchRanges } from '../match-ranges.ts'
import type { QueryNode } from '../query-tree.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { DocumentTable } from './document-table.ts'
import type { ReadDocuments } from './passage-source.ts'

type ExactNode = Extract<QueryNode, { kind: 'exact' }>

/** Documents whose text is read at once. */
const atOnce = 40
/** Exact words whose documents are remembered: those of the query being typed. */
const mostKept = 8

/**
 * Tells which documents hold words letter by letter. The indexes know words without their accents and capitals; they name
 * the documents that may, and the texts of these decide. What a text said is remembered until it changes.
 */
export class ExactWords {
  private readonly read: ReadDocuments
  private readonly table: DocumentTable
  /** By exact words: whether a document holds them, by its number. */
  private readonly known = new Map<string, Map<number, boolean>>()
  private revision = -1

  constructor(read: ReadDocuments, table: DocumentTable) {
    this.read = read
    this.table = table
  }

  /** Texts are others than before. */
  forget(): void {
    this.known.clear()
  }

  /** Of some documents those that hold the words. */
  async holding(numbers: Iterable<number>, node: ExactNode, checkpoint: Checkpoint): Promise<ReadonlySet<number>> {
    const known = this.knownOf(node)
    const asked = [...numbers]
    const unknown = asked.filter((number) => !known.has(number))
    for (let start = 0; start < unknown.length; start += atOnce) {
      await this.look(unknown.slice(start, start + atOnce), node, known)
      await checkpoint()
    }
    return new Set(asked.filter((number) => known.get(number) === true))
  }

  private knownOf({ letters }: ExactNode): Map<number, boolean> {
    if (this.revision !== this.table.revision) this.forget()
    this.revision = this.table.revision
    const key = letters.join(' ')
    let known = this.known.get(key)
    if (known === undefined) {
      if (this.known.size >= mostKept) this.known.clear()
      known = new Map()
      this.known.set(key, known)
    }
    return known
  }

  private async look(numbers: readonly number[], node: ExactNode, known: Map<number, boolean>): Promise<void> {
    const ids = numbers.flatMap((number) => this.table.at(number)?.id ?? [])
    const texts = await this.read(ids)
    for (const number of numbers) {
      const id = this.table.at(number)?.id
      const passages = (id === undefined ? undefined : texts.get(id)) ?? DocumentPassages.none
      known.set(number, holdsIn(passages, node) || this.table.namesOf(number).some((name) => holds(name, node)))
    }
  }
}

/** The whole text is looked at first: most hold nothing. */
const holdsIn = (passages: DocumentPassages, node: ExactNode): boolean =>
  mayHold(passages.text, node.letters) && passages.texts().some((text) => holds(text, node))

function holds(text: string, { terms, letters }: ExactNode): boolean {
  if (!mayHold(text, letters)) return false
  return matchRanges(text, [{ words: terms, prefix: false, letters }]).length > 0
}

/** A look for the letters alone, which spares most texts being cut into words. */
function mayHold(text: string, letters: readonly string[]): boolean {
  const plain = plainLetters(text)
  const small = plain.toLowerCase()
  return letters.every((word) => plain.includes(word) || small.includes(word))
}
