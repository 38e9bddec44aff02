import pdfiumWasmUrl from '@embedpdf/pdfium/pdfium.wasm?url'
import { drawFile } from '../../shared/formats/index.ts'
import type { DrawReply, DrawRequest } from '../reader/original/drawing/draw-messages.ts'

/** A drawing worker: the bytes of one file in, what it looks like out. It holds nothing and may be ended at any moment. */
self.onmessage = async ({ data }: MessageEvent<DrawRequest>) => {
  const resources = { pdfiumWasm: async () => (await fetch(pdfiumWasmUrl)).arrayBuffer() }
  const outcome: DrawReply = await drawFile({ name: data.name, bytes: new Uint8Array(data.bytes) }, resources)
  const pictures = outcome.kind === 'drawn' ? outcome.drawing.pictures : []
  self.postMessage(outcome, { transfer: [...new Set(pictures.map(({ bytes }) => bytes.buffer))] })
}
