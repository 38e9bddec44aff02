import { Reply } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { DocumentRow } from '../../library/index.ts'
import { changes } from '../../library/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { DocumentPicker } from '../linking/document-picker.tsx'
import { likelyAnswer } from './likely-answers.ts'

/** Says by hand which statement answers this one, where no text says it. */
export function AnsweredBy({ statement }: { readonly statement: DocumentRow }) {
  const [isOpen, setOpen] = useState(false)
  const likely = useMemo(() => likelyAnswer(statement), [statement])
  const choose = (answer: DocumentRow) => {
    setOpen(false)
    void changes.linkDocuments({ from: answer.id, kind: 'answers', to: statement.id })
  }
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        <Reply size={14} aria-hidden />
        Answered by…
      </Button>
      <Dialog title="Which statement answers it?" isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <DocumentPicker label="Statements" likely={likely} onChoose={choose} />
      </Dialog>
    </>
  )
}
