import { readJob } from '../import/reading/read-job.ts'
import type { ReadReply, ReadRequest } from '../import/reading/read-messages.ts'

/**
 * A reader worker: bytes in, blocks and what was recognised in them out, one file at a time. It holds nothing and may
 * be ended at any moment; a fault of a reader is told, and then it is.
 */
self.onmessage = async (message: MessageEvent<ReadRequest>) => {
  const { number, ...job } = message.data
  try {
    const result = await readJob(job)
    const transfer = [result.blocks.buffer, ...new Set(result.members.map((member) => member.bytes.buffer))]
    reply({ kind: 'done', number, result }, transfer)
  } catch (error) {
    const detail = `The reader failed on this file (${error instanceof Error ? error.message : String(error)}).`
    reply({ kind: 'broken', number, detail })
  }
}

function reply(message: ReadReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer })
}

reply({ kind: 'ready' })
