import { useCoverage } from '../../library/index.ts'
import { useIndexStatus } from '../../search/index.ts'
import { plural } from '../../ui/index.ts'

/** How complete a search is: of how many documents it reaches the whole text, a part, or the name alone, and what is still to come. */
export function SearchReach({ className }: { readonly className?: string | undefined }) {
  const { full, partial, none } = useCoverage()
  const { waiting } = useIndexStatus()
  return (
    <p className={className}>
      The whole text of {plural(full, 'document')} is searched
      {partial.length > 0 && `, a part of ${plural(partial.length, 'document')}`}
      {none.length > 0 && `, only the name of ${plural(none.length, 'document')}`}.
      {waiting > 0 && ` ${plural(waiting, 'document')} still to be indexed: the answer may yet change.`}
    </p>
  )
}
