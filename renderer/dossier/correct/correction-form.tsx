import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { Button } from '../../ui/index.ts'
import styles from './correct.module.css'
import type { InputShape, Typed } from './field-form.ts'

/** What is wrong with an input, as a sentence. */
export interface Refusal {
  readonly input: string
  readonly message: string
}

interface Props {
  /** What is corrected: the form's accessible name. */
  readonly label: string
  readonly inputs: readonly InputShape[]
  /** Takes what was typed; a refusal is shown beside its input. */
  readonly onSave: (typed: Typed) => Promise<Refusal | undefined>
  readonly onCancel: () => void
  /** Takes the value away, or lets it be what was recognised. */
  readonly other?: { readonly label: string; readonly onPress: () => void }
}

/** A value being corrected in its place. Enter keeps it, Escape leaves it as it was. */
export function CorrectionForm({ label, inputs, onSave, onCancel, other }: Props) {
  const [typed, setTyped] = useState<Typed>(() => Object.fromEntries(inputs.map(({ name, value }) => [name, value])))
  const [refusal, setRefusal] = useState<Refusal>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(await onSave(typed))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      className={styles.form}
      aria-label={`Correct: ${label}`}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inputs}>
        {inputs.map((input, at) => (
          <FormInput
            key={input.name}
            input={input}
            typed={typed[input.name] ?? ''}
            isFirst={at === 0}
            message={refusal?.input === input.name ? refusal.message : undefined}
            onType={(value) => setTyped((before) => ({ ...before, [input.name]: value }))}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button size="small" variant="primary" type="submit">
          Save
        </Button>
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
        {other !== undefined && (
          <Button size="small" variant="quiet" onPress={other.onPress}>
            {other.label}
          </Button>
        )}
      </div>
    </form>
  )
}

interface InputProps {
  readonly input: InputShape
  readonly typed: string
  readonly isFirst: boolean
  readonly message: string | undefined
  readonly onType: (value: string) => void
}

function FormInput({ input, typed, isFirst, message, onType }: InputProps) {
  const { label, type, hint, options } = input
  if (type === 'choice')
    return (
      <label className={styles.field}>
        <span className={styles.label}>{label}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the delegate asked to type here */}
        <select className={styles.input} value={typed} autoFocus={isFirst} onChange={(event) => onType(event.target.value)}>
          {options?.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <TextField
      className={styles.field ?? ''}
      data-type={type}
      type={type}
      value={typed}
      isInvalid={message !== undefined}
      autoFocus={isFirst}
      onChange={onType}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} dir="auto" />
      {hint !== undefined && message === undefined && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.refusal ?? ''}>{message}</FieldError>
    </TextField>
  )
}
