import type { Format } from '../../contracts/reading.ts'
import { zipNames } from '../package/zip-directory.ts'

/** OpenDocument and EPUB say what they are in a first, stored member (ODF 1.3 part 2, 3.3; OCF 3.3, 4.3). */
const mediaTypes: ReadonlyArray<readonly [start: string, format: Format]> = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
]

/** What a zip is: a package by its parts, else an archive. Works without a central directory too. */
export function zipFormat(bytes: Uint8Array): Format {
  const names = zipNames(bytes, 2_000).map((name) => name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase())
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const media = head.slice(30, 38) === 'mimetype' ? head.slice(38).replace(/^[\s\S]*?(?=application\/)/u, '') : ''
  const stated = mediaTypes.find(([start]) => media.startsWith(start))
  if (stated !== undefined) return stated[1]
  if (names.includes('meta-inf/container.xml') && names.some((name) => name.endsWith('.opf'))) return 'epub'
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml')) return 'odt'
  const has = (folder: string) => names.some((name) => name.startsWith(folder) && name.endsWith('.xml'))
  const isPackage = names.includes('[content_types].xml') || names.includes('_rels/.rels')
  if (isPackage || names.includes('word/document.xml')) {
    if (names.includes('xl/workbook.bin')) return 'xls'
    if (has('word/')) return 'docx'
    if (has('ppt/')) return 'pptx'
    if (has('xl/')) return 'xlsx'
    if (has('visio/')) return 'unknown'
    if (names.some((name) => /(?:^|\/)document\d*\.xml$/u.test(name))) return 'docx'
    if (names.some((name) => /(?:^|\/)workbook\d*\.xml$/u.test(name))) return 'xlsx'
    if (names.some((name) => /(?:^|\/)presentation\d*\.xml$/u.test(name))) return 'pptx'
  }
  return 'zip'
}
