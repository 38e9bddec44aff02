import { useMemo, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { TagId } from '../../shared/contracts/ids.ts'
import { ColourDot } from '../ui/index.ts'
import { tagColour } from './tag-colour.ts'
import styles from './tag-editor.module.css'
import { findTags, type TagIndex } from './tag-index.ts'
import { useTagIndex } from './use-tag-index.ts'

interface Props {
  readonly label: string
  readonly tag: TagId | undefined
  /** What choosing no tag means; without it a tag must be chosen. */
  readonly none?: string
  /** The tag that is moved or merged: neither it nor a tag below it can be chosen. */
  readonly moved: TagId | undefined
  readonly onChange: (tag: TagId | undefined) => void
}

const noneKey = 'no tag'

/** Chooses a tag by typing a part of its name. */
export function TagField({ label, tag: chosen, none, moved, onChange }: Props) {
  const index = useTagIndex()
  const possible = useMemo(() => index.filter(({ tag }) => !standsIn(index, tag.id, moved)), [index, moved])
  const nameOf = (id: TagId | undefined) => index.find(({ tag }) => tag.id === id)?.tag.name ?? ''
  const [typed, setTyped] = useState(nameOf(chosen))
  const found = findTags(possible, typed === nameOf(chosen) ? '' : typed, 50).tags
  const items = [...(none === undefined ? [] : [{ id: noneKey as string, name: none, colour: undefined }]), ...found.map(({ tag }) => tag)]
  return (
    <ComboBox
      className={styles.field ?? ''}
      items={items}
      inputValue={typed}
      onInputChange={setTyped}
      value={chosen ?? null}
      menuTrigger="focus"
      allowsEmptyCollection
      onChange={(key) => {
        if (key === null) return
        const next = key === noneKey ? undefined : (String(key) as TagId)
        setTyped(nameOf(next))
        onChange(next)
      }}
    >
      <Label>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input ?? ''} placeholder={none ?? 'Type a part of its name'} />
        <Button className={styles.drop ?? ''}>▾</Button>
      </div>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {(item: (typeof items)[number]) => (
            <ListBoxItem id={item.id} textValue={item.name} className={styles.option ?? ''}>
              {item.colour !== undefined && <ColourDot colour={tagColour(item.colour)} />}
              <bdi>{item.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function standsIn(index: TagIndex, id: TagId, ancestor: TagId | undefined): boolean {
  if (ancestor === undefined) return false
  const parents = new Map(index.map(({ tag }) => [tag.id, tag.parent]))
  const seen = new Set<TagId>()
  for (let at: TagId | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === ancestor) return true
    seen.add(at)
  }
  return false
}
