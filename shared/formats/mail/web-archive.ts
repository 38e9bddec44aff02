import { decodeCodePage } from '../encoding/code-page.ts'

/** A part of a web page saved with its pictures (RFC 2557). */
export interface ArchivedPart {
  readonly mediaType: string
  readonly charset: string | undefined
  /** `<id>` without its brackets, and the address it was fetched from. */
  readonly contentId: string
  readonly location: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

const mostParts = 5_000
const mostDepth = 8

/** The parts of an archive in their order, multiparts inside it opened (RFC 2046, 5.1). */
export function archivedParts(bytes: Uint8Array): readonly ArchivedPart[] {
  const parts: ArchivedPart[] = []
  addParts(new TextDecoder('latin1').decode(bytes), parts, 0)
  return parts
}

function addParts(text: string, parts: ArchivedPart[], depth: number): void {
  const end = /\r?\n\r?\n/u.exec(text)
  const head = text.slice(0, end?.index ?? text.length).replaceAll(/\r?\n[ \t]+/gu, ' ')
  const body = end === null ? '' : text.slice(end.index + end[0].length)
  const header = (name: string): string => new RegExp(`^${name}:[ \\t]*(.*)$`, 'imu').exec(head)?.[1]?.trim() ?? ''
  const type = header('content-type')
  const boundary = parameter(type, 'boundary')
  if (/^multipart\//iu.test(type) && boundary !== undefined && depth < mostDepth) {
    for (const inner of pieces(body, boundary)) addParts(inner, parts, depth + 1)
    return
  }
  if (parts.length >= mostParts) return
  parts.push({
    mediaType: (type.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    contentId: header('content-id').replaceAll(/^<|>$/gu, ''),
    location: header('content-location').replaceAll(/\s+/gu, ''),
    bytes: decoded(body, header('content-transfer-encoding').toLowerCase()),
  })
}

const parameter = (type: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(type)
  return found?.[1] ?? found?.[2]
}

/** What stands between the lines that hold the boundary. */
function* pieces(body: string, boundary: string): Generator<string> {
  const line = `--${boundary}`
  let start = -1
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue
    if (start >= 0) yield body.slice(start, at).replace(/\r?\n$/u, '')
    if (body.startsWith('--', at + line.length)) return
    start = body.indexOf('\n', at) + 1
    if (start === 0) return
  }
  if (start >= 0) yield body.slice(start)
}

function decoded(body: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return base64(body)
  if (encoding === 'quoted-printable')
    return bytesOf(
      body
        .replaceAll(/[ \t]*=\r?\n/gu, '')
        .replaceAll(/=([\da-f]{2})/giu, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    )
  return bytesOf(body)
}

function base64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll(/[^A-Za-z\d+/]/gu, '')
  try {
    return bytesOf(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))))
  } catch {
    return new Uint8Array(0)
  }
}

/** The bytes of a text of single bytes. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** A text part by the encoding its header states; nothing when it states none that is known. */
export function statedText({ bytes, charset }: ArchivedPart): string | undefined {
  if (charset === undefined) return undefined
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    const codePage = /^(?:cp|windows-?)(\d+)$/iu.exec(charset)?.[1]
    return codePage === undefined ? undefined : decodeCodePage(Number(codePage), bytes)
  }
}
