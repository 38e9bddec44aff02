import { MissingPage, TimelinePage } from '../../dossier/index.ts'
import { TagsPage } from '../../tags/index.ts'
import { CoveragePage } from '../coverage-page/coverage-page.tsx'
import type { View } from '../session.ts'

/** A place of the navigation that is a page rather than a list. */
export function Page({ view }: { readonly view: View }) {
  switch (view.kind) {
    case 'missing':
      return <MissingPage />
    case 'timeline':
      return <TimelinePage />
    case 'tags':
      return <TagsPage />
    case 'coverage':
      return <CoveragePage />
    default:
      return null
  }
}
