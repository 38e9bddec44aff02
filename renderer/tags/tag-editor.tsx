import { useState } from 'react'
import { Form, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { type CountedTag, changes, type TagColour, tagColours } from '../library/index.ts'
import { Button, ColourDot, Dialog } from '../ui/index.ts'
import { PinField } from './pin-field.tsx'
import { tagColour } from './tag-colour.ts'
import styles from './tag-editor.module.css'
import { TagField } from './tag-field.tsx'

/** The tag to change, or the place of a new one. */
export interface EditedTag {
  readonly tag?: CountedTag
  readonly parent?: CountedTag
}

interface Props {
  readonly edited: EditedTag
  readonly onClose: () => void
}

/** Makes a tag, or changes its name, colour and place; says why when that is refused. */
export function TagEditor({ edited: { tag, parent: firstParent }, onClose }: Props) {
  const [name, setName] = useState(tag?.name ?? '')
  const [colour, setColour] = useState<TagColour | undefined>(tag?.colour ?? firstParent?.colour)
  const [parent, setParent] = useState(tag?.parent ?? firstParent?.id)
  const [others, setOthers] = useState((tag?.aliases ?? []).join(', '))
  const [pin, setPin] = useState(tag?.pin)
  const [refused, setRefused] = useState<string>()
  const save = async () => {
    const aliases = others.split(',').filter((each) => each.trim() !== '')
    const patch = { name, aliases, ...(colour !== undefined && { colour }) }
    try {
      if (tag === undefined) {
        const made = await changes.createTag({ ...patch, ...(parent !== undefined && { parent }) })
        if (pin !== undefined) await changes.pinTag(made.tag, pin)
      } else {
        await changes.updateTag(tag.id, { ...patch, parent: parent ?? null })
        if (pin !== tag.pin) await changes.pinTag(tag.id, pin)
      }
      onClose()
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog title={tag === undefined ? 'New tag' : `Change “${tag.name}”`} isOpen onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField value={name} onChange={setName} autoFocus isInvalid={refused !== undefined} className={styles.field ?? ''}>
          <Label>Name</Label>
          <Input className={styles.input ?? ''} dir="auto" />
          {refused !== undefined && (
            <p role="alert" className={styles.refused}>
              {refused}
            </p>
          )}
        </TextField>
        <TextField value={others} onChange={setOthers} className={styles.field ?? ''}>
          <Label>Also called</Label>
          <Input className={styles.input ?? ''} dir="auto" placeholder="Other names, with commas between them" />
        </TextField>
        <RadioGroup
          value={colour ?? null}
          onChange={(value) => setColour(value as TagColour)}
          orientation="horizontal"
          className={styles.field ?? ''}
        >
          <Label>Colour</Label>
          <div className={styles.colours}>
            {tagColours.map((each) => (
              <Radio key={each} value={each} aria-label={each} className={styles.colour ?? ''}>
                <ColourDot colour={tagColour(each)} />
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <TagField label="Below" none="Nothing: at the top" tag={parent} moved={tag?.id} onChange={setParent} />
        <PinField pin={pin} onChange={setPin} />
        <div className={styles.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            {tag === undefined ? 'Make the tag' : 'Save'}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
