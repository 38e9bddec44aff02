import type { ImportReply, ImportRequest } from '../import/messages.ts'
import { Importer } from '../import/run/importer.ts'
import { chooseLibrary } from '../library/tables.ts'

/** The import worker: takes files from the window, has them read in workers of their own, keeps and links them. */
chooseLibrary(self.name)

const importer = new Importer(
  (reply: ImportReply) => self.postMessage(reply),
  () => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
)

self.onmessage = (message: MessageEvent<ImportRequest>) => void importer.receive(message.data)
