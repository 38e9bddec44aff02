import { Ellipsis } from 'lucide-react'
import { useMemo, useState } from 'react'
import { changes, type DocumentRow, type RelationRow } from '../../library/index.ts'
import { Dialog, Menu, type MenuChoice } from '../../ui/index.ts'
import { DocumentPicker } from './document-picker.tsx'
import { likelyTarget } from './likely-target.ts'

interface Props {
  readonly link: RelationRow
  /** What is at its other end, for the menu's accessible name. */
  readonly name: string
}

/** What a delegate can say of a link: that it is right, that another document is meant, that it is not so. */
export function LinkMenu({ link, name }: Props) {
  const [isChoosing, setChoosing] = useState(false)
  const likely = useMemo(() => likelyTarget(link), [link])
  if (link.kind === 'contains') return null
  const choose = (row: DocumentRow) => {
    setChoosing(false)
    void changes.chooseTarget(link, row.id)
  }
  const act = (id: string) => {
    if (id === 'choose') setChoosing(true)
    else if (id === 'confirm') void changes.confirmLink(link)
    else if (id === 'take-back') void changes.removeLink(link)
    else void changes.rejectLink(link)
  }
  return (
    <>
      <Menu label={`Link: ${name}`} trigger={<Ellipsis size={14} aria-hidden />} choices={choicesOf(link)} onChoose={act} />
      <Dialog title="Which document is meant?" isOpen={isChoosing} onClose={() => setChoosing(false)} isWide>
        <DocumentPicker label="Documents" likely={likely} onChoose={choose} />
      </Dialog>
    </>
  )
}

function choicesOf({ origin, state, verdict, evidence }: RelationRow): readonly MenuChoice[] {
  const isStated = evidence.text !== ''
  return [
    ...(origin === 'recognised' && state === 'here' ? [{ id: 'confirm', label: 'It is right' }] : []),
    ...(isStated ? [{ id: 'choose', label: state === 'missing' ? 'Choose the document…' : 'Another document is meant…' }] : []),
    ...(verdict === 'removed' ? [] : [{ id: 'reject', label: 'There is no such link' }]),
    ...(origin === 'hand' && isStated ? [{ id: 'take-back', label: 'Take back what I said' }] : []),
  ]
}
