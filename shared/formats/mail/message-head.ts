import type { Cell, Inline } from '../../contracts/blocks.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import type { AttachedFile } from './attached-files.ts'

/** What stands above a message. Lines that are empty are left out, save those every message should have. */
export interface MessageHead {
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly bcc: string
  readonly replyTo: string
  readonly subject: string
  /** As the message states it. */
  readonly date: string
  /** The same as ISO 8601, where it could be understood. */
  readonly sentAt: string
  readonly messageId: string
  readonly inReplyTo: string
  readonly attachments: readonly AttachedFile[]
}

/** The lines above a message, as mail programs print them; those it has nothing for are blank. */
export function headLines(head: MessageHead): ReadonlyArray<readonly [label: string, value: string]> {
  return [
    ['From', head.from],
    ['Reply-To', head.replyTo],
    ['To', head.to],
    ['Cc', head.cc],
    ['Bcc', head.bcc],
    ['Subject', head.subject],
    ['Date', head.date],
    ...head.attachments.filter(({ isInline }) => !isInline).map((file) => ['Attachment', attachmentLine(file)] as const),
  ]
}

/** Adds the head of a message as a table of labels and values, and as properties. */
export function addMessageHead(head: MessageHead, into: DocumentBuilder): void {
  const rows = headLines(head)
    .filter(([label, value]) => value.trim() !== '' || label === 'Subject' || label === 'Date')
    .map(([label, value]) => [cell(`${label}:`, true), cell(value.trim())])
  if (rows.length > 0) into.add({ type: 'table', rows })
  into.addProperty('dc:title', head.subject)
  into.addProperty('dc:creator', head.from)
  into.addProperty('dcterms:created', head.sentAt)
  into.addProperty('mail:to', head.to)
  into.addProperty('mail:cc', head.cc)
  into.addProperty('mail:message-id', head.messageId)
  into.addProperty('mail:in-reply-to', head.inReplyTo)
}

/** A time as messages write it: `Thu, 17 Jun 2010 23:54:19 +0000`. */
export const messageDate = (iso: string): string =>
  iso === '' ? '' : new Date(iso).toUTCString().replace('GMT', '+0000').replace(', 0', ', ')

/** `report.pdf (application/pdf)`: the name with what the message says it is. */
const attachmentLine = ({ name, mediaType }: AttachedFile): string =>
  mediaType === '' || mediaType === 'application/octet-stream' ? name : `${name} (${mediaType})`.trim()

function cell(text: string, isHeader = false): Cell {
  const inline: Inline = { text, ...(isHeader && { bold: true }) }
  return { content: [{ inlines: [inline] }], ...(isHeader && { header: true }) }
}
