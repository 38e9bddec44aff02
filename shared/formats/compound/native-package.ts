import { ByteView } from '../binary/byte-view.ts'
import { decodeWestern } from '../encoding/western.ts'

/** A file that was put into a document as it is. */
export interface NativePackage {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Reads an `Ole10Native` stream of Windows' packager (MS-OLEDS 2.3.6 leaves its data to the program): the file's name, its
 * path when it was put in, the path of its temporary copy, then its bytes. Nothing for data of another program.
 */
export function readNativePackage(stream: Uint8Array<ArrayBuffer>): NativePackage | undefined {
  const view = new ByteView(stream)
  if (view.length < 12 || view.u16(4) !== 2) return undefined
  const label = readString(view, 6)
  const path = readString(view, label.end)
  const temporary = readString(view, path.end + 8)
  const sizeAt = temporary.end
  if (sizeAt + 4 > view.length) return undefined
  const length = Math.min(view.u32(sizeAt), view.length - sizeAt - 4)
  const name = label.text.split(/[\\/]/u).at(-1) || path.text.split(/[\\/]/u).at(-1) || ''
  return { name, bytes: view.part(sizeAt + 4, length).slice() }
}

function readString(view: ByteView, at: number): { readonly text: string; readonly end: number } {
  const from = Math.min(at, view.length)
  const nul = view.bytes.indexOf(0, from)
  const end = nul < 0 ? view.length : nul
  return { text: decodeWestern(view.part(from, end - from)), end: end + 1 }
}
