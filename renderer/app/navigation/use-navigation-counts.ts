import { useMemo } from 'react'
import type { DocumentKind } from '../../../shared/contracts/recognition.ts'
import { useTimelineCounts } from '../../dossier/index.ts'
import { tallyOf } from '../../library/index.ts'
import { useSteadyDocuments } from '../use-steady-documents.ts'

/** A number beside a place, with its unit as it is heard; `shownUnit` is also seen. */
export interface PlaceCount {
  readonly number: number
  readonly unit: string
  readonly shownUnit?: string
  readonly isDue?: boolean
}

/** What is behind each place of the navigation; nothing where nothing is. */
export function useNavigationCounts(): Readonly<
  Record<'all' | 'liaisons' | 'contributions' | 'workshops' | 'missing' | 'timeline' | 'tags' | 'coverage', PlaceCount | undefined>
> {
  const documents = useSteadyDocuments()
  const { missing, due } = useTimelineCounts()
  return useMemo(() => {
    const { kinds, coverage, openProposals: toReview } = tallyOf(documents)
    const ofKind = (kind: DocumentKind) => (documents.length === 0 ? undefined : { number: kinds.get(kind) ?? 0, unit: 'documents' })
    const unread = coverage.partial.length + coverage.none.length
    return {
      all: documents.length === 0 ? undefined : { number: documents.length, unit: 'documents' },
      liaisons: ofKind('liaison'),
      contributions: ofKind('contribution'),
      workshops: ofKind('workshop'),
      missing: missing === 0 ? undefined : { number: missing, unit: 'documents that others speak of' },
      timeline: due === 0 ? undefined : { number: due, unit: 'replies due', shownUnit: 'due', isDue: true },
      tags: toReview === 0 ? undefined : { number: toReview, unit: 'proposals to review', shownUnit: 'to review' },
      coverage: unread === 0 ? undefined : { number: unread, unit: 'documents not fully searchable' },
    }
  }, [documents, missing, due])
}
