import { FolderOpen } from 'lucide-react'
import { useLibraryState } from '../../library/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import { useSession } from '../session.ts'
import { viewTitle } from '../view-title.ts'

/** An empty list: why it is empty, and the way on. */
export function NothingListed({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const view = useSession((now) => now.view)
  const library = useLibraryState()
  if (library.kind === 'loading') return <EmptyState title="Opening the library…" />
  return (
    <EmptyState
      icon={<FolderOpen size={32} />}
      title={isNarrowed ? 'Nothing meets these conditions' : `No ${emptyNames[view.kind] ?? 'documents'} here`}
    >
      {isNarrowed ? (
        <Button onPress={onClear}>Clear the conditions</Button>
      ) : (
        <p>
          Nothing in the library is listed under <bdi>{viewTitle(view)}</bdi> yet. Import documents, or drop them on this window.
        </p>
      )}
    </EmptyState>
  )
}

const emptyNames: Readonly<Record<string, string>> = { liaisons: 'liaisons', contributions: 'contributions', workshops: 'workshops' }
