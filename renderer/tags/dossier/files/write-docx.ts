import { strToU8, zipSync } from 'fflate'
import type { DossierLiaison, TagDossier } from '../tag-dossier.ts'
import { contentTypes, documentRelations, packageRelations, properties, stylesPart } from './docx-parts.ts'
import { answerOf, carriedBy, dossierSummary, dossierTitle, sectionTitle, wayOf } from './dossier-words.ts'

/**
 * A dossier as a Word document: the few parts that ECMA-376 asks for, with Word's own styles for headings and quotations,
 * so that it takes on the look of the paper it is copied into.
 */
export function writeDocx(dossier: TagDossier): Uint8Array<ArrayBuffer> {
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(packageRelations),
    'docProps/core.xml': strToU8(properties(xml(dossierTitle(dossier)), dossier.madeAt)),
    'word/document.xml': strToU8(documentPart(dossier)),
    'word/styles.xml': strToU8(stylesPart),
    'word/_rels/document.xml.rels': strToU8(documentRelations),
  })
}

function documentPart(dossier: TagDossier): string {
  const { above, sections, liaisons } = dossier
  const body = [
    paragraph(dossierTitle(dossier), { style: 'Title' }),
    ...(above.length > 0 ? [paragraph(above.join(' / '), { style: 'Subtitle' })] : []),
    paragraph(dossierSummary(dossier), { style: 'Note' }),
    ...sections.flatMap((section) => [
      paragraph(sectionTitle(section), { style: 'Heading1' }),
      ...section.documents.flatMap(({ row, citation, below, why, sentences }) => {
        const isRtl = row.direction === 'rtl'
        return [
          paragraph(citation, { style: 'Heading2', isRtl }),
          ...sentences.map(({ text, place }) => paragraph(place === '' ? text : `${text} (${place})`, { style: 'Quote', isRtl })),
          paragraph(below === undefined ? why : `${below}, ${why}`, { style: 'Note' }),
        ]
      }),
    ]),
    ...(liaisons.length === 0
      ? []
      : [paragraph('Liaisons and what was answered', { style: 'Heading1' }), liaisonTable(liaisons), paragraph('', { style: 'Note' })]),
  ]
  return `${declaration}<w:document ${namespace}><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

interface Look {
  readonly style: string
  /** Whether the paragraph runs from right to left. */
  readonly isRtl?: boolean
}

const paragraph = (text: string, { style, isRtl = false }: Look): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isRtl ? '<w:bidi/>' : ''}</w:pPr><w:r>${isRtl ? '<w:rPr><w:rtl/></w:rPr>' : ''}<w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`

/** Widths of the columns in twentieths of a point: the room between the margins. */
const widths = [3_600, 1_900, 1_900, 2_238]

function liaisonTable(liaisons: readonly DossierLiaison[]): string {
  const head = ['Statement', 'From → to', 'Here', 'Answer']
  const lines = liaisons.map((liaison) => [liaison.citation, wayOf(liaison), carriedBy(liaison), answerOf(liaison)])
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const rows = [tableRow(head, true), ...lines.map((line) => tableRow(line, false))].join('')
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`
}

function tableRow(cells: readonly string[], isHead: boolean): string {
  const drawn = cells.map(
    (text, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, { style: isHead ? 'TableHead' : 'TableText' })}</w:tc>`,
  )
  return `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${drawn.join('')}</w:tr>`
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML 1.0 can hold it: without the characters that no XML may contain, and without halves of pairs. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
