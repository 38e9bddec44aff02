import { cutDocx } from '../../shared/formats/index.ts'
import type { CutReply, DrawRequest } from '../reader/original/drawing/draw-messages.ts'

/** A worker that cuts: the bytes of one Word document in, its pieces out. It holds nothing and may be ended at any moment. */
self.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  const outcome: CutReply = cutDocx({ name: data.name, bytes: new Uint8Array(data.bytes) })
  self.postMessage(outcome, { transfer: outcome.kind === 'cut' ? [outcome.pieces.package.buffer] : [] })
}
