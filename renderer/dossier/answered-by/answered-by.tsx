import { Reply } from 'lucide-react'
import { useState } from 'react'
import type { DocumentRow } from '../../library/index.ts'
import { changes } from '../../library/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { AnswerPicker } from './answer-picker.tsx'

/** Says by hand which statement answers this one, where no text says it. */
export function AnsweredBy({ statement }: { readonly statement: DocumentRow }) {
  const [isOpen, setOpen] = useState(false)
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
        <AnswerPicker statement={statement} onChoose={choose} />
      </Dialog>
    </>
  )
}
