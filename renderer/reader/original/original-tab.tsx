import type { OpenAt } from '../../actions/index.ts'
import type { Opened } from '../opened.ts'

export function OriginalTab({ document }: { readonly document: Opened; readonly at: OpenAt }) {
  return <p>{document.row.format}</p>
}
