import { type Zippable, zipSync } from 'fflate'
import { defaultLimits } from '../../limits.ts'
import { OfficePackage } from '../../package/office-package.ts'
import { damaged } from '../../reading/faults.ts'
import { quotedName } from '../../reading/printable-name.ts'
import { ReadFault } from '../../reading/read-fault.ts'
import { cutBody } from './cut-body.ts'

/** A Word document in pieces that are laid out one after the other. */
export interface DocxPieces {
  /** The package with the first piece for its body, its parts not compressed. */
  readonly package: Uint8Array<ArrayBuffer>
  /** The other pieces: the XML of documents whose parts are in the package. */
  readonly rest: readonly string[]
  readonly isCutShort: boolean
}

/** The pieces, or a sentence why there are none, which begins with the quoted file name. */
export type CutOutcome = { readonly kind: 'cut'; readonly pieces: DocxPieces } | { readonly kind: 'not-cut'; readonly detail: string }

/** About three pages of a Recommendation, then about ten: as much as is laid out within a tenth of a second. */
const sizes = { first: 60_000, others: 200_000, most: 20_000_000 }

/**
 * Cuts a Word document. Every part is inflated here, and counted, so that what lays the pieces out need not fear a bomb.
 * Never throws.
 */
export function cutDocx({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): CutOutcome {
  try {
    return { kind: 'cut', pieces: piecesOf(new OfficePackage(bytes, defaultLimits)) }
  } catch (error) {
    const { says } = error instanceof ReadFault ? error.fault : damaged('its inside is not built as files of its kind are').fault
    return { kind: 'not-cut', detail: `${quotedName(name)} ${says}` }
  }
}

function piecesOf(office: OfficePackage): DocxPieces {
  const main = office.mainPart(/(?:^|\/)document\d*\.xml$/iu)
  const { pieces, isCutShort } = cutBody(office.text(main) ?? '', sizes)
  const [first = '', ...rest] = pieces
  const parts: Zippable = {}
  for (const path of office.paths) {
    const part = path.endsWith('/') ? undefined : path.toLowerCase() === main.toLowerCase() ? utf8(first) : office.partBytes(path)
    if (part !== undefined) parts[path] = [part, { level: 0 }]
  }
  return { package: zipSync(parts), rest, isCutShort }
}

/** A piece says no encoding but the one it is written in. */
const utf8 = (xml: string): Uint8Array => new TextEncoder().encode(xml.replace(/^\s*<\?xml[^>]*\?>/u, '<?xml version="1.0"?>'))
