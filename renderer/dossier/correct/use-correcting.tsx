import { type ReactNode, useState } from 'react'
import type { CorrectedValues, ItemField } from '../../../shared/contracts/corrections.ts'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import {
  type CorrectedItem,
  changes,
  type DocumentRow,
  type FieldCorrection,
  LibraryError,
  type OpenDocument,
} from '../../library/index.ts'
import { recognisedInWords, statedValue, valueInWords } from './corrected-value.ts'
import { CorrectionForm, type Refusal } from './correction-form.tsx'
import { type EntryOf, entryForms, keepingRest, newEntries } from './entry-forms.ts'
import type { FieldForm, Typed } from './field-form.ts'
import { Pencil } from './pencil.tsx'
import { type PlainField, plainForms } from './plain-forms.ts'

type Opened = Extract<OpenDocument, { state: 'open' }>

/** A value that can be corrected in its place. */
export interface Correcting {
  /** Stands in place of the value while it is corrected. */
  readonly form: ReactNode
  /** Begins to correct it. */
  readonly pencil: ReactNode
  /** What the delegate put right; nothing where the value is as recognised. */
  readonly corrected?: Corrected
}

/** How a corrected value came about. */
export interface Corrected {
  /** As it was recognised, in words. */
  readonly was: string
  /** Lets it be that again. */
  readonly onDrop: () => void
}

/** What a form works on. */
interface Work<T> {
  readonly label: string
  readonly form: FieldForm<T>
  readonly value: T
  readonly save: (value: T) => Promise<unknown>
  readonly other?: { readonly label: string; readonly run: () => Promise<unknown> }
  readonly corrected: Corrected | undefined
  /** Begins as a form; told when that is closed. */
  readonly onClose?: () => void
}

/** A field that is corrected as a whole. `onClose`: it begins as a form, to add what was not recognised. */
export function useFieldCorrecting<F extends PlainField>(
  { row, recognition, recognised, corrections }: Opened,
  field: F,
  label: string,
  onClose?: () => void,
): Correcting {
  const isCorrected = corrections.some((each) => each.field === field)
  const drop = () => changes.dropCorrection(row.id, field)
  const form: FieldForm<CorrectedValues[F]> = plainForms[field]
  return useForm({
    label,
    form,
    value: namesOf(field, row, recognition),
    save: (value) => changes.correctField({ document: row.id, field, value } as FieldCorrection),
    ...(isCorrected && { other: { label: 'Use what was recognised', run: drop } }),
    corrected: isCorrected ? { was: recognisedInWords(field, recognised), onDrop: () => void drop() } : undefined,
    ...(onClose !== undefined && { onClose }),
  })
}

/** Symbols are corrected with those that liaisons give the document, so that one of them can be struck out. */
const namesOf = <F extends PlainField>(field: F, row: DocumentRow, recognition: Recognition): CorrectedValues[F] =>
  field === 'symbols' ? (row.symbols as CorrectedValues[F]) : statedValue(field, recognition)

/** An entry of a list. Without an `item`, one is added. */
export function useEntryCorrecting<F extends ItemField>(
  { row }: Opened,
  field: F,
  item: CorrectedItem<EntryOf<F>> | undefined,
  label: string,
  onClose?: () => void,
): Correcting {
  const form: FieldForm<EntryOf<F>> = entryForms[field]
  const value = item?.value ?? newEntries[field]
  const recognised = item?.recognised
  const entry = (now?: EntryOf<F>) =>
    changes.correctEntry({
      document: row.id,
      field,
      entry: {
        key: item?.key ?? crypto.randomUUID(),
        ...(now !== undefined && { now }),
        ...(recognised === undefined && { isAdded: true }),
      },
    })
  const corrected: Corrected | undefined =
    item === undefined || !item.isByHand
      ? undefined
      : {
          was: recognised === undefined ? 'nothing' : valueInWords(form, recognised),
          onDrop: () => void changes.dropEntryCorrection(row.id, field, item.key),
        }
  return useForm({
    label,
    form,
    value,
    save: (now) => entry(keepingRest<F>(value, now)),
    ...(item !== undefined && { other: { label: 'Strike it out', run: () => entry() } }),
    corrected,
    ...(onClose !== undefined && { onClose }),
  })
}

function useForm<T>({ label, form, value, save, other, corrected, onClose }: Work<T>): Correcting {
  const [state, setState] = useState<'shown' | 'open' | 'closed'>(onClose === undefined ? 'shown' : 'open')
  const close = () => {
    setState('closed')
    onClose?.()
  }
  const onSave = async (typed: Typed): Promise<Refusal | undefined> => {
    const outcome = form.read(typed)
    if (outcome.kind === 'refused') return outcome
    const problem = await troubleOf(save(outcome.value))
    if (problem === undefined) close()
    return problem === undefined ? undefined : { input: form.inputs(value)[0]?.name ?? '', message: problem }
  }
  const runOther = async () => {
    await other?.run()
    close()
  }
  return {
    form: state === 'open' && (
      <CorrectionForm
        label={label}
        inputs={form.inputs(value)}
        onSave={onSave}
        onCancel={close}
        {...(other !== undefined && { other: { label: other.label, onPress: () => void runOther() } })}
      />
    ),
    pencil: <Pencil label={label} onPress={() => setState('open')} isFocused={state === 'closed'} />,
    ...(corrected !== undefined && { corrected }),
  }
}

/** What kept a change from being written, such as a full disk, as a sentence. */
async function troubleOf(change: Promise<unknown>): Promise<string | undefined> {
  try {
    await change
    return undefined
  } catch (error) {
    if (error instanceof LibraryError) return error.message
    throw error
  }
}
