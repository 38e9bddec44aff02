import type { OfficePackage } from '../package/office-package.ts'
import { openPackage } from '../package/open-package.ts'
import type { DocumentBuilder } from '../reading/document-builder.ts'
import { damaged, encrypted } from '../reading/faults.ts'
import type { ReaderInput } from '../reading/reader.ts'
import { salvage } from '../reading/salvage.ts'
import { startsWith } from '../sniffing/signatures.ts'
import { decodeXml } from '../xml/decode-xml.ts'

/** A document's XML: the parts of a package, or one flat file that holds them all (ODF 1.3 part 2, 2.2). */
export interface OdfSource {
  readonly content: string
  readonly styles: string
  readonly meta: string
  /** Absent for a flat file. */
  readonly office?: OfficePackage
}

/** Opens a document. A locked one says so in its manifest, and its parts are noise (ODF 1.3 part 2, 3.4). */
export function openOdf(input: ReaderInput, into: DocumentBuilder): OdfSource {
  if (!startsWith(input.bytes, 'PK')) {
    const whole = decodeXml(input.bytes)
    return { content: whole, styles: whole, meta: whole }
  }
  const office = openPackage(input, into)
  const manifest = salvage(into, () => office.text('META-INF/manifest.xml')) ?? ''
  if (/<(?:\w+:)?encryption-data\b/u.test(manifest) || office.has('encrypted-package')) throw encrypted()
  const content = office.text('content.xml')
  if (content === undefined) throw damaged('it has no main part')
  const part = (path: string) => salvage(into, () => office.text(path)) ?? ''
  return { content, styles: part('styles.xml'), meta: part('meta.xml'), office }
}
