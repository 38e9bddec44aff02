import type { Recognition } from '../../shared/contracts/recognition.ts'
import type { DocumentRow } from './rows.ts'

/** What a light row holds of a recognition. */
type RecognisedFacts = Pick<
  DocumentRow,
  | 'kind'
  | 'kindConfidence'
  | 'symbols'
  | 'title'
  | 'language'
  | 'direction'
  | 'source'
  | 'date'
  | 'datePrecision'
  | 'revision'
  | 'meeting'
  | 'groups'
  | 'questions'
  | 'from'
  | 'to'
  | 'deadline'
>

/** What lists and filters need of a recognition; a document without a title goes by its file name. */
export function recognisedFacts(recognition: Recognition, fileName: string): RecognisedFacts {
  const { liaison, source, date, revision, meeting } = recognition
  const addressees = liaison === undefined ? [] : [...liaison.action, ...liaison.comment, ...liaison.information, ...liaison.cc]
  return {
    kind: recognition.kind,
    kindConfidence: recognition.kindConfidence,
    symbols: [...new Set(recognition.symbols.map(({ key }) => key))],
    title: recognition.title.trim() === '' ? fileName : recognition.title,
    language: recognition.language,
    direction: recognition.direction,
    ...(source !== undefined && { source: source.value }),
    ...(date !== undefined && { date: date.value }),
    ...(date?.precision !== undefined && { datePrecision: date.precision }),
    ...(revision !== undefined && { revision }),
    ...(meeting !== undefined && { meeting: meeting.value }),
    groups: recognition.groups,
    questions: [...new Set(recognition.questions.map(({ value }) => value))],
    from: [...new Set((liaison?.from ?? []).map(({ value }) => value))],
    to: [...new Set(addressees.map(({ value }) => value))],
    ...(liaison?.deadline !== undefined && { deadline: liaison.deadline.value }),
  }
}

/** A light row with the facts of another recognition; what is no longer stated is gone from it. */
export function withRecognisedFacts(row: DocumentRow, recognition: Recognition): DocumentRow {
  const { source: _, date: _1, datePrecision: _2, revision: _3, meeting: _4, deadline: _5, ...rest } = row
  return { ...rest, ...recognisedFacts(recognition, row.name) }
}
