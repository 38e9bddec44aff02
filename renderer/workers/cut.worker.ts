import { cutDocx } from '../../shared/formats/index.ts'
import type { DrawRequest } from '../reader/original/drawing/draw-messages.ts'

/** A worker that cuts: the bytes of one Word document in, its pieces out as they are cut. It holds nothing and may be ended at any moment. */
self.onmessage = ({ data }: MessageEvent<DrawRequest>) => {
  for (const piece of cutDocx({ name: data.name, bytes: new Uint8Array(data.bytes) })) {
    const handedOver = piece.kind === 'package' ? [piece.bytes] : piece.kind === 'piece' ? piece.pictures.map(([, bytes]) => bytes) : []
    self.postMessage(piece, { transfer: handedOver.map(({ buffer }) => buffer) })
  }
}
