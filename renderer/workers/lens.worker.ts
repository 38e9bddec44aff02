import { chooseLibrary, explainStorage, rerunLens } from '../library/tables.ts'
import type { LensReply } from '../tags/lens-run/messages.ts'

/** The lens worker: reads anew what an older lens read, says how far it is, and ends. */
chooseLibrary(self.name)

const reply = (message: LensReply): void => self.postMessage(message)

rerunLens((progress) => reply({ kind: 'progress', progress })).then(
  () => reply({ kind: 'done' }),
  (error: unknown) => reply({ kind: 'failed', detail: explainStorage(error).message }),
)
