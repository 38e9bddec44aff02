import { type Zippable, zipSync } from 'fflate'
import { defaultLimits } from '../../limits.ts'
import { metafilePicture } from '../../metafile/metafile-picture.ts'
import { OfficePackage } from '../../package/office-package.ts'
import { damaged, hasDoctype } from '../../reading/faults.ts'
import { quotedName } from '../../reading/printable-name.ts'
import { ReadFault } from '../../reading/read-fault.ts'
import { decodeXml } from '../../xml/decode-xml.ts'
import { cutBody } from './cut-body.ts'
import { PictureParts } from './picture-parts.ts'

/** What a Word document is cut into, in this order; the end may come at any time and says why, where that is not the document's own. */
export type DocxPiece =
  /** The package with the first piece for its body, its parts not compressed; `isWhole`: there is no other piece. */
  | { readonly kind: 'package'; readonly bytes: Uint8Array<ArrayBuffer>; readonly isWhole: boolean }
  /** The XML of a document whose other parts are in the package, and pictures that it is the first to show, by their paths there. */
  | { readonly kind: 'piece'; readonly xml: string; readonly pictures: ReadonlyArray<readonly [path: string, bytes: Uint8Array]> }
  | { readonly kind: 'end'; readonly isCutShort: boolean }
  /** `detail` begins with the quoted file name. */
  | { readonly kind: 'failed'; readonly detail: string }

/** About three pages of a Recommendation, then about ten: as much as is laid out within a tenth of a second. */
const sizes = { first: 60_000, others: 200_000, most: 20_000_000 }

/**
 * Cuts a Word document. Every part is inflated here, and counted, so that what lays the pieces out need not fear a bomb.
 * Never throws.
 */
export function* cutDocx({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Generator<DocxPiece> {
  try {
    const office = new OfficePackage(bytes, defaultLimits)
    const main = office.mainPart(/(?:^|\/)document\d*\.xml$/iu)
    const xml = withPictures(office.text(main) ?? '')
    if (doctype.test(xml)) throw hasDoctype()
    const pieces = cutBody(xml, sizes)
    const pictures = new PictureParts(office, main)
    for (let piece = pieces.next(), count = 0; ; piece = pieces.next(), count++) {
      const { value, done } = piece
      if (done === true) return yield { kind: 'end', isCutShort: value }
      const shownFirst = pictures.take(value)
      if (count > 0) yield { kind: 'piece', xml: value, pictures: shownFirst.flatMap((path) => partOf(office, path)) }
      else
        yield {
          kind: 'package',
          bytes: packageOf(office, { main, body: value, later: pictures.left }),
          isWhole: value.length === xml.length,
        }
    }
  } catch (error) {
    const { says } = error instanceof ReadFault ? error.fault : damaged('its inside is not built as files of its kind are').fault
    yield { kind: 'failed', detail: `${quotedName(name)} ${says}` }
  }
}

/** An object of another program shows a picture of itself, as a drawing of its kind does: what lays out knows the one name only. */
const withPictures = (xml: string): string => xml.replaceAll(/<(\/?)w:object\b[^>]*>/gu, '<$1w:pict>')

function packageOf(
  office: OfficePackage,
  { main, body, later }: { readonly main: string; readonly body: string; readonly later: ReadonlySet<string> },
): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {}
  for (const path of office.paths) {
    if (path.endsWith('/') || unseen.test(path) || later.has(path)) continue
    const found = path.toLowerCase() === main.toLowerCase() ? [[path, utf8(body)] as const] : partOf(office, path)
    for (const [name, bytes] of found) parts[name] = [bytes, { level: 0 }]
  }
  return zipSync(parts)
}

/** A part with its path, where the package has it. */
function partOf(office: OfficePackage, path: string): ReadonlyArray<readonly [path: string, bytes: Uint8Array]> {
  const part = office.partBytes(path)
  if (part === undefined) return []
  if (/\.(?:xml|rels)$/iu.test(path) && doctype.test(decodeXml(part))) throw hasDoctype()
  return [[path, shown(path, part)]]
}

/** A part as it can be shown: drawings of Windows become SVG, and are said to be that. */
function shown(path: string, part: Uint8Array<ArrayBuffer> | Uint8Array): Uint8Array {
  if (/\.(?:emf|wmf)$/iu.test(path)) return metafilePicture(part.slice()) ?? part
  return path.toLowerCase() === '[content_types].xml' ? utf8(decodeXml(part).replaceAll(metafileTypes, 'image/svg+xml')) : part
}

const metafileTypes = /image\/(?:x-)?(?:emf|wmf)\b/giu

/** Parts that no page shows: embedded files, macros, data and settings of other programs. */
const unseen = /(?:^|\/)(?:embeddings|activeX|customXml|docProps|printerSettings)\/|vba\w*\.(?:bin|xml)$/iu

/** Text cannot hold it as it is, so wherever it stands it is one. */
const doctype = /<!DOCTYPE/iu

/** A piece says no encoding but the one it is written in. */
const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml.replace(/^\s*<\?xml[^>]*\?>/u, '<?xml version="1.0"?>'))
