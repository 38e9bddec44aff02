import { arabic } from './arabic.ts'
import { cellLabels } from './cell-labels.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import type { HeaderField, LabelTable } from './header-field.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'

const fields = byLabel([english, french, spanish, russian, arabic, chinese])
const cellFields = byLabel([cellLabels])

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
export function fieldOfLabel(text: string): HeaderField | undefined {
  if (text.length > 40) return undefined
  const label = plainLabel(text)
  // `Pour suite à donner à`, `Example Forum Liaison To`: the words before the last, and the last ones, name it as well
  return fields.get(label) ?? fields.get(label.replace(ending, '')) ?? (/\bliaison (?:statement )?to$/.test(label) ? 'to' : undefined)
}

/** Words after which a label's value follows. */
const ending = / (?:to|by|at|à|au|par|a|al|por|к|кем|кому|إلى|من جانب)$/u

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

function byLabel(tables: readonly LabelTable[]): ReadonlyMap<string, HeaderField> {
  const found = new Map<string, HeaderField>()
  for (const table of tables)
    for (const field of Object.keys(table) as HeaderField[]) for (const label of table[field] ?? []) found.set(plainLabel(label), field)
  return found
}

/** The field a paragraph style of a template stands for. */
export const fieldOfStyle = (style: string | undefined): HeaderField | undefined => (style === undefined ? undefined : styles[style])
