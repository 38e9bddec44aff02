import { useRef, useState } from 'react'
import type { OpenAt } from '../../../actions/index.ts'
import type { DocumentRow } from '../../../library/index.ts'
import { FindBar, HitPill } from '../../read/hit-bar.tsx'
import { type Find, useLookedFor } from '../../read/use-looked-for.ts'
import { NotDrawn } from '../not-drawn.tsx'
import original from '../original-tab.module.css'
import { Waiting } from '../waiting.tsx'
import { Frame } from './frame.tsx'
import { FrameToolbar } from './frame-toolbar.tsx'
import styles from './frame-view.module.css'
import type { LaidOut } from './lay-out.ts'
import { LinksDialog } from './links-dialog.tsx'
import { RestNote } from './rest-note.tsx'
import { useFrameZoom } from './use-frame-zoom.ts'
import { useLaidOut } from './use-laid-out.ts'
import { useMarkedPage } from './use-marked-page.ts'
import { useWholePage } from './use-whole-page.ts'

interface Props {
  readonly row: DocumentRow
  readonly blob: Blob
  readonly at: OpenAt
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** A document laid out as a page: paper, a web page, a message, a book, or its bare text. */
export function FrameView({ row, blob, ...rest }: Props) {
  const laying = useLaidOut(row, blob)
  if (laying.state === 'laying-out')
    return (
      <Waiting find={rest.find} onFind={rest.onFind}>
        Laying out…
      </Waiting>
    )
  if (laying.state === 'failed') return <NotDrawn row={row}>{laying.detail}</NotDrawn>
  return <Page row={row} laidOut={laying.page} {...rest} />
}

function Page({ row, laidOut, at, find, onFind }: Omit<Props, 'blob'> & { readonly laidOut: LaidOut }) {
  const holder = useRef<HTMLDivElement>(null)
  const { terms, unmark } = useLookedFor(find, at.terms)
  const { page, rest, showWhole } = useWholePage(laidOut, holder, terms.length > 0)
  const zoom = useFrameZoom(holder, row.format, page.pageWidth)
  const marked = useMarkedPage(page, terms)
  const [stood, setStood] = useState({ version: 0, index: 0 })
  const [showsLinks, setShowsLinks] = useState(false)
  const hits = marked?.hits ?? 0
  const index = hits === 0 ? -1 : stood.version === marked?.version ? stood.index : 0
  const onStep = (by: 1 | -1) => {
    if (marked !== undefined && hits > 0) setStood({ version: marked.version, index: (index + by + hits) % hits })
  }
  const count = { current: index, hits, isComplete: marked?.terms === terms && rest === 'none', onStep }
  return (
    <div className={original.view}>
      <FrameToolbar zoom={zoom} links={page.links.length} onLinks={() => setShowsLinks(true)} />
      {page.shortfall !== undefined && <p className={original.hint}>{page.shortfall}</p>}
      <div className={styles.stage}>
        <div ref={holder} className={styles.holder}>
          {marked !== undefined && <Frame title={`Original of ${row.title}`} page={marked} scale={zoom.scale} hit={index} />}
        </div>
        {rest !== 'none' && terms.length === 0 && <RestNote rest={rest} onShow={showWhole} />}
        {find !== undefined ? (
          <FindBar
            {...count}
            text={find.text}
            visit={find.visit}
            onType={(text) => onFind({ ...find, text })}
            onClose={() => onFind(undefined)}
          />
        ) : (
          terms.length > 0 && <HitPill {...count} onClose={unmark} />
        )}
      </div>
      {showsLinks && <LinksDialog links={page.links} onClose={() => setShowsLinks(false)} />}
    </div>
  )
}
