import type { CorrectedValues, ItemCorrection, ItemField } from '../../shared/contracts/corrections.ts'
import type { Attachment, Contact, DocumentEvent } from '../../shared/contracts/recognition.ts'

/** What stands in a list of entries. */
export type ItemOf<F extends ItemField> = NonNullable<CorrectedValues[F][number]['now']>

/** An entry as it stands after correction. */
export interface CorrectedItem<T> {
  readonly key: string
  /** Nothing when the delegate struck it out. */
  readonly value?: T
  /** As it was recognised; nothing when the delegate added it. */
  readonly recognised?: T
  readonly isByHand: boolean
}

const keys = {
  contacts: ({ email, name = '', organisation = '' }: Contact) => (email ?? `${name} ${organisation}`).toLowerCase(),
  attachments: ({ number, fileName, symbols: [symbol], title }: Attachment) => `${number} ${fileName ?? symbol ?? title}`,
  events: ({ kind, start, title }: DocumentEvent) => `${kind} ${start} ${title.toLowerCase()}`,
} satisfies { [F in ItemField]: (item: ItemOf<F>) => string }

/**
 * Entries of a list with their corrections: edited ones in their place, struck ones without a value, added ones at the
 * end. An entry edited by hand stays when a later reading no longer finds what it was made from.
 */
export function correctedItems<F extends ItemField>(
  field: F,
  recognised: ReadonlyArray<ItemOf<F>>,
  corrections: CorrectedValues[F] | undefined,
): ReadonlyArray<CorrectedItem<ItemOf<F>>> {
  const open = new Map((corrections ?? []).map((each) => [each.key, each as ItemCorrection<ItemOf<F>>]))
  const keyOf = keys[field] as (item: ItemOf<F>) => string
  const items = recognised.map((item): CorrectedItem<ItemOf<F>> => {
    const key = keyOf(item)
    const correction = open.get(key)
    open.delete(key)
    if (correction === undefined) return { key, value: item, recognised: item, isByHand: false }
    return { key, recognised: item, isByHand: true, ...(correction.now !== undefined && { value: correction.now }) }
  })
  const further = [...open.values()].flatMap(
    ({ key, now }): ReadonlyArray<CorrectedItem<ItemOf<F>>> => (now === undefined ? [] : [{ key, value: now, isByHand: true }]),
  )
  return [...items, ...further]
}

/** Corrections of a list with one more; `now: undefined` strikes an entry out, or forgets one that was added by hand. */
export function withItem<T>(
  corrections: ReadonlyArray<ItemCorrection<T>>,
  { key, now, isAdded }: ItemCorrection<T>,
): ReadonlyArray<ItemCorrection<T>> {
  const before = corrections.find((each) => each.key === key)
  const wasAdded = before?.isAdded ?? isAdded
  const others = corrections.filter((each) => each.key !== key)
  if (now === undefined) return wasAdded ? others : [...others, { key }]
  const next: ItemCorrection<T> = { key, now, ...(wasAdded && { isAdded: true }) }
  return before === undefined ? [...others, next] : corrections.map((each) => (each.key === key ? next : each))
}
