import * as v from 'valibot'
import { documentIdOf, fileHash, tagId } from '../../shared/contracts/ids.ts'
import { type Session, session, type View, watchSession } from './session.ts'

const place = 'liaison-desk.session'

const viewSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['all', 'liaisons', 'contributions', 'workshops', 'missing', 'timeline', 'tags', 'coverage']) }),
  v.object({ kind: v.literal('group'), group: v.string() }),
  v.object({ kind: v.literal('meeting'), meeting: v.string(), name: v.string() }),
  v.object({ kind: v.literal('tag'), tag: v.pipe(v.string(), v.transform(tagId)), name: v.string() }),
])
const schema = v.object({
  view: v.fallback<typeof viewSchema, View>(viewSchema, { kind: 'all' }),
  listSort: v.fallback(v.picklist(['newest', 'oldest', 'added', 'symbol', 'title', 'source', 'deadline']), 'newest'),
  open: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), undefined),
})

/** Shows what the last window showed; at the beginning, all documents. */
export function restoreSession(): void {
  const { view, listSort, open } = readKept()
  session.restore({ view, listSort, ...(open !== undefined && { open: { id: documentIdOf(fileHash(open)), visit: 1 } }) })
}

/** Remembers what is shown, for the next window. */
export function keepSession(): void {
  let last: Session | undefined
  watchSession(() => {
    const { view, listSort, open } = session.read()
    if (last?.view === view && last.listSort === listSort && last.open === open) return
    last = session.read()
    localStorage.setItem(place, JSON.stringify({ view, listSort, open: open?.id }))
  })
}

function readKept(): v.InferOutput<typeof schema> {
  try {
    return v.parse(schema, JSON.parse(localStorage.getItem(place) ?? '{}'))
  } catch {
    return v.parse(schema, {}) // not JSON: somebody else wrote it, the beginning will do
  }
}
