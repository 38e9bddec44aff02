import { useState } from 'react'
import { Form, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { type CountedTag, changes, type TagColour, tagColours } from '../library/index.ts'
import { Button, ColourDot, Dialog } from '../ui/index.ts'
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
  const [refused, setRefused] = useState<string>()
  const save = async () => {
    try {
      if (tag === undefined)
        await changes.createTag({ name, ...(parent !== undefined && { parent }), ...(colour !== undefined && { colour }) })
      else await changes.updateTag(tag.id, { name, parent: parent ?? null, ...(colour !== undefined && { colour }) })
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
