import { useEffect, useRef, useState } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { DocumentRow } from '../../../library/index.ts'
import { NotDrawn } from '../not-drawn.tsx'
import original from '../original-tab.module.css'
import styles from './frame-view.module.css'
import type { LaidOut } from './lay-out.ts'

interface Props {
  readonly row: DocumentRow
  readonly blob: Blob
  readonly blockCount: number
  readonly terms?: readonly MatchTerm[]
}

type State =
  | { readonly state: 'laying-out' }
  | { readonly state: 'failed'; readonly detail: string }
  | ({ readonly state: 'laid-out' } & LaidOut)

const noTerms: readonly MatchTerm[] = []

/**
 * A document laid out as a web page, in a frame that can do nothing: without scripts, without an origin, under a
 * policy that fetches nothing. What is put into it was sanitised before.
 */
export function FrameView({ row, blob, blockCount, terms = noTerms }: Props) {
  const [laidOut, setLaidOut] = useState<State>({ state: 'laying-out' })
  // Laying out takes a while and happens outside React.
  useEffect(() => {
    let isWanted = true
    const laying = import('./lay-out.ts').then(({ layOut }) => layOut({ blob, format: row.format, blockCount, terms }))
    laying.then(
      (page) => isWanted && setLaidOut({ state: 'laid-out', ...page }),
      (error: unknown) => isWanted && setLaidOut({ state: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [blob, row.format, blockCount, terms])

  if (laidOut.state === 'laying-out') return <p className={original.waiting}>Laying out…</p>
  if (laidOut.state === 'failed') return <NotDrawn row={row}>{laidOut.detail}</NotDrawn>
  return <Frame title={`Original of ${row.title}`} {...laidOut} />
}

function Frame({ title, source, pageWidth }: LaidOut & { readonly title: string }) {
  const holder = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number>()
  // Measures the page, which is outside React.
  useEffect(() => {
    const element = holder.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const scale = width === undefined || pageWidth === undefined ? 1 : Math.min(1, width / pageWidth)
  const share = `${100 / scale}%`
  return (
    <div ref={holder} className={styles.holder}>
      <iframe
        className={styles.frame}
        title={title}
        sandbox=""
        srcDoc={source}
        style={{ inlineSize: share, blockSize: share, transform: scale === 1 ? undefined : `scale(${scale})` }}
      />
    </div>
  )
}
