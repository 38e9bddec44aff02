import { useProblems } from '../../library/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { ProblemList } from '../coverage-page/problem-list.tsx'
import { session } from '../session.ts'

/** What imports could not read or left out, with the reason and what to do about each. */
export function ProblemsDialog({ onClose }: { readonly onClose: () => void }) {
  const problems = useProblems()
  const showCoverage = () => {
    onClose()
    session.showView({ kind: 'coverage' })
  }
  return (
    <Dialog
      title="What could not be read"
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={showCoverage}>
            Show coverage
          </Button>
          <Button onPress={onClose}>Close</Button>
        </>
      }
    >
      <ProblemList problems={problems} onOpen={onClose} />
    </Dialog>
  )
}
