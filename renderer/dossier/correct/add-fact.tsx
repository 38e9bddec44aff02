import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ItemField } from '../../../shared/contracts/corrections.ts'
import type { OpenDocument } from '../../library/index.ts'
import { Menu } from '../../ui/index.ts'
import { statedValue } from './corrected-value.ts'
import { type PlainField, plainForms } from './plain-forms.ts'
import { useEntryCorrecting, useFieldCorrecting } from './use-correcting.tsx'

type Opened = Extract<OpenDocument, { state: 'open' }>

interface Props {
  readonly document: Opened
  /** Fields that can be added when they are empty. */
  readonly fields: readonly PlainField[]
  readonly lists: readonly ItemField[]
}

const labels: Readonly<Record<PlainField | ItemField, string>> = {
  kind: 'Kind',
  title: 'Title',
  symbols: 'Symbols',
  source: 'Source',
  date: 'Date',
  deadline: 'Answer asked for by',
  meeting: 'Meeting',
  questions: 'Questions',
  groups: 'Groups',
  from: 'From',
  action: 'For action',
  comment: 'For comment',
  information: 'For information',
  cc: 'Cc',
  answers: 'Statements it answers',
  contacts: 'A contact',
  attachments: 'An attachment',
  events: 'A workshop, meeting or deadline',
}

/** Adds what the document states and the app did not read. */
export function AddFact({ document, fields, lists }: Props) {
  const [adding, setAdding] = useState<PlainField | ItemField>()
  const done = () => setAdding(undefined)
  if (adding !== undefined) {
    return isItemField(adding) ? (
      <NewEntry document={document} field={adding} onClose={done} />
    ) : (
      <NewField document={document} field={adding} onClose={done} />
    )
  }
  const empty = fields.filter((field) => isEmpty(statedValue(field, document.recognition)))
  return (
    <div>
      <Menu
        label="Add what was not recognised"
        trigger={
          <>
            <Plus size={14} aria-hidden />
            Add…
          </>
        }
        align="start"
        choices={[...empty, ...lists].map((id) => ({ id, label: labels[id] }))}
        onChoose={(id) => setAdding(id as PlainField | ItemField)}
      />
    </div>
  )
}

interface FormProps<F> {
  readonly document: Opened
  readonly field: F
  readonly onClose: () => void
}

const NewField = ({ document, field, onClose }: FormProps<PlainField>) => useFieldCorrecting(document, field, labels[field], onClose).form
const NewEntry = ({ document, field, onClose }: FormProps<ItemField>) =>
  useEntryCorrecting(document, field, undefined, labels[field], onClose).form

const isItemField = (field: PlainField | ItemField): field is ItemField => !(field in plainForms)
const isEmpty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)
