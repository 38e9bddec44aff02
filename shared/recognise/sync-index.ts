import { type Block, cellText } from '../contracts/blocks.ts'
import type { SymbolKey } from '../contracts/ids.ts'
import type { Evidence, Meeting, Recognition } from '../contracts/recognition.ts'
import { indexColumns, indexProperty, meetingColumns } from '../contracts/sync-index.ts'
import { baseKey, parseSymbol } from '../symbols/index.ts'

/** What an index of the ITU Sync application says of one document beside it. */
export interface IndexRecord {
  /** First year of the study period: numbers begin again with the next. */
  readonly period?: number
  readonly title: string
  readonly source: string
  readonly questions: readonly string[]
  /** ISO 8601 day of reception. */
  readonly date: string
  readonly meeting?: Meeting
  /** File name of the index. */
  readonly index: string
}

/** `T25-SG12-250909-TD.xml`, `T25-SG12-C.xml`; a browser may have added a number. */
const indexName = /^[TRD]\d{2}-[A-Z0-9]+(?:-\d{6})?-(?:C|R|COL|TD|ADM|INF)(?: ?\(\d+\))?\.xml$/iu

/** Whether a file is named as such an index is. */
export const isIndexName = (name: string): boolean => indexName.test(name)

/** Whether a document is such an index, by its properties. */
export const isSyncIndex = (properties: ReadonlyArray<readonly [name: string, value: string]>): boolean =>
  properties.some(([name]) => name === indexProperty)

/** Records of indexes by what they describe; a later index speaks over an earlier one. */
export class IndexRecords {
  private readonly records = new Map<SymbolKey, IndexRecord>()

  /** Takes the records of an index out of its tables, and says whether there were any. */
  add(blocks: readonly Block[], index: string): boolean {
    const tables = blocks.flatMap((block) => (block.type === 'table' ? [block.rows.map((row) => row.map(cellText))] : []))
    const meetings = new Map<string, Meeting>()
    for (const [name = '', start = '', end = '', place = ''] of rowsUnder(tables, meetingColumns))
      meetings.set(name, meetingOf(name, start, end, place))
    const rows = rowsUnder(tables, indexColumns)
    for (const [name = '', title = '', source = '', questions = '', date = '', meetingName = ''] of rows) {
      const symbol = parseSymbol(name)
      if (symbol === undefined) continue
      const { key, period } = symbol
      const meeting = meetings.get(meetingName)
      const asked = [...new Set(questions.split(', '))].filter((question) => /^Q(?:\d+|ALL)\/\d+$/u.test(question))
      const known = { ...(period !== undefined && { period }), ...(meeting !== undefined && { meeting }) }
      this.records.set(key, { title, source, questions: asked, date, index, ...known })
    }
    return rows.length > 0
  }

  /** Whether a document with these symbols may have a record. */
  mayDescribe(symbols: readonly SymbolKey[]): boolean {
    return symbols.some((key) => this.records.has(key) || this.records.has(baseKey(key)))
  }

  /** The record of a document: of its very revision, else of the paper. */
  of({ symbols }: Pick<Recognition, 'symbols'>): IndexRecord | undefined {
    for (const { key, printed, origin } of symbols) {
      if (origin === 'alias') continue
      const record = this.records.get(key) ?? this.records.get(baseKey(key))
      const period = parseSymbol(printed)?.period
      if (record !== undefined && (period === undefined || record.period === undefined || period === record.period)) return record
    }
    return undefined
  }
}

/**
 * Fills in what a document does not say of itself: its own header counts more than the index, the index more than its
 * properties and first words. The same recognition when there is nothing to add.
 */
export function describeByIndex(recognition: Recognition, record: IndexRecord): Recognition {
  const evidence = (text: string): Evidence => ({ text, index: record.index })
  const { title, source, date, meeting, questions } = record
  const isTitled = recognition.titleFrom === 'header' || recognition.titleFrom === 'hand' || title === ''
  const added: Partial<Recognition> = {
    ...(!isTitled && recognition.title !== title && { title, titleFrom: 'index' as const }),
    ...(recognition.source === undefined && source !== '' && { source: { value: source, evidence: evidence(source) } }),
    ...(recognition.date === undefined && /^\d{4}-\d\d-\d\d$/u.test(date) && { date: { value: date, evidence: evidence(date) } }),
    ...(recognition.meeting === undefined &&
      meeting !== undefined && { meeting: { value: meeting, evidence: evidence(meeting.place ?? '') } }),
    ...(recognition.questions.length === 0 &&
      questions.length > 0 && { questions: questions.map((value) => ({ value, evidence: evidence(value) })) }),
  }
  return Object.keys(added).length === 0 ? recognition : { ...recognition, ...added }
}

/** An index lists documents; it does not cite them, meet with them or share their subjects. */
export const recognisedOfIndex = (recognition: Recognition): Recognition => ({
  ...recognition,
  mentions: [],
  events: [],
  proposals: [],
  questions: [],
})

/** The rows of all tables that have these columns. */
function rowsUnder(tables: ReadonlyArray<ReadonlyArray<readonly string[]>>, columns: readonly string[]): ReadonlyArray<readonly string[]> {
  return tables.filter(([head = []]) => head.join('\t') === columns.join('\t')).flatMap((rows) => rows.slice(1))
}

function meetingOf(name: string, start: string, end: string, place: string): Meeting {
  const group = parseSymbol(`${name}-TD-GEN-0001`)?.group
  return {
    ...(group !== undefined && { group }),
    ...(start !== '' && { start }),
    ...(end !== '' && { end }),
    ...(place !== '' && { place: placeOf(place) }),
  }
}

/** `Switzerland [Geneva]` → `Geneva`. */
const placeOf = (place: string): string => /\[([^\]]+)\]/u.exec(place)?.[1] ?? place
