// npm run sample: makes resources/sample/, the library opened from the empty state. The same input gives the same bytes.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { arabicNote, chineseNote, coverPage, earlierLiaison, liaison, workshop } from './sample/documents.mjs'
import { presentation, report } from './sample/presentation.mjs'
import { zipFile } from './sample/word-file.mjs'

const folder = path.resolve(import.meta.dirname, '../resources/sample')
/** @type {ReadonlyArray<readonly [name: string, bytes: Uint8Array]>} */
const files = [
  ['FGAI4H-F-023.docx', liaison()],
  ['FGAI4H-F-023-A1.docx', workshop()],
  [
    'FGAI4H-F-023-A2.zip',
    zipFile([
      ['SG17-C456 cover page.docx', coverPage()],
      ['SG17-C456 presentation.pptx', await presentation()],
    ]),
  ],
  ['SG16-LS111.docx', earlierLiaison()],
  ['T17-SG17-R-0023!!PDF-E.pdf', await report()],
  ['T17-SG17-C-0460!!MSW-A.docx', arabicNote()],
  ['T17-SG17-C-0462!!MSW-C.docx', chineseNote()],
]

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes)
writeFileSync(
  path.join(folder, 'manifest.json'),
  `${JSON.stringify({ files: files.map(([name, bytes]) => ({ name, sizeBytes: bytes.length })) }, null, 2)}\n`,
)
console.log(`${files.length} files, ${files.reduce((sum, [, bytes]) => sum + bytes.length, 0)} bytes in resources/sample/`)
