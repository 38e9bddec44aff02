import { chooseLibrary } from '../library/tables.ts'
import { MiniSearchEngine, Superseded } from '../search/engine/engine.ts'
import { PassageStore } from '../search/engine/passage-store.ts'
import { LibraryFollower } from '../search/follow/follow-library.ts'
import type { IndexState, SearchCall, SearchReply } from '../search/messages.ts'

/** The search worker: holds the index, follows the library, answers questions. */
const library = chooseLibrary(self.name)
const store = new PassageStore(library.name)
const engine = new MiniSearchEngine(store)
const follower = new LibraryFollower(engine, store, tellStatus)

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
  const status: IndexState = { documents: engine.tables.documents, passages: engine.tables.passageTotal, waiting, revision: ++revision }
  reply({ kind: 'status', status })
}

function reply(message: SearchReply): void {
  self.postMessage(message)
}

/** The newest question of each asker. */
const newest = new Map<string, number>()

async function answer({ number, asker, request }: SearchCall): Promise<void> {
  newest.set(asker, number)
  try {
    reply({ kind: 'answer', number, response: await engine.search(request, () => newest.get(asker) === number) })
  } catch (error) {
    if (!(error instanceof Superseded)) console.error(error)
    reply({ kind: 'failure', number, message: error instanceof Error ? error.message : String(error) })
  }
}

self.onmessage = (message: MessageEvent<SearchCall>) => void answer(message.data)
follower.start().catch((error: unknown) => {
  console.error(error)
  tellStatus(0)
})
