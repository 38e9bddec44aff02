import type { Format } from '../contracts/reading.ts'
import type { Reader } from './reading/reader.ts'

/** What is done with a format: a reader, loaded when the first file of it comes, or a sentence why there is none. */
export type FormatRow =
  | { readonly load: () => Promise<Reader>; readonly sentence?: never }
  | { readonly load?: undefined /** Continues the quoted file name. */; readonly sentence: string }

const rows: Readonly<Record<Format, FormatRow>> = {
  docx: { load: async () => (await import('./docx/read-docx.ts')).readDocx },
  pptx: { load: async () => (await import('./pptx/read-pptx.ts')).readPptx },
  xlsx: { load: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx },
  pdf: { load: async () => (await import('./pdf/read-pdf.ts')).readPdf },
  txt: { load: async () => (await import('./text/read-text.ts')).readText },
  md: { load: async () => (await import('./markdown/read-markdown.ts')).readMarkdown },
  csv: { load: async () => (await import('./csv/read-csv.ts')).readCsv },
  html: { load: async () => (await import('./html/read-html.ts')).readHtml },
  zip: { load: async () => (await import('./archive/read-archive.ts')).readArchive },
  doc: { load: async () => (await import('./doc/read-doc.ts')).readDoc },
  ppt: { load: async () => (await import('./ppt/read-ppt.ts')).readPpt },
  xls: { load: async () => (await import('./xls/read-xls.ts')).readXls },
  rtf: { load: async () => (await import('./rtf/read-rtf.ts')).readRtf },
  odt: { load: async () => (await import('./odf/read-odf.ts')).readOdf },
  ods: { load: async () => (await import('./odf/read-odf.ts')).readOdf },
  odp: { load: async () => (await import('./odf/read-odf.ts')).readOdf },
  eml: { load: async () => (await import('./mail/read-eml.ts')).readEml },
  msg: { load: async () => (await import('./mail/read-msg.ts')).readMsg },
  mhtml: { load: async () => (await import('./mail/read-mhtml.ts')).readMhtml },
  epub: { load: async () => (await import('./epub/read-epub.ts')).readEpub },
  xml: { load: async () => (await import('./data/read-xml.ts')).readXml },
  json: { load: async () => (await import('./data/read-json.ts')).readJson },
  image: { sentence: 'is a picture: the words in it are not read.' },
  unknown: { sentence: 'is of a kind that is not known here.' },
}

const lockFile: FormatRow = {
  sentence:
    'is a lock file: an office program keeps it beside a document while somebody has that open, and nothing of the document is in it. Import the document itself.',
}

/** The row of a format. A lock file (`~$…`) is one whatever its bytes look like, unless they are a document after all. */
export const formatRow = (format: Format, name: string): FormatRow =>
  format === 'unknown' && /^(?:.*[/\\])?(?:~\$|\.~lock\.)/u.test(name) ? lockFile : rows[format]
