import { useEffect, useMemo, useRef, useState } from 'react'
import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import { HitControls } from '../../read/hit-controls.tsx'
import { type Find, useLookedFor } from '../../read/use-looked-for.ts'
import { NotDrawn } from '../not-drawn.tsx'
import original from '../original-tab.module.css'
import { SheetGrid } from './sheet-grid.tsx'
import { SheetTabs } from './sheet-tabs.tsx'
import styles from './sheet-view.module.css'
import { placeOfBlock, sheetsOf } from './sheets.ts'
import { useSheetHits } from './use-sheet-hits.ts'

interface Props {
  readonly document: Opened
  /** Where to stand; `visit` counts arrivals. */
  readonly at: OpenAt & { readonly visit: number }
  readonly find: Find | undefined
  readonly onFind: (find: Find | undefined) => void
}

/** A workbook as a grid, one sheet at a time. */
export function SheetView({ document: { blocks, row }, at, find, onFind }: Props) {
  const scroller = useRef<HTMLElement>(null)
  const sheets = useMemo(() => sheetsOf(blocks), [blocks])
  const start = at.block === undefined ? undefined : placeOfBlock(sheets, at.block)
  const [chosen, setChosen] = useState(start?.sheet ?? 0)
  const { terms, unmark } = useLookedFor(find, at.terms)
  const { walk, asked, place } = useSheetHits({ blocks, sheets, terms, visit: at.visit, start: () => at.block ?? 0 })

  // A hit may stand in another sheet than the one looked at; and the delegate may come again, to another place.
  useEffect(() => {
    if (asked !== undefined) setChosen(asked.sheet)
  }, [asked])
  const arrival = useRef(at.visit)
  useEffect(() => {
    if (arrival.current !== at.visit && start !== undefined) setChosen(start.sheet)
    arrival.current = at.visit
  }, [at.visit, start])

  const sheet = sheets[chosen] ?? sheets[0]
  if (sheet === undefined) return <NotDrawn row={row}>It holds no cells that were read.</NotDrawn>
  const shown = place ?? asked ?? start
  return (
    <div className={original.view}>
      <div className={styles.stage}>
        <SheetGrid
          key={sheet.name}
          scroller={scroller}
          sheet={sheet}
          terms={terms}
          onStep={walk.step}
          {...(shown !== undefined && sheets[shown.sheet] === sheet && { place: shown })}
        />
        <HitControls walk={walk} terms={terms} find={find} onFind={onFind} onUnmark={unmark} onClosed={() => scroller.current?.focus()} />
      </div>
      {sheets.length > 1 && <SheetTabs names={sheets.map(({ name }) => name)} chosen={chosen} onChoose={setChosen} />}
    </div>
  )
}
