import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { generatedTexts } from '../search-bench/generated-texts.ts'

/** A document whose first page is timed. */
export interface BigFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const docxPages = 300
const pdfPages = 1_000
/** Letters of a page of a contribution. */
const pageLetters = 3_000
const extensions = ['.docx', '.pptx', '.xlsx', '.pdf']

/** The largest file of each format that is laid out, from a folder. */
export function largestFiles(folder: string): readonly BigFile[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((relative) => path.join(folder, relative))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
  return extensions.flatMap((extension) => {
    const [largest] = files
      .filter((file) => path.extname(file).toLowerCase() === extension)
      .map((file) => ({ file, sizeBytes: statSync(file).size }))
      .sort((a, b) => b.sizeBytes - a.sizeBytes)
    return largest === undefined ? [] : [{ name: path.basename(largest.file), bytes: new Uint8Array(readFileSync(largest.file)) }]
  })
}

/** A Word document of 300 pages and a PDF of 1,000, made here. */
export const generatedFiles = (): readonly BigFile[] => [
  { name: 'Generated report of 300 pages.docx', bytes: bigDocx() },
  { name: 'Generated standard of 1000 pages.pdf', bytes: bigPdf() },
]

function bigDocx(): Uint8Array {
  const body = [...pages(docxPages)].map(
    (paragraphs, index) => paragraphs.map((text) => `<w:p>${run(text)}</w:p>`).join('') + heading(index),
  )
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    ),
  })
}

const heading = (index: number): string => `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run(`Clause ${index + 1}`)}</w:p>`

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

const pages = (count: number): Iterable<readonly string[]> => generatedTexts(count, pageLetters, 7)

/** A PDF written by hand: a page tree, one font, a stream of lines a page (ISO 32000-1, 7.5). */
function bigPdf(): Uint8Array {
  const kids = Array.from({ length: pdfPages }, (_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pdfPages}/Kids[${kids}]/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  for (const paragraphs of pages(pdfPages)) {
    const lines = paragraphs.join(' ').match(/.{1,95}(?:\s|$)/gu) ?? []
    const content = `BT /F 10 Tf 12 TL 60 780 Td ${lines
      .slice(0, 58)
      .map((line) => `(${line.trim()}) Tj T*`)
      .join(' ')} ET`
    objects.push(
      `<</Type/Page/Parent 2 0 R/Contents ${objects.length + 2} 0 R>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.7\n'
  const starts = objects.map((object, index) => {
    const start = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  )
}
