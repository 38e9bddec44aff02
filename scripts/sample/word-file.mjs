// Puts a body into a Word file, and files into a zip, the same bytes each time.
import { strToU8, zipSync } from 'fflate'
import { escapeXml, runs } from './word-body.mjs'

/** Every part of every sample archive bears this time, so that making the sample twice gives the same bytes. */
export const sampleTime = new Date('2026-01-05T09:00:00Z')

const styleIds = {
  Docnumber: 'Docnumber',
  TSBHeaderQuestion: 'TSBHeaderQuestion',
  VenueDate: 'VenueDate',
  TSBHeaderSource: 'TSBHeaderSource',
  TSBHeaderTitle: 'TSBHeaderTitle',
  TSBHeaderSummary: 'TSBHeaderSummary',
  LSForAction: 'LSForAction',
  LSForInfo: 'LSForInfo',
  LSForComment: 'LSForComment',
  LSDeadline: 'LSDeadline',
  LSApproval: 'LSApproval',
  Title: 'Title',
  ListParagraph: 'List Paragraph',
}
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const headerOfXml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function stylesXml() {
  const headings = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${32 - level * 4}"/></w:rPr></w:style>`,
  )
  const others = Object.entries(styleIds).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  return `${headerOfXml}<w:styles ${namespaces}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="999999"/>`).join('')}</w:tblBorders></w:tblPr></w:style>${headings.join('')}${others.join('')}</w:styles>`
}

function numberingXml() {
  /**
   * @param {string} format
   * @param {(depth: number) => string} text
   */
  const levels = (format, text) =>
    [0, 1]
      .map(
        (depth) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(depth)}"/></w:lvl>`,
      )
      .join('')
  return `${headerOfXml}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${levels('bullet', () => '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('decimal', (depth) => `%${depth + 1})`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
}

/**
 * The bytes of a .docx; `header` is the text printed on each page.
 * @param {{ title: string, author: string, header: string, body: readonly import('./word-body.mjs').BodyPart[] }} file
 */
export function wordFile({ title, author, header, body }) {
  /** @type {string[]} */
  const links = []
  const content = body.map((each) => each(links)).join('')
  /**
   * @param {string} id
   * @param {string} type
   * @param {string} target
   * @param {boolean} [external]
   */
  const relation = (id, type, target, external = false) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`
  /** @param {string[]} all */
  const relations = (...all) =>
    `${headerOfXml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const parts = {
    '[Content_Types].xml': `${headerOfXml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${headerOfXml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'word/document.xml': `${headerOfXml}<w:document ${namespaces}><w:body>${content}<w:sectPr><w:headerReference w:type="default" r:id="rHeader"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      relation('rStyles', 'styles', 'styles.xml'),
      relation('rNumbering', 'numbering', 'numbering.xml'),
      relation('rHeader', 'header', 'header1.xml'),
      ...links.map((href, index) => relation(`rLink${index + 1}`, 'hyperlink', href, true)),
    ),
    'word/styles.xml': stylesXml(),
    'word/numbering.xml': numberingXml(),
    'word/header1.xml': `${headerOfXml}<w:hdr ${namespaces}><w:p>${runs(header)}</w:p></w:hdr>`,
    'docProps/core.xml': `${headerOfXml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${sampleTime.toISOString()}</dcterms:created></cp:coreProperties>`,
  }
  return zipFile(Object.entries(parts).map(([name, text]) => /** @type {const} */ ([name, strToU8(text)])))
}

/**
 * A zip of its entries, in that order, all at the sample's time.
 * @param {ReadonlyArray<readonly [name: string, bytes: Uint8Array]>} entries
 */
export function zipFile(entries) {
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: sampleTime })
}
