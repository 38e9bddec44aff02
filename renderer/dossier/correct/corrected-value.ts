import type { CorrectedValues } from '../../../shared/contracts/corrections.ts'
import type { Recognition, Stated } from '../../../shared/contracts/recognition.ts'
import { longDay } from '../../ui/index.ts'
import type { FieldForm } from './field-form.ts'
import { type PlainField, plainForms } from './plain-forms.ts'

const values = <T>(stated: ReadonlyArray<Stated<T>> = []): readonly T[] => stated.map(({ value }) => value)

const stated: { readonly [F in PlainField]: (recognition: Recognition) => CorrectedValues[F] } = {
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  symbols: ({ symbols }) => symbols.map(({ key }) => key),
  source: ({ source }) => source?.value ?? null,
  date: ({ date }) => date?.value ?? null,
  deadline: ({ liaison }) => liaison?.deadline?.value ?? null,
  meeting: ({ meeting }) => meeting?.value ?? null,
  questions: ({ questions }) => values(questions),
  groups: ({ groups }) => groups,
  from: ({ liaison }) => values(liaison?.from),
  action: ({ liaison }) => values(liaison?.action),
  comment: ({ liaison }) => values(liaison?.comment),
  information: ({ liaison }) => values(liaison?.information),
  cc: ({ liaison }) => values(liaison?.cc),
  answers: ({ liaison }) => values(liaison?.answers),
}

/** What a recognition says in a field that is corrected as a whole. */
export const statedValue = <F extends PlainField>(field: F, recognition: Recognition): CorrectedValues[F] => stated[field](recognition)

/** A value as one would say it: `SG17, Geneva, 22 January 2019`; `nothing` when there is none. */
export function valueInWords<T>(form: FieldForm<T>, value: T): string {
  const words = form.inputs(value).flatMap(({ type, value: typed, options }) => {
    if (typed === '') return []
    if (type === 'date') return [longDay(typed)]
    return [options?.find(([each]) => each === typed)?.[1] ?? typed]
  })
  return words.length === 0 ? 'nothing' : words.join(', ')
}

/** What was recognised in a field, as one would say it. */
export const recognisedInWords = <F extends PlainField>(field: F, recognised: Recognition): string =>
  valueInWords(plainForms[field] as FieldForm<CorrectedValues[F]>, statedValue(field, recognised))
