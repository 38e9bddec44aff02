import { ExternalLink, FileBox } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDeskActions } from '../../actions/index.ts'
import type { DocumentRow } from '../../library/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'

/** Says why the original is not drawn here, and opens it in its own program. */
export function NotDrawn({ row, children }: { readonly row: DocumentRow; readonly children: ReactNode }) {
  const { openOriginal } = useDeskActions()
  return (
    <EmptyState icon={<FileBox size={32} />} title="Not drawn here">
      <p>{children}</p>
      <Button variant="primary" onPress={() => openOriginal(row.id)}>
        <ExternalLink size={15} aria-hidden /> Open in its own program
      </Button>
    </EmptyState>
  )
}
