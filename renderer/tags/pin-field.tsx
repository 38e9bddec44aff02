import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTags } from '../library/index.ts'
import { pinKeys } from './pinned-tags.ts'
import styles from './tag-editor.module.css'

interface Props {
  readonly pin: number | undefined
  readonly onChange: (pin: number | undefined) => void
}

/** Chooses the number key that gives a tag; says whose key it is now. */
export function PinField({ pin, onChange }: Props) {
  const tags = useTags()
  const owner = (key: number) => tags.find((tag) => tag.pin === key)?.name
  return (
    <RadioGroup
      value={pin === undefined ? 'none' : String(pin)}
      onChange={(value) => onChange(value === 'none' ? undefined : Number(value))}
      orientation="horizontal"
      className={styles.field ?? ''}
    >
      <Label>Key that gives it</Label>
      <div className={styles.pins}>
        <Radio value="none" className={styles.pin ?? ''}>
          none
        </Radio>
        {pinKeys.map((key) => (
          <Radio
            key={key}
            value={String(key)}
            aria-label={owner(key) === undefined ? `${key}` : `${key}, now of ${owner(key)}`}
            className={styles.pin ?? ''}
          >
            <span title={owner(key)} data-taken={owner(key) !== undefined || undefined}>
              {key}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
