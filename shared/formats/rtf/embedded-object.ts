import type { DocumentBuilder } from '../reading/document-builder.ts'
import { embeddedFormat } from '../sniffing/embedded-format.ts'
import type { Destination } from './destination.ts'

/**
 * The data of an embedded object, written in hexadecimal digits: an OLE 1.0 stream ([MS-OLEDS] 2.2.4, 2.2.5). A document
 * inside becomes a member; pictures and objects of programs nobody has here are left out.
 */
export function objectData(into: DocumentBuilder): Destination {
  const digits: string[] = []
  return {
    text: (text) => {
      digits.push(text)
    },
    close: () => {
      const data = nativeData(bytesOf(digits.join('')))
      if (data === undefined) return
      const format = embeddedFormat(data, '')
      if (format !== undefined) into.members.push({ path: `object ${into.members.length + 1}.${format}`, bytes: data })
    },
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll(/[^\da-f]/giu, '')
  const bytes = new Uint8Array(digits.length >> 1)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** What follows version, kind (2: embedded) and three names, each with its length before it. */
function nativeData(stream: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const view = new DataView(stream.buffer)
  if (view.byteLength < 24 || view.getUint32(4, true) !== 2) return undefined
  let at = 8
  for (let names = 0; names < 3; names++) {
    if (at + 4 > view.byteLength) return undefined
    at += 4 + view.getUint32(at, true)
  }
  if (at + 4 > view.byteLength) return undefined
  const length = Math.min(view.getUint32(at, true), view.byteLength - at - 4)
  return length > 0 ? stream.slice(at + 4, at + 4 + length) : undefined
}
