import { chooseLibrary } from '../library/tables.ts'
import { Superseded } from '../search/engine/checkpoint.ts'
import { Engine } from '../search/engine/engine.ts'
import { fieldValues } from '../search/engine/field-values.ts'
import { answerFirst } from '../search/engine/pause.ts'
import { LibraryFollower } from '../search/follow/follow-library.ts'
import { readPassages } from '../search/follow/read-passages.ts'
import type { IndexState, SearchCall, SearchReply } from '../search/messages.ts'
import { SearchDatabase } from '../search/store/search-database.ts'

/** The search worker: holds the indexes, follows the library, answers questions. */
const library = chooseLibrary(self.name)
const engine = new Engine(readPassages)
const follower = new LibraryFollower(engine, new SearchDatabase(library.name), tellStatus)

/** Least time between two words about the index while it grows. */
const tellEveryMs = 400
let revision = 0
let lastTold = 0
let later: ReturnType<typeof setTimeout> | undefined

function tellStatus(waiting: number): void {
  clearTimeout(later)
  const wait = lastTold + tellEveryMs - performance.now()
  if (wait > 0 && waiting > 0) {
    later = setTimeout(() => tellStatus(follower.waitingCount), wait)
    return
  }
  lastTold = performance.now()
  const status: IndexState = { documents: engine.table.documents, waiting, revision: ++revision }
  reply({ kind: 'status', status })
}

function reply(message: SearchReply): void {
  self.postMessage(message)
}

/** The newest question of each asker. */
const newest = new Map<string, number>()
/** Calls for passages that somebody waits for. */
const looked = new Set<number>()

async function answer(call: SearchCall): Promise<void> {
  const { number } = call
  if (call.kind === 'give-up') {
    looked.delete(number)
    return
  }
  if (call.kind === 'search') newest.set(call.asker, number)
  if (call.kind === 'detail') looked.add(number)
  // An index that is still being opened finds nothing, which would be shown as if there were nothing.
  await opened
  try {
    reply(await answerFirst(() => answerTo(call)))
  } catch (error) {
    if (!(error instanceof Superseded)) console.error(error)
    reply({ kind: 'failure', number, message: error instanceof Error ? error.message : String(error) })
  } finally {
    looked.delete(number)
  }
}

async function answerTo(call: Exclude<SearchCall, { readonly kind: 'give-up' }>): Promise<SearchReply> {
  const { number } = call
  switch (call.kind) {
    case 'search':
      return { kind: 'answer', number, response: await engine.search(call.request, () => newest.get(call.asker) === number) }
    case 'detail':
      return { kind: 'detailed', number, details: await engine.detail(call.ids, call.terms, call.limit, () => looked.has(number)) }
    case 'similar':
      return { kind: 'similar', number, passages: await engine.similar(call.text, call.except) }
    case 'values':
      return { kind: 'values', number, values: fieldValues(call.field, engine.table) }
  }
}

/** Once what is stored is opened, or could not be. */
const opened = follower.open().catch(() => undefined)
self.onmessage = (message: MessageEvent<SearchCall>) => void answer(message.data)
follower.start().catch((error: unknown) => {
  console.error(error)
  tellStatus(0)
})
