import type { DocumentBuilder } from '../reading/document-builder.ts'
import { MemberPaths } from '../reading/member-paths.ts'

/** A file attached to a message. */
export interface AttachedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Shown in the body: a logo, a drawing pasted into the text. */
  readonly isInline: boolean
  /** What the body calls it: `<id>`, as its header states it, and the address it was sent under. */
  readonly contentId?: string | undefined
  readonly location?: string | undefined
}

const extensions = new Map([
  ['message/rfc822', 'eml'],
  ['text/plain', 'txt'],
  ['text/html', 'html'],
  ['text/calendar', 'ics'],
  ['application/pdf', 'pdf'],
  ['application/zip', 'zip'],
])
/** Signatures and delivery details, which say nothing to a reader. */
const isMachinery = ({ mediaType, name }: AttachedFile): boolean =>
  /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/u.test(mediaType) || /\.p7s$/iu.test(name)

/** A picture that only decorates the text. */
const isDecoration = ({ isInline, mediaType, name }: AttachedFile): boolean =>
  isInline && (mediaType.startsWith('image/') || /\.(?:png|jpe?g|gif|bmp|emf|wmf)$/iu.test(name))

/** Hands over the files of a message as members; pictures that only decorate its text are left out. */
export function addAttachments(files: readonly AttachedFile[], into: DocumentBuilder, maxEntries: number): void {
  const paths = new MemberPaths()
  let number = 0
  for (const file of files) {
    if (isMachinery(file) || isDecoration(file) || file.bytes.byteLength === 0) continue
    if (into.members.length + into.lost.length >= maxEntries) return
    number++
    // A name with a path in it was made to fool somebody: only its end is a name.
    const name = file.name.split(/[/\\]/u).at(-1)?.trim() ?? ''
    const path = paths.take(name === '' || /^\.+$/u.test(name) ? `attachment ${number}.${extensions.get(file.mediaType) ?? 'bin'}` : name)
    if (path !== undefined) into.members.push({ path, bytes: file.bytes })
  }
}
