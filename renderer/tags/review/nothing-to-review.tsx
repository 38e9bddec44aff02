import { ScanSearch } from 'lucide-react'
import { lens } from '../../library/index.ts'
import { count, EmptyState } from '../../ui/index.ts'

const terms = lens.tags.reduce((sum, tag) => sum + tag.terms.length + tag.near.length, 0)

/** What the lens is and when it proposes, where it has proposed nothing yet. */
export function NothingToReview() {
  return (
    <EmptyState icon={<ScanSearch size={36} />} title="Nothing has been proposed yet">
      <p>
        While documents are read, the AI-security lens looks for {count(terms)} terms of {lens.tags.length} tags (
        {lens.axes.map(({ label }) => label).join('; ')}). Each tag it proposes waits here with the sentence that made it, for you to accept
        or reject.
      </p>
      <p>It proposes only where a document speaks of artificial intelligence at least twice: “AI” alone is often an agenda item.</p>
    </EmptyState>
  )
}
