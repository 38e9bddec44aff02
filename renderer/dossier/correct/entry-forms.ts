import type { CorrectedValues, ItemField } from '../../../shared/contracts/corrections.ts'
import type { Attachment, Contact, DocumentEvent } from '../../../shared/contracts/recognition.ts'
import { groupOf, printSymbol } from '../../../shared/symbols/index.ts'
import { accepted, type FieldForm, refused, typedIn } from './field-form.ts'
import { readSymbols } from './plain-forms.ts'

/** What stands in a list of entries. */
export type EntryOf<F extends ItemField> = NonNullable<CorrectedValues[F][number]['now']>

const byHand = { text: '', byHand: true } as const

const contact: FieldForm<Contact> = {
  inputs: ({ name = '', organisation = '', country = '', email = '', telephone = '' }) => [
    { name: 'name', label: 'Name', type: 'text', value: name },
    { name: 'organisation', label: 'Organisation', type: 'text', value: organisation },
    { name: 'country', label: 'Country', type: 'text', value: country },
    { name: 'email', label: 'E-mail', type: 'text', value: email },
    { name: 'telephone', label: 'Telephone', type: 'text', value: telephone },
  ],
  read: (typed) => {
    const value: Contact = Object.fromEntries(
      ['name', 'organisation', 'country', 'email', 'telephone'].flatMap((name) =>
        typedIn(typed, name) ? [[name, typedIn(typed, name)]] : [],
      ),
    )
    if (Object.keys(value).length === 0) return refused('name', 'Say at least a name, or how to reach the person.')
    if (value.email !== undefined && !/^\S+@\S+\.\S+$/.test(value.email))
      return refused('email', `“${value.email}” is not an e-mail address: it needs an @ and a domain.`)
    return accepted(value)
  },
}

const event: FieldForm<DocumentEvent> = {
  inputs: ({ kind, title, start, end = '', place = '', group = '' }) => [
    {
      name: 'kind',
      label: 'What it is',
      type: 'choice',
      value: kind,
      options: [
        ['workshop', 'Workshop'],
        ['meeting', 'Meeting'],
        ['deadline', 'Deadline'],
      ],
    },
    { name: 'title', label: 'Title', type: 'text', value: title },
    { name: 'start', label: 'On, or from', type: 'date', value: start },
    { name: 'end', label: 'To', type: 'date', value: end, hint: 'Empty for one day.' },
    { name: 'place', label: 'Place', type: 'text', value: place },
    { name: 'group', label: 'Group', type: 'text', value: group },
  ],
  read: (typed) => {
    const [title = '', start = '', end = '', place, group = ''] = ['title', 'start', 'end', 'place', 'group'].map((name) =>
      typedIn(typed, name),
    )
    const kind = (['workshop', 'meeting', 'deadline'] as const).find((each) => each === typed.kind) ?? 'meeting'
    if (title === '') return refused('title', 'Say what takes place.')
    if (start === '') return refused('start', 'Say on which day, or from which day on.')
    if (end !== '' && end < start) return refused('end', 'It would end before it begins.')
    return accepted<DocumentEvent>({
      kind,
      title,
      start,
      precision: 'day',
      evidence: byHand,
      ...(end !== '' && end !== start && { end }),
      ...(place && { place }),
      ...(group !== '' && { group: groupOf(group) ?? group }),
    })
  },
}

const attachment: FieldForm<Attachment> = {
  inputs: ({ number, title, symbols, fileName = '' }) => [
    { name: 'number', label: 'Number', type: 'text', value: number },
    { name: 'title', label: 'Title', type: 'text', value: title },
    { name: 'symbols', label: 'Symbols', type: 'text', value: symbols.map(printSymbol).join(', ') },
    { name: 'fileName', label: 'File name', type: 'text', value: fileName },
  ],
  read: (typed) => {
    const symbols = readSymbols(typed, 'symbols')
    if (symbols.kind === 'refused') return symbols
    const [title = '', fileName = ''] = ['title', 'fileName'].map((name) => typedIn(typed, name))
    if (title === '' && fileName === '' && symbols.value.length === 0)
      return refused('title', 'Say its title, its symbol or its file name, so that it can be found.')
    return accepted<Attachment>({
      number: typedIn(typed, 'number') || '1',
      title,
      symbols: symbols.value,
      evidence: byHand,
      ...(fileName !== '' && { fileName }),
    })
  },
}

/** The form of an entry of every list that is corrected entry by entry. */
export const entryForms: { readonly [F in ItemField]: FieldForm<EntryOf<F>> } = {
  contacts: contact,
  attachments: attachment,
  events: event,
}

/** What an entry begins as when the delegate adds one. */
export const newEntries: { readonly [F in ItemField]: EntryOf<F> } = {
  contacts: {},
  attachments: { number: '', title: '', symbols: [], evidence: byHand },
  events: { kind: 'meeting', title: '', start: '', precision: 'day', evidence: byHand },
}

/** An edited entry with what no form asks for and the words it was recognised by. */
export function keepingRest<F extends ItemField>(before: EntryOf<F>, after: EntryOf<F>): EntryOf<F> {
  if (!('evidence' in before)) return after
  const { url, note } = before as Partial<Attachment>
  const evidence = { ...before.evidence, byHand: true as const }
  return { ...after, ...(url !== undefined && { url }), ...(note !== undefined && { note }), evidence }
}
