/** The parts of a Word document that are the same for every dossier. Source: ECMA-376, parts 1 and 2. */
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

export const packageRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const documentRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`

/** The document's properties; `title` is XML already. */
export const properties = (title: string, madeAt: Date): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`

interface Style {
  readonly id: string
  readonly name: string
  /** Properties of the paragraph and of its characters. */
  readonly paragraph?: string
  readonly run?: string
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const grey = '<w:color w:val="4F5661"/>'

/** Built-in names, so that Word knows headings for its navigation and a table of contents. */
const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: spacing(0, 120), run: `<w:b/>${size(40)}` },
  { id: 'Subtitle', name: 'Subtitle', paragraph: spacing(0, 60), run: grey },
  { id: 'Heading1', name: 'heading 1', paragraph: `<w:keepNext/>${spacing(360, 120)}<w:outlineLvl w:val="0"/>`, run: `<w:b/>${size(28)}` },
  { id: 'Heading2', name: 'heading 2', paragraph: `<w:keepNext/>${spacing(240, 60)}<w:outlineLvl w:val="1"/>`, run: `<w:b/>${size(22)}` },
  { id: 'Quote', name: 'Quote', paragraph: `${spacing(40, 40)}<w:ind w:left="360" w:right="360"/>`, run: '<w:i/><w:iCs/>' },
  { id: 'Note', name: 'Note', paragraph: spacing(40, 120), run: `${grey}${size(18)}` },
  { id: 'TableHead', name: 'Table Head', run: `<w:b/>${size(18)}` },
  { id: 'TableText', name: 'Table Text', run: size(18) },
]

const styleOf = ({ id, name, paragraph = '', run = '' }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`
const grid = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders></w:tblPr></w:style>`

export const stylesPart = `${declaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>${size(22)}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${styles.map(styleOf).join('')}${grid}</w:styles>`
