import { Link2 } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { RelationKind } from '../../../shared/contracts/linking.ts'
import { changes, type DocumentRow } from '../../library/index.ts'
import { Button, Choice, Dialog } from '../../ui/index.ts'
import { DocumentPicker } from './document-picker.tsx'

const kinds: ReadonlyArray<{ readonly id: RelationKind; readonly label: string }> = [
  { id: 'attaches', label: 'attaches' },
  { id: 'answers', label: 'answers' },
  { id: 'cites', label: 'cites' },
  { id: 'announces', label: 'announces' },
  { id: 'revises', label: 'revises' },
  { id: 'translates', label: 'translates' },
]

/** Links a document to another where no text does. */
export function NewLink({ row }: { readonly row: DocumentRow }) {
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<RelationKind>('cites')
  const likely = useCallback(
    (other: DocumentRow) => (other.id === row.id ? undefined : other.groups.filter((group) => row.groups.includes(group)).length),
    [row],
  )
  const choose = (other: DocumentRow) => {
    setOpen(false)
    void changes.linkDocuments({ from: row.id, kind, to: other.id })
  }
  return (
    <div>
      <Button size="small" onPress={() => setOpen(true)}>
        <Link2 size={14} aria-hidden />
        Link to another document…
      </Button>
      <Dialog title="Link to another document" isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <Choice
          label="This document"
          value={kind}
          options={kinds}
          onChange={(id) => setKind(kinds.find((each) => each.id === id)?.id ?? 'cites')}
        />
        <DocumentPicker label="Documents" likely={likely} onChoose={choose} />
      </Dialog>
    </div>
  )
}
