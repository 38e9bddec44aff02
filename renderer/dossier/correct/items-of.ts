import type { CorrectedValues, ItemField } from '../../../shared/contracts/corrections.ts'
import { type CorrectedItem, correctedItems, type OpenDocument } from '../../library/index.ts'
import type { EntryOf } from './entry-forms.ts'

/** The entries of a list as they stand, each with what it was recognised as. */
export function itemsOf<F extends ItemField>(
  { recognised, corrections }: Pick<Extract<OpenDocument, { state: 'open' }>, 'recognised' | 'corrections'>,
  field: F,
): ReadonlyArray<CorrectedItem<EntryOf<F>>> {
  const found: { readonly [Each in ItemField]: ReadonlyArray<EntryOf<Each>> } = {
    contacts: (recognised.liaison?.contacts ?? []).map(({ value }) => value),
    attachments: recognised.liaison?.attachments ?? [],
    events: recognised.events,
  }
  const correction = corrections.find((each) => each.field === field)
  return correctedItems(field, found[field], correction?.value as CorrectedValues[F] | undefined)
}
