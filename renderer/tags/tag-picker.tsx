import { Check, Minus, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { ColourDot } from '../ui/index.ts'
import { tagColour } from './tag-colour.ts'
import { findTags, hasTag, type IndexedTag, placeNewTag } from './tag-index.ts'
import styles from './tag-picker.module.css'
import { useTagIndex } from './use-tag-index.ts'
import type { Tagging } from './use-tagging.ts'

interface Props {
  readonly tagging: Tagging
  /** How many documents are tagged at once. */
  readonly total: number
}

/** Most tags drawn at once; more letters find the others. */
const mostShown = 24
const makeKey = 'make a new tag'

/** Finds tags by typing and gives or takes them: what several documents bear in part shows so. */
export function TagPicker({ tagging, total }: Props) {
  const index = useTagIndex()
  const [typed, setTyped] = useState('')
  // What the documents bore when the list was opened stands first, and stays there while tags are given and taken.
  const [bearing] = useState(tagging.borne)
  const ordered = useMemo(() => [...index].sort((a, b) => orderOf(b, bearing) - orderOf(a, bearing)), [index, bearing])
  const found = useMemo(() => findTags(ordered, typed, mostShown), [ordered, typed])
  const fresh = placeNewTag(index, typed)
  const canMake = fresh.name !== '' && !hasTag(index, fresh.name, fresh.parent?.id)
  const choose = (key: string) => {
    if (key === makeKey) tagging.make(fresh.name, fresh.parent?.id)
    else {
      const chosen = found.tags.find(({ tag }) => tag.id === key)
      if (chosen !== undefined) tagging.toggle(chosen.tag.id)
    }
    setTyped('')
  }
  return (
    <div className={styles.picker}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label="Find or make a tag" autoFocus className={styles.field ?? ''}>
          <Input placeholder="Find or make a tag" className={styles.input ?? ''} />
        </SearchField>
        {tagging.refused !== undefined && (
          <p role="alert" className={styles.refused}>
            {tagging.refused}
          </p>
        )}
        <ListBox
          aria-label="Tags"
          className={styles.list ?? ''}
          onAction={(key) => choose(String(key))}
          renderEmptyState={() => <p className={styles.note}>No tags yet: type a name.</p>}
        >
          {found.tags.map((entry) => (
            <Option key={entry.tag.id} entry={entry} borne={tagging.borne.get(entry.tag.id) ?? 0} total={total} />
          ))}
          {canMake && (
            <ListBoxItem id={makeKey} textValue={`Make “${fresh.name}”`} className={styles.option ?? ''}>
              <Plus size={14} aria-hidden />
              <span className={styles.make}>
                Make “<bdi>{fresh.name}</bdi>”{fresh.parent !== undefined && <> below “{fresh.parent.name}”</>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
        {found.more > 0 && <p className={styles.note}>{found.more.toLocaleString('en-GB')} more: type to find them</p>}
      </Autocomplete>
    </div>
  )
}

function Option({ entry: { tag, above }, borne, total }: { readonly entry: IndexedTag; readonly borne: number; readonly total: number }) {
  const state = borne === 0 ? '' : borne === total ? (total === 1 ? 'given' : `on all ${total}`) : `on ${borne} of ${total}`
  return (
    <ListBoxItem id={tag.id} textValue={`${tag.name}${state === '' ? '' : `, ${state}`}`} className={styles.option ?? ''}>
      {borne === 0 ? (
        <span className={styles.blank} />
      ) : borne === total ? (
        <Check size={14} aria-hidden />
      ) : (
        <Minus size={14} aria-hidden />
      )}
      <ColourDot colour={tagColour(tag.colour)} />
      <span className={styles.name}>
        <bdi>{tag.name}</bdi>
        {above.length > 0 && <small>{above.join(' / ')}</small>}
        {tag.aliases !== undefined && <small>{tag.aliases.join(', ')}</small>}
      </span>
      {state !== '' && <small className={styles.state}>{state}</small>}
      {tag.pin !== undefined && <kbd>{tag.pin}</kbd>}
    </ListBoxItem>
  )
}

const orderOf = ({ tag }: IndexedTag, bearing: Tagging['borne']): number => (bearing.has(tag.id) ? 1_000_000_000 : 0) + tag.documents
