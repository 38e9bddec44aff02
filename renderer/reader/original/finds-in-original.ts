import type { Format } from '../../../shared/contracts/reading.ts'
import type { DocumentRow } from '../../library/index.ts'

const finding = new Set<Format>([
  'pdf',
  'docx',
  'html',
  'txt',
  'md',
  'xml',
  'json',
  'eml',
  'msg',
  'mhtml',
  'epub',
  'rtf',
  'odt',
  'doc',
  'pptx',
  'ppt',
  'odp',
  'xlsx',
  'xls',
  'ods',
  'csv',
])

/** Whether words are found and marked in the Original itself; elsewhere the text is where they are looked for. */
export const findsInOriginal = ({ format, outcome }: DocumentRow): boolean => finding.has(format) && outcome !== 'refused'
