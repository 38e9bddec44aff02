import type { CorrectedField, CorrectedValues, Correction, ItemCorrection, ItemField } from '../../shared/contracts/corrections.ts'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { announce } from './announce.ts'
import { type Change, record } from './change-log.ts'
import { type ItemOf, withItem } from './corrected-items.ts'
import { layCorrectionsOver } from './corrections.ts'
import { database } from './database.ts'
import { rememberRows } from './remember-rows.ts'
import type { CorrectionRow } from './rows.ts'

/** A field of a document, and what it should say. */
export type FieldCorrection = Correction & { readonly document: DocumentId }

/** Says what a field of a document should be, whatever is recognised in it now and later. */
export function correctField({ document, ...correction }: FieldCorrection): Promise<Change> {
  return changeField(`Corrected the ${names[correction.field]}`, document, correction.field, () => correction)
}

/** Lets a field say again what was recognised. */
export function dropCorrection(document: DocumentId, field: CorrectedField): Promise<Change> {
  return changeField(`Went back to the ${names[field]} as recognised`, document, field, () => undefined)
}

/** One entry of a list, and what it should be. */
export interface EntryCorrection<F extends ItemField> {
  readonly document: DocumentId
  readonly field: F
  readonly entry: ItemCorrection<ItemOf<F>>
}

/** Edits, adds or strikes out one entry of a list. */
export function correctEntry<F extends ItemField>({ document, field, entry }: EntryCorrection<F>): Promise<Change> {
  return changeEntries(labelOf(field, entry), document, field, (before) => withItem(before, entry))
}

/** Lets one entry of a list say again what was recognised. */
export function dropEntryCorrection(document: DocumentId, field: ItemField, key: string): Promise<Change> {
  return changeEntries(`Went back to ${entryNames[field]} as recognised`, document, field, (before) =>
    before.filter((each) => each.key !== key),
  )
}

const names: Readonly<Record<CorrectedField, string>> = {
  kind: 'kind',
  title: 'title',
  symbols: 'symbols',
  source: 'source',
  date: 'date',
  deadline: 'deadline',
  meeting: 'meeting',
  questions: 'questions',
  groups: 'groups',
  from: 'sender',
  action: 'addressees for action',
  comment: 'addressees for comment',
  information: 'addressees for information',
  cc: 'copies',
  answers: 'statements answered',
  contacts: 'contacts',
  attachments: 'attachments',
  events: 'dates',
}
const entryNames: Readonly<Record<ItemField, string>> = { contacts: 'a contact', attachments: 'an attachment', events: 'a date' }

function labelOf(field: ItemField, { now, isAdded }: ItemCorrection<unknown>): string {
  const verb = now === undefined ? 'Struck out' : isAdded ? 'Added' : 'Corrected'
  return `${verb} ${entryNames[field]}`
}

type Entries = ReadonlyArray<ItemCorrection<unknown>>

function changeEntries(label: string, document: DocumentId, field: ItemField, next: (before: Entries) => Entries): Promise<Change> {
  return changeField(label, document, field, (before) => {
    const entries = next((before?.value ?? []) as Entries)
    return entries.length === 0 ? undefined : ({ field, value: entries as CorrectedValues[ItemField] } as Correction)
  })
}

function changeField(
  label: string,
  document: DocumentId,
  field: CorrectedField,
  next: (before: CorrectionRow | undefined) => Correction | undefined,
): Promise<Change> {
  const { corrections } = database()
  const key: [DocumentId, CorrectedField] = [document, field]
  return record(label, async () => {
    const restore = await within(document, async () => {
      const back = await rememberRows(corrections, [key])
      const correction = next(await corrections.get(key))
      if (correction === undefined) await corrections.delete(key)
      else await corrections.put({ ...correction, document, at: new Date() })
      return back
    })
    return () => within(document, restore)
  })
}

async function within<T>(document: DocumentId, work: () => Promise<T>): Promise<T> {
  const db = database()
  const result = await db.transaction('rw', db.corrections, db.documents, db.recognitions, db.events, async () => {
    const made = await work()
    await layCorrectionsOver(db, document)
    return made
  })
  announce({ documents: [document], tables: ['corrections', 'events'], relink: true })
  return result
}
