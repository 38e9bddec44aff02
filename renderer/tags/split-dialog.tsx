import { useEffect, useId, useState } from 'react'
import { Form, Input, Label, Text, TextField } from 'react-aria-components'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import { type CountedTag, changes, useDocuments } from '../library/index.ts'
import { findAll, queryFault } from '../search/index.ts'
import { Button, count, Dialog, plural } from '../ui/index.ts'
import styles from './tag-editor.module.css'

/** How long the typing must pause before the library is asked. */
const pauseMs = 150

type Part =
  | { readonly kind: 'empty' | 'looking' }
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'found'; readonly ids: readonly DocumentId[] }

/** Splits a tag: what a search finds among its documents goes to a new tag beside it. */
export function SplitDialog({ tag, onClose }: { readonly tag: CountedTag; readonly onClose: () => void }) {
  const borne = useDocuments().filter(({ tags }) => tags.includes(tag.id))
  const [name, setName] = useState('')
  const [query, setQuery] = useState('')
  const [refused, setRefused] = useState<string>()
  const found = useFound(query)
  const going = found.kind === 'found' ? borne.filter(({ id }) => found.ids.includes(id)).map(({ id }) => id) : []
  const split = async () => {
    try {
      await changes.splitTag({ from: tag.id, name, documents: going })
      onClose()
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog title={`Split “${tag.name}”`} isOpen onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          void split()
        }}
      >
        <TextField value={query} onChange={setQuery} autoFocus isInvalid={found.kind === 'fault'} className={styles.field ?? ''}>
          <Label>Those of its documents that this finds</Label>
          <Input className={styles.input ?? ''} dir="auto" placeholder="backdoor group:SG17 date:2024.." />
          <Text slot="description" className={styles.hint ?? ''}>
            As in the search field.
          </Text>
        </TextField>
        <TextField value={name} onChange={setName} isInvalid={refused !== undefined} className={styles.field ?? ''}>
          <Label>go to a new tag called</Label>
          <Input className={styles.input ?? ''} dir="auto" />
        </TextField>
        {found.kind === 'fault' || refused !== undefined ? (
          <p role="alert" className={styles.refused}>
            {refused ?? (found.kind === 'fault' ? found.fault : '')}
          </p>
        ) : (
          <p role="status">{sentenceOf(found, going.length, borne.length)}</p>
        )}
        <div className={styles.actions}>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={going.length === 0 || name.trim() === ''}>
            Split
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function sentenceOf(found: Part, going: number, all: number): string {
  if (found.kind === 'looking') return 'Looking through the library…'
  if (found.kind !== 'found') return `${plural(all, 'document')} bear it.`
  return `${count(going)} of ${plural(all, 'document')} would go to the new tag, ${count(all - going)} stay.`
}

function useFound(query: string): Part {
  const asker = useId()
  const [answer, setAnswer] = useState<{ readonly query: string; readonly part: Part }>()
  const fault = query.trim() === '' ? undefined : queryFault(query)
  const isAsked = query.trim() !== '' && fault === undefined
  // Asks the search worker, which is outside React.
  useEffect(() => {
    if (!isAsked) return
    let isWanted = true
    const show = (part: Part) => isWanted && setAnswer({ query, part })
    const timer = setTimeout(() => {
      findAll(query, asker).then(
        (ids) => show({ kind: 'found', ids }),
        (error: unknown) => show({ kind: 'fault', fault: error instanceof Error ? error.message : String(error) }),
      )
    }, pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [query, isAsked, asker])
  if (fault !== undefined) return { kind: 'fault', fault }
  if (!isAsked) return { kind: 'empty' }
  return answer?.query === query ? answer.part : { kind: 'looking' }
}
