import { useState } from 'react'
import { Checkbox, CheckboxGroup, Form, Input, Label, TextField } from 'react-aria-components'
import type { TagId } from '../../../shared/contracts/ids.ts'
import { writeRulePack } from '../../../shared/taxonomy/index.ts'
import { useDeskActions } from '../../actions/index.ts'
import { type RuleRow, usePacks } from '../../library/index.ts'
import { Button, Dialog, plural } from '../../ui/index.ts'
import editor from '../tag-editor.module.css'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import { packOf } from './pack-of.ts'
import styles from './rules.module.css'

interface Props {
  readonly byTag: ReadonlyArray<readonly [TagId, readonly RuleRow[]]>
  readonly onClose: () => void
}

/** Saves chosen rules as a pack that another library can take in. */
export function ExportPack({ byTag, onClose }: Props) {
  const tags = useTagLookup()
  const packs = usePacks()
  const { saveFile } = useDeskActions()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(byTag.map(([tag]) => tag))
  const rules = byTag.flatMap(([tag, of]) => (chosen.includes(tag) ? of : []))
  const pack = packOf({ name, rules, tags, packs })
  const save = () => {
    if (name.trim() === '' || rules.length === 0) return
    saveFile(`${pack.id} ${pack.version}.rules.json`, new TextEncoder().encode(writeRulePack(pack)))
    onClose()
  }
  return (
    <Dialog title="Export rules as a pack" isOpen onClose={onClose}>
      <Form
        className={editor.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField value={name} onChange={setName} autoFocus className={editor.field ?? ''}>
          <Label>Name of the pack</Label>
          <Input className={editor.input ?? ''} dir="auto" placeholder="SG17 watch" />
        </TextField>
        <CheckboxGroup value={[...chosen]} onChange={setChosen} className={editor.field ?? ''}>
          <Label>Rules of</Label>
          <div className={styles.choices}>
            {byTag.map(([tag, of]) => (
              <Checkbox key={tag} value={tag} className={styles.choice ?? ''}>
                <span className={styles.box} aria-hidden />
                <bdi>{nameOfTag(tags, tag)}</bdi> <small>{plural(of.length, 'rule')}</small>
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
        <p className={styles.note}>
          {name.trim() === ''
            ? 'The name is how others know it again when you send a newer version.'
            : `Saved as version ${pack.version}, with ${plural(rules.length, 'rule')} of ${plural(pack.tags.length, 'tag')}.`}
        </p>
        <div className={editor.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={name.trim() === '' || rules.length === 0}>
            Save the pack
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
