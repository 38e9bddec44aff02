import { useMemo, useState } from 'react'
import type { DocumentId, TagId } from '../../shared/contracts/ids.ts'
import { changes, useDocuments } from '../library/index.ts'

/** What documents bear together, and what can be done about it. */
export interface Tagging {
  /** How many of the documents bear each tag; tags borne by none are absent. */
  readonly borne: ReadonlyMap<TagId, number>
  /** Gives the tag to all, or takes it off all when all bear it. */
  readonly toggle: (tag: TagId) => void
  readonly remove: (tag: TagId) => void
  readonly make: (name: string, parent?: TagId) => void
  /** Why the last change was refused, as a sentence. */
  readonly refused?: string
}

/** Tags of one or more documents, counted, with the changes a delegate makes to them. */
export function useTagging(ids: readonly DocumentId[]): Tagging {
  const documents = useDocuments()
  const [refused, setRefused] = useState<string>()
  const borne = useMemo(() => {
    const wanted = new Set(ids)
    const counts = new Map<TagId, number>()
    for (const row of documents) if (wanted.has(row.id)) for (const tag of row.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return counts
  }, [documents, ids])
  const attempt = (change: Promise<unknown>) =>
    void change.then(
      () => setRefused(undefined),
      (error: unknown) => setRefused(error instanceof Error ? error.message : String(error)),
    )
  return {
    borne,
    toggle: (tag) => attempt(borne.get(tag) === ids.length ? changes.untagDocuments(ids, tag) : changes.tagDocuments(ids, tag)),
    remove: (tag) => attempt(changes.untagDocuments(ids, tag)),
    make: (name, parent) => attempt(changes.createTag({ name, documents: ids, ...(parent !== undefined && { parent }) })),
    ...(refused !== undefined && { refused }),
  }
}
