import { ByteView } from '../binary/byte-view.ts'
import type { CompoundFile, Storage } from '../compound/compound-file.ts'
import { decodeCodePage } from '../encoding/code-page.ts'

/** Properties of a message, a recipient or an attachment by their number ([MS-OXPROPS]). */
export const tag = {
  messageClass: 0x001a,
  subject: 0x0037,
  submittedAt: 0x0039,
  sentForName: 0x0042,
  sentForAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  displayBcc: 0x0e02,
  displayCc: 0x0e03,
  displayTo: 0x0e04,
  deliveredAt: 0x0e06,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  shortFileName: 0x3704,
  attachMethod: 0x3705,
  longFileName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
  contentLocation: 0x3713,
  attachFlags: 0x3714,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  localeId: 0x3ff1,
  messageCodePage: 0x3ffd,
  senderSmtpAddress: 0x5d01,
  isHidden: 0x7ffe,
} as const

const unicodeType = 0x001f
const codePageType = 0x001e
const binaryType = 0x0102

/**
 * The properties of one storage of a message ([MS-OXMSG] 2.4): those of fixed length in one stream, texts and data in a
 * stream each, named by number and type.
 */
export class MessageProperties {
  private readonly file: CompoundFile
  private readonly storage: Storage
  private readonly fixed = new Map<number, ByteView>()

  /** `headerBytes` stand before the first property: 32 of a message, 24 of one inside another, 8 of the rest. */
  constructor(file: CompoundFile, storage: Storage, headerBytes: number) {
    this.file = file
    this.storage = storage
    const stream = storage.streams.find(({ name }) => name === '__properties_version1.0')
    const entries = new ByteView(stream === undefined ? new Uint8Array(0) : file.bytes(stream))
    for (let at = headerBytes; at + 16 <= entries.length; at += 16) this.fixed.set(entries.u16(at + 2), entries.within(at + 8, 8))
  }

  /** A number of up to four bytes. */
  number(property: number): number | undefined {
    return this.fixed.get(property)?.u32(0)
  }

  /** A time as ISO 8601. */
  time(property: number): string | undefined {
    const value = this.fixed.get(property)
    if (value === undefined) return undefined
    const ms = (value.u32(4) * 0x1_0000_0000 + value.u32(0)) / 10_000 - 11_644_473_600_000
    return ms > 0 && ms < 8e12 ? new Date(ms).toISOString().replace('.000Z', 'Z') : undefined
  }

  /** A text; those that are not in Unicode are in the message's code page. */
  text(property: number, codePage: number): string {
    const unicode = this.stream(property, unicodeType)
    if (unicode !== undefined) return new TextDecoder('utf-16le').decode(unicode).replaceAll('\0', '')
    const bytes = this.stream(property, codePageType)
    if (bytes === undefined) return ''
    return (decodeCodePage(codePage, bytes) ?? new TextDecoder('windows-1252').decode(bytes)).replaceAll('\0', '')
  }

  binary(property: number): Uint8Array<ArrayBuffer> | undefined {
    return this.stream(property, binaryType)
  }

  private stream(property: number, type: number): Uint8Array<ArrayBuffer> | undefined {
    const name = `__substg1.0_${hex(property)}${hex(type)}`
    const stream = this.storage.streams.find((each) => each.name.toUpperCase() === name.toUpperCase())
    return stream === undefined ? undefined : this.file.bytes(stream)
  }
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0')
