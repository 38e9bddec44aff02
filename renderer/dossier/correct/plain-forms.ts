import type { CorrectedField, CorrectedValues, ItemField } from '../../../shared/contracts/corrections.ts'
import type { SymbolKey } from '../../../shared/contracts/ids.ts'
import { documentKinds, type GroupName, type Meeting } from '../../../shared/contracts/recognition.ts'
import { groupOf, normaliseSymbolQuery, printSymbol } from '../../../shared/symbols/index.ts'
import { kindLabels } from '../../ui/index.ts'
import { accepted, entriesIn, type FieldForm, type FormOutcome, refused, type Typed, typedIn } from './field-form.ts'

/** Fields that are corrected as a whole. */
export type PlainField = Exclude<CorrectedField, ItemField>

const listHint = 'Several are separated by commas.'
const longestGroup = 60

const text = (label: string): FieldForm<string | null> => ({
  inputs: (value) => [{ name: 'value', label, type: 'text', value: value ?? '' }],
  read: (typed) => accepted(typedIn(typed, 'value') || null),
})

const day = (label: string): FieldForm<string | null> => ({
  inputs: (value) => [{ name: 'value', label, type: 'date', value: value ?? '' }],
  read: (typed) => accepted(typedIn(typed, 'value') || null),
})

const groups = (label: string): FieldForm<readonly GroupName[]> => ({
  inputs: (value) => [{ name: 'value', label, type: 'text', value: value.join(', '), hint: `Groups such as SG17 or FG-AI4H. ${listHint}` }],
  read: (typed) => {
    const entries = entriesIn(typed, 'value')
    const long = entries.find((entry) => entry.length > longestGroup)
    if (long !== undefined) return refused('value', `“${long.slice(0, 24)}…” is too long for the name of a group.`)
    return accepted([...new Set(entries.map((entry) => groupOf(entry) ?? entry))])
  },
})

const symbols = (label: string): FieldForm<readonly SymbolKey[]> => ({
  inputs: (value) => [
    {
      name: 'value',
      label,
      type: 'text',
      value: value.map(printSymbol).join(', '),
      hint: `Symbols such as SG17-TD1447R2 or FGAI4H-F-023. ${listHint}`,
    },
  ],
  read: (typed) => readSymbols(typed, 'value'),
})

/** The symbols typed in an input, in canonical spelling. */
export function readSymbols(typed: Typed, name: string): FormOutcome<readonly SymbolKey[]> {
  const keys: SymbolKey[] = []
  for (const entry of entriesIn(typed, name)) {
    const key = normaliseSymbolQuery(entry)
    if (key === undefined) return refused(name, `“${entry}” is not a document symbol. Write it as in SG17-TD1447R2 or Y.3172.`)
    if (!keys.includes(key)) keys.push(key)
  }
  return accepted(keys)
}

const kind: FieldForm<CorrectedValues['kind']> = {
  inputs: (value) => [
    { name: 'value', label: 'Kind', type: 'choice', value, options: documentKinds.map((each) => [each, kindLabels[each]] as const) },
  ],
  read: (typed) => {
    const chosen = documentKinds.find((each) => each === typed.value)
    return chosen === undefined ? refused('value', 'Choose one of the kinds.') : accepted(chosen)
  },
}

const title: FieldForm<string> = {
  inputs: (value) => [{ name: 'value', label: 'Title', type: 'text', value }],
  read: (typed) => {
    const value = typedIn(typed, 'value')
    return value === '' ? refused('value', 'A document needs a title, or nobody finds it in a list.') : accepted(value)
  },
}

const questions: FieldForm<readonly string[]> = {
  inputs: (value) => [
    { name: 'value', label: 'Questions', type: 'text', value: value.join(', '), hint: `Questions such as Q7/17. ${listHint}` },
  ],
  read: (typed) => {
    const found: string[] = []
    for (const entry of entriesIn(typed, 'value')) {
      const match = /^Q?(\d{1,2}|ALL)\s*\/\s*(\d{1,2})$/i.exec(entry)
      if (match === null) return refused('value', `“${entry}” is not a Question. Write its number and its study group: Q7/17.`)
      found.push(`Q${match[1]?.toUpperCase()}/${match[2]}`)
    }
    return accepted([...new Set(found)])
  },
}

const meeting: FieldForm<Meeting | null> = {
  inputs: (value) => [
    { name: 'group', label: 'Group that meets', type: 'text', value: value?.group ?? '' },
    { name: 'place', label: 'Place', type: 'text', value: value?.place ?? '' },
    { name: 'start', label: 'From', type: 'date', value: value?.start ?? '' },
    { name: 'end', label: 'To', type: 'date', value: value?.end ?? '' },
  ],
  read: (typed) => {
    const [named, place, start, end] = ['group', 'place', 'start', 'end'].map((name) => typedIn(typed, name))
    if (end && !start) return refused('start', 'Say when the meeting begins, since it says when it ends.')
    if (end && start && end < start) return refused('end', 'The meeting would end before it begins.')
    const value: Meeting = {
      ...(named && { group: groupOf(named) ?? named }),
      ...(place && { place }),
      ...(start && { start }),
      ...(end && { end }),
    }
    return accepted(Object.keys(value).length === 0 ? null : value)
  },
}

/** The form of every field that is corrected as a whole. */
export const plainForms: { readonly [F in PlainField]: FieldForm<CorrectedValues[F]> } = {
  kind,
  title,
  symbols: symbols('Symbols'),
  source: text('Source'),
  date: day('Date'),
  deadline: day('Answer asked for by'),
  meeting,
  questions,
  groups: groups('Groups'),
  from: groups('From'),
  action: groups('For action'),
  comment: groups('For comment'),
  information: groups('For information'),
  cc: groups('Cc'),
  answers: symbols('Statements it answers'),
}
