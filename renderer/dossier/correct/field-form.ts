/** One input of a form: what is asked, and what stands in it. Dates are ISO 8601 days. */
export interface InputShape {
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'date' | 'choice'
  readonly value: string
  readonly hint?: string
  readonly options?: ReadonlyArray<readonly [value: string, label: string]>
}

/** What was typed, by the inputs' names. */
export type Typed = Readonly<Record<string, string>>

/** What a form makes of what was typed: a value, or a sentence that says what is wrong with which input. */
export type FormOutcome<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'refused'; readonly input: string; readonly message: string }

/** How a value is asked for: its inputs, and the way back. */
export interface FieldForm<T> {
  readonly inputs: (value: T) => readonly InputShape[]
  readonly read: (typed: Typed) => FormOutcome<T>
}

export const accepted = <T>(value: T): FormOutcome<T> => ({ kind: 'value', value })
export const refused = (input: string, message: string): FormOutcome<never> => ({ kind: 'refused', input, message })

/** What stands in an input, spaces single; empty when nothing does. */
export const typedIn = (typed: Typed, name: string): string => (typed[name] ?? '').replaceAll(/\s+/gu, ' ').trim()

/** The entries of a list typed in one input, separated by commas, semicolons or lines. */
export const entriesIn = (typed: Typed, name: string): readonly string[] =>
  (typed[name] ?? '')
    .split(/[,;，；،\n]/u)
    .map((entry) => entry.replaceAll(/\s+/gu, ' ').trim())
    .filter((entry) => entry !== '')
