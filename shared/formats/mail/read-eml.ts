import PostalMime, { type Address, type Email } from 'postal-mime'
import { tooDeep, tooLarge } from '../reading/faults.ts'
import type { Reader, ReaderInput } from '../reading/reader.ts'
import { type AttachedFile, addAttachments } from './attached-files.ts'
import { addMessageHead, type MessageHead } from './message-head.ts'
import { addMessageText } from './message-text.ts'

/** Parts of a message inside one another; real ones stop at six. */
const maxParts = 100

/** Reads an Internet message (RFC 5322, MIME): its head, its text or web page, its attachments. A message inside it is one of them. */
export const readEml: Reader = async (input, into) => {
  const email = await parseMail(input)
  const head = headOf(email)
  addMessageHead(head, into)
  addMessageText(email, into)
  addAttachments(head.attachments, into, input.limits.maxEntries)
  if (head.attachments.some(({ mediaType, name }) => isLocked(mediaType, name)))
    into.shortfall = {
      reason: 'encrypted',
      says: 'is encrypted: its head is here, its text is not. Open it in your mail program and save it without the encryption.',
    }
}

/** What stands above a message. */
export function headOf(email: Email): MessageHead {
  const header = (name: string): string => email.headers.find(({ key }) => key === name)?.value ?? ''
  return {
    from: addresses(email.from === undefined ? [] : [email.from]),
    replyTo: addresses(email.replyTo),
    to: addresses(email.to),
    cc: addresses(email.cc),
    bcc: addresses(email.bcc),
    subject: email.subject ?? '',
    date: header('date') || (email.date ?? ''),
    sentAt: email.date ?? '',
    messageId: email.messageId ?? '',
    inReplyTo: email.inReplyTo ?? '',
    attachments: attachedFiles(email),
  }
}

/** Parses a message, or a web page saved as one. */
export async function parseMail({ bytes }: ReaderInput): Promise<Email> {
  try {
    return await new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: maxParts }).parse(bytes)
  } catch (error) {
    if (error instanceof Error && /nesting depth/iu.test(error.message)) throw tooDeep(maxParts)
    if (error instanceof Error && /header size/iu.test(error.message))
      throw tooLarge('the lines that stand above its text and its attachments take more than 2 MB, and those of real messages do not')
    throw error
  }
}

const attachedFiles = ({ attachments }: Email): readonly AttachedFile[] =>
  attachments.map(({ filename, mimeType, content, related, disposition, contentId }) => ({
    name: filename ?? '',
    mediaType: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    isInline: related === true && disposition !== 'attachment',
    contentId,
  }))

const isLocked = (mediaType: string, name: string): boolean =>
  mediaType === 'application/pgp-encrypted' || (/^application\/(?:x-)?pkcs7-mime$/u.test(mediaType) && /\.p7m$/iu.test(name))

/** `Name <address>; Name <address>`, groups with their members. */
const addresses = (all: readonly Address[] = []): string =>
  all
    .map((each) =>
      each.group !== undefined
        ? `${each.name}: ${addresses(each.group)}`
        : each.name === '' || each.name === each.address
          ? each.address
          : `${each.name} <${each.address}>`,
    )
    .join('; ')
