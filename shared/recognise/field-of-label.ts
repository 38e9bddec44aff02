import { cellLabels, type HeaderField, labels } from './labels.ts'

const fields = byLabel(labels)
const cellFields = byLabel(cellLabels)

/** Style ids of the ITU-T templates whose paragraphs are values by themselves. Source: the official A.1 LS template. */
const styles: Readonly<Record<string, HeaderField>> = {
  TSBHeaderQuestion: 'question',
  VenueDate: 'meeting',
  TSBHeaderSource: 'source',
  TSBHeaderTitle: 'title',
  TSBHeaderSummary: 'abstract',
  LSForAction: 'action',
  LSForComment: 'comment',
  LSForInfo: 'information',
  LSApproval: 'approval',
  LSDeadline: 'deadline',
  LSSource: 'source',
  LSTitle: 'title',
  Docnumber: 'symbol',
}

/** The field that the part of a line before its colon names. */
export const fieldOfLabel = (text: string): HeaderField | undefined => (text.length > 40 ? undefined : fields.get(plainLabel(text)))

/** The field a cell names that holds nothing else. */
export const fieldOfCell = (text: string): HeaderField | undefined =>
  fieldOfLabel(text) ?? (text.length > 40 ? undefined : cellFields.get(plainLabel(text)))

/** Without marks, plural signs in brackets (`(s)`, `(المسائل)`), colon and stop. */
function plainLabel(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\*\*|__|\s?\([^)]{1,12}\)(?=[\s:：]*$)/g, '')
    .replace(/[\s:：.\u00a0]+$/u, '')
    .replaceAll("'", '’')
    .replaceAll(/[\s\u00a0]+/gu, ' ')
    .trim()
}

function byLabel(table: Readonly<Partial<Record<HeaderField, readonly string[]>>>): ReadonlyMap<string, HeaderField> {
  return new Map(
    (Object.keys(table) as HeaderField[]).flatMap((field) => (table[field] ?? []).map((label) => [plainLabel(label), field] as const)),
  )
}

/** The field a paragraph style of a template stands for. */
export const fieldOfStyle = (style: string | undefined): HeaderField | undefined => (style === undefined ? undefined : styles[style])
