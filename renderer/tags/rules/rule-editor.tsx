import { useState } from 'react'
import { Form, Input, Label, Text, TextField } from 'react-aria-components'
import type { TagId } from '../../../shared/contracts/ids.ts'
import { changes, type RuleRow } from '../../library/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import editor from '../tag-editor.module.css'
import { TagField } from '../tag-field.tsx'
import { useTagLookup } from '../use-tag-index.ts'
import { RuleEffectView } from './rule-effect-view.tsx'
import { useRulePreview } from './use-rule-preview.ts'

/** The rule to change, or the tag that a new one is for, if it is known. */
export interface EditedRule {
  readonly rule?: RuleRow
  readonly tag?: TagId
}

interface Props {
  readonly edited: EditedRule
  readonly onClose: () => void
}

/** Writes a rule, with what it would do to the whole library shown at each key; keeping it does that at once. */
export function RuleEditor({ edited: { rule, tag: firstTag }, onClose }: Props) {
  const tags = useTagLookup()
  const [tagId, setTagId] = useState(rule?.tag ?? firstTag)
  const [query, setQuery] = useState(rule?.query ?? '')
  const [refused, setRefused] = useState<string>()
  const tag = tagId === undefined ? undefined : tags.get(tagId)
  const preview = useRulePreview(tag, query, rule?.id)
  const save = async () => {
    if (tag === undefined || preview.kind !== 'ready') return
    const { documents, others } = preview
    try {
      await changes.saveRule({ tag: tag.id, query: query.trim(), documents, others, ...(rule !== undefined && { id: rule.id }) })
      onClose()
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog title={rule === undefined ? 'New rule' : `Change a rule of “${tag?.name ?? ''}”`} isOpen isWide onClose={onClose}>
      <Form
        className={editor.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {rule === undefined && <TagField label="Tag" tag={tagId} moved={undefined} onChange={setTagId} />}
        <TextField
          value={query}
          onChange={setQuery}
          autoFocus={rule !== undefined || firstTag !== undefined}
          isInvalid={preview.kind === 'fault'}
          className={editor.field ?? ''}
        >
          <Label>Given to documents that this finds</Label>
          <Input className={editor.input ?? ''} dir="auto" placeholder='"model inversion" OR "membership inference" group:SG17' />
          <Text slot="description" className={editor.hint ?? ''}>
            As in the search field: words, “phrases”, OR, -without, NEAR/5, from: group: kind: date:2023.. and the other conditions.
          </Text>
        </TextField>
        <RuleEffectView preview={preview} hasTag={tag !== undefined} />
        {refused !== undefined && (
          <p role="alert" className={editor.refused}>
            {refused}
          </p>
        )}
        <div className={editor.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={preview.kind !== 'ready'}>
            Keep the rule
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
