import { codePageOfLanguage } from '../binary/code-pages.ts'
import { CompoundFile, type Storage } from '../compound/compound-file.ts'
import { writeCompoundFile } from '../compound/write-compound-file.ts'
import { decodeCodePage } from '../encoding/code-page.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { declaredCharset } from '../html/declared-charset.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { Reader, ReaderInput } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { readRtf } from '../rtf/read-rtf.ts'
import { type AttachedFile, addAttachments } from './attached-files.ts'
import { decompressRtf } from './compressed-rtf.ts'
import { encapsulatedHtml, isEncapsulatedHtml, isEncapsulatedText } from './encapsulated-html.ts'
import { addMessageHead, type MessageHead, messageDate } from './message-head.ts'
import { MessageProperties, tag } from './message-properties.ts'
import { addMessageText } from './message-text.ts'

const messageHeader = 32
const otherHeader = 8
const embeddedMessage = 5
const westernCodePage = 1_252

/** Reads an Outlook message ([MS-OXMSG]): its head, its body in the richest form it has, its attachments. */
export const readMsg: Reader = async (input, into) => {
  const message = openMessage(input, into)
  const { head } = message
  addMessageHead(head, into)
  await addBody(message, input, into)
  addAttachments(head.attachments, into, input.limits.maxEntries)
  if (message.isCutOff)
    into.shortfall ??= {
      reason: 'truncated',
      says: 'ends before it should, as a download does that was cut off. What could be read before that place is here; fetch it again and import it once more.',
    }
}

/** A message whose properties can be asked for. */
export interface OpenMessage {
  readonly properties: MessageProperties
  readonly codePage: number
  readonly head: MessageHead
  readonly isCutOff: boolean
}

/** Opens a message. Attachments that are damaged are left out, and it is said. */
export function openMessage(input: ReaderInput, into: DocumentBuilder): OpenMessage {
  const file = new CompoundFile(input.bytes, input.limits.maxEntries)
  const properties = new MessageProperties(file, file.root, messageHeader)
  const codePage = codePageOf(properties)
  const attached = storagesOf(file, '__attach_version1.0_').flatMap(
    (storage) => salvage(into, () => attachedFile(file, storage, codePage)) ?? [],
  )
  return { properties, codePage, head: headOf({ file, properties, codePage, attached }), isCutOff: file.isCutOff }
}

const storagesOf = (file: CompoundFile, prefix: string): readonly Storage[] =>
  file.root.storages.filter(({ name }) => name.startsWith(prefix)).toSorted((one, other) => (one.name < other.name ? -1 : 1))

/** Of texts that are not in Unicode: what the message says, else the one its language is written in. */
function codePageOf(properties: MessageProperties): number {
  const stated = properties.number(tag.messageCodePage) ?? properties.number(tag.internetCodePage)
  const language = properties.number(tag.localeId)
  return stated ?? (language === undefined ? westernCodePage : codePageOfLanguage(language))
}

function headOf(message: {
  readonly file: CompoundFile
  readonly properties: MessageProperties
  readonly codePage: number
  readonly attached: readonly AttachedFile[]
}): MessageHead {
  const { file, properties, codePage, attached } = message
  const text = (property: number): string => properties.text(property, codePage)
  const sentAt = properties.time(tag.submittedAt) ?? properties.time(tag.deliveredAt) ?? ''
  const recipients = storagesOf(file, '__recip_version1.0_').map((storage) => recipient(file, storage, codePage))
  const named = (type: number, display: number): string =>
    recipients
      .filter((each) => each.type === type)
      .map(({ name }) => name)
      .join('; ') || text(display)
  return {
    from: person(
      text(tag.senderName) || text(tag.sentForName),
      text(tag.senderSmtpAddress) || text(tag.senderAddress) || text(tag.sentForAddress),
    ),
    replyTo: '',
    to: named(1, tag.displayTo),
    cc: named(2, tag.displayCc),
    bcc: named(3, tag.displayBcc),
    subject: text(tag.subject),
    date: messageDate(sentAt),
    sentAt,
    messageId: text(tag.messageId),
    inReplyTo: text(tag.inReplyTo),
    attachments: attached,
  }
}

function recipient(file: CompoundFile, storage: Storage, codePage: number): { readonly type: number; readonly name: string } {
  const properties = new MessageProperties(file, storage, otherHeader)
  const address = properties.text(tag.smtpAddress, codePage) || properties.text(tag.address, codePage)
  return { type: (properties.number(tag.recipientType) ?? 1) & 0x0f, name: person(properties.text(tag.displayName, codePage), address) }
}

/** A name with its address, where that is one and not an entry in some organisation's directory. */
function person(name: string, address: string): string {
  if (!address.includes('@') || address === name) return name || address
  return name === '' ? address : `${name} <${address}>`
}

async function addBody(message: OpenMessage, input: ReaderInput, into: DocumentBuilder): Promise<void> {
  const { html, rtf, text } = bodyOf(message, into)
  if (html !== undefined) addMessageText({ html, text }, into)
  else if (rtf !== undefined) await readRtf({ ...input, bytes: rtf }, into)
  else addMessageText({ text }, into)
}

/** What a message says: as a web page, else as rich text that is neither a page nor a plain text in disguise, else as its text. */
export function bodyOf(
  { properties, codePage }: OpenMessage,
  into: DocumentBuilder,
): { readonly html?: string; readonly rtf?: Uint8Array<ArrayBuffer>; readonly text: string } {
  const text = properties.text(tag.body, codePage)
  const html = htmlBody(properties, codePage)
  if (html.trim() !== '') return { html, text }
  const packed = properties.binary(tag.compressedRtf)
  const rtf = packed === undefined || packed.length < 16 ? undefined : salvage(into, () => decompressRtf(packed))
  if (rtf !== undefined && isEncapsulatedHtml(rtf)) return { html: encapsulatedHtml(rtf), text }
  return rtf !== undefined && !isEncapsulatedText(rtf) && rtf.length > 0 ? { rtf: rtf.slice(), text } : { text }
}

function htmlBody(properties: MessageProperties, codePage: number): string {
  const bytes = properties.binary(tag.html)
  if (bytes === undefined) return properties.text(tag.html, codePage)
  const stated = properties.number(tag.internetCodePage)
  return (stated === undefined ? undefined : decodeCodePage(stated, bytes, true)) ?? decodeText(bytes, declaredCharset(bytes)).text
}

/** An attachment's bytes. A message inside is written out as a file of its own. */
function attachedFile(file: CompoundFile, storage: Storage, codePage: number): AttachedFile | undefined {
  const properties = new MessageProperties(file, storage, otherHeader)
  const name =
    properties.text(tag.longFileName, codePage) ||
    properties.text(tag.shortFileName, codePage) ||
    properties.text(tag.displayName, codePage)
  const inner = storage.storages.find((each) => each.name.toUpperCase() === '__SUBSTG1.0_3701000D')
  if (inner !== undefined && properties.number(tag.attachMethod) === embeddedMessage) {
    const title = name || new MessageProperties(file, inner, 24).text(tag.subject, codePage) || 'message'
    return {
      name: /\.msg$/iu.test(title) ? title : `${title}.msg`,
      mediaType: '',
      bytes: messageFile(file, inner),
      isInline: false,
    }
  }
  const bytes = properties.binary(tag.data)
  if (bytes === undefined) return undefined
  const contentId = properties.text(tag.contentId, codePage)
  const isInline = properties.number(tag.isHidden) === 1 || (((properties.number(tag.attachFlags) ?? 0) & 4) !== 0 && contentId !== '')
  return {
    name,
    mediaType: properties.text(tag.mediaType, codePage).toLowerCase(),
    bytes: bytes.slice(),
    isInline,
    contentId,
    location: properties.text(tag.contentLocation, codePage),
  }
}

/** A message inside another has eight bytes less before its properties ([MS-OXMSG] 2.4.1.1, 2.4.1.2). */
function messageFile(file: CompoundFile, storage: Storage): Uint8Array<ArrayBuffer> {
  return writeCompoundFile(storage, (stream, depth) => {
    const bytes = file.bytes(stream)
    if (depth > 0 || stream.name !== '__properties_version1.0' || bytes.length < 24) return bytes
    const whole = new Uint8Array(bytes.length + 8)
    whole.set(bytes.subarray(0, 24))
    whole.set(bytes.subarray(24), 32)
    return whole
  })
}
