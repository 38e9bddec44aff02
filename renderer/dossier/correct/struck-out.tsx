import type { ItemField } from '../../../shared/contracts/corrections.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { type CorrectedItem, changes } from '../../library/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './correct.module.css'
import { valueInWords } from './corrected-value.ts'
import { type EntryOf, entryForms } from './entry-forms.ts'
import type { FieldForm } from './field-form.ts'

interface Props<F extends ItemField> {
  readonly document: DocumentId
  readonly field: F
  readonly items: ReadonlyArray<CorrectedItem<EntryOf<F>>>
}

/** Entries the delegate struck out, each with the way back; nothing where there are none. */
export function StruckOut<F extends ItemField>({ document, field, items }: Props<F>) {
  const form: FieldForm<EntryOf<F>> = entryForms[field]
  return items.map(({ key, value, recognised }) =>
    value !== undefined || recognised === undefined ? null : (
      <p key={key} className={styles.struck}>
        struck out by hand: <s>{valueInWords(form, recognised)}</s>
        <Button size="small" variant="quiet" onPress={() => void changes.dropEntryCorrection(document, field, key)}>
          Bring back
        </Button>
      </p>
    ),
  )
}
