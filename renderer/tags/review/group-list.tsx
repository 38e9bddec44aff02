import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { DocumentId, TagId } from '../../../shared/contracts/ids.ts'
import { useDocumentRow } from '../../library/index.ts'
import { ColourDot, count, KindDot, plural } from '../../ui/index.ts'
import { tagColour } from '../tag-colour.ts'
import { nameOfTag, useTagLookup } from '../use-tag-index.ts'
import styles from './review.module.css'
import type { GroupBy, ReviewGroup } from './review-groups.ts'

interface Props {
  readonly by: GroupBy
  readonly groups: readonly ReviewGroup[]
  readonly chosen: ReviewGroup['key'] | undefined
  readonly onChoose: (key: ReviewGroup['key']) => void
}

/** The groups of the queue with how many proposals of each are open. */
export function GroupList({ by, groups, chosen, onChoose }: Props) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 34, padding: 8 }}>
      <ListBox
        aria-label={by === 'tag' ? 'Proposed tags' : 'Documents with proposals'}
        items={groups.map((group) => ({ ...group, id: group.key }))}
        className={styles.groups ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) onChoose(key as ReviewGroup['key'])
        }}
      >
        {({ key, open }) => (
          <ListBoxItem id={key} textValue={plural(open, 'open proposal')} className={styles.group ?? ''}>
            <GroupName by={by} group={key} />
            <span className={styles.groupCount}>{open === 0 ? '✓' : count(open)}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  )
}

/** The name of a group: the tag's, or the document's. */
export function GroupName({ by, group }: { readonly by: GroupBy; readonly group: ReviewGroup['key'] }) {
  return by === 'tag' ? <TagGroupName tag={group as TagId} /> : <DocumentGroupName id={group as DocumentId} />
}

function TagGroupName({ tag }: { readonly tag: TagId }) {
  const tags = useTagLookup()
  return (
    <>
      <ColourDot colour={tagColour(tags.get(tag)?.colour ?? 'slate')} />
      <bdi className={styles.groupName}>{nameOfTag(tags, tag)}</bdi>
    </>
  )
}

function DocumentGroupName({ id }: { readonly id: DocumentId }) {
  const row = useDocumentRow(id)
  return (
    <>
      {row !== undefined && <KindDot kind={row.kind} />}
      <bdi className={styles.groupName}>{row?.title ?? 'Removed document'}</bdi>
    </>
  )
}
