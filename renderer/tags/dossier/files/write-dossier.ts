import { assertNever } from '../../../../shared/contracts/assert-never.ts'
import type { TagDossier } from '../tag-dossier.ts'
import type { DossierFormat } from './dossier-words.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'

/** A dossier as the bytes of a file. */
export function writeDossier(dossier: TagDossier, format: DossierFormat): Uint8Array<ArrayBuffer> {
  switch (format) {
    case 'html':
      return utf8(writeHtml(dossier))
    case 'md':
      return utf8(writeMarkdown(dossier))
    case 'csv':
      return utf8(writeCsv(dossier))
    case 'docx':
      return writeDocx(dossier)
    default:
      return assertNever(format)
  }
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
