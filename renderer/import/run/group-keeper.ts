import { type KeptDocument, keepDocuments } from '../../library/tables.ts'

/** Most documents, and bytes of text, kept in one transaction. */
const groupSize = 24
/** Longest wait for company. */
const waitMs = 120

interface Waiting {
  readonly document: KeptDocument
  readonly resolve: (queued: readonly number[]) => void
  readonly reject: (error: unknown) => void
}

/**
 * Keeps several documents in one transaction, since ending one costs more than a document does. A document waits for
 * company for a moment only; `keep` resolves when it is safe on disk.
 */
export class GroupKeeper {
  private waiting: Waiting[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private last: Promise<void> = Promise.resolve()

  /** Resolves with the places its members got in the queue. */
  keep(document: KeptDocument): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ document, resolve, reject })
      if (this.waiting.length >= groupSize) this.flush()
      else this.timer ??= setTimeout(() => this.flush(), waitMs)
    })
  }

  private flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const group = this.waiting
    this.waiting = []
    this.last = this.last.then(() => write(group))
  }
}

async function write(group: readonly Waiting[]): Promise<void> {
  try {
    const queued = await keepDocuments(group.map(({ document }) => document))
    for (const { document, resolve } of group) resolve(queued.get(document.row.id) ?? [])
  } catch (error) {
    for (const { reject } of group) reject(error)
  }
}
