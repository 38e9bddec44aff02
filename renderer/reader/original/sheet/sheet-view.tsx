import { useMemo, useState } from 'react'
import type { MatchTerm } from '../../../../shared/contracts/search.ts'
import type { OpenAt } from '../../../actions/index.ts'
import type { Opened } from '../../opened.ts'
import original from '../original-tab.module.css'
import { SheetGrid } from './sheet-grid.tsx'
import styles from './sheet-view.module.css'
import { sheetsOf } from './sheets.ts'

interface Props {
  readonly document: Opened
  readonly at: OpenAt
}

const noTerms: readonly MatchTerm[] = []

/** A workbook as a grid, one sheet at a time. */
export function SheetView({ document: { blocks }, at }: Props) {
  const sheets = useMemo(() => sheetsOf(blocks), [blocks])
  const asked = at.block === undefined ? -1 : sheets.findIndex(({ rows }) => rows.some(({ block }) => block === at.block))
  const [chosen, setChosen] = useState(Math.max(0, asked))
  const sheet = sheets[chosen] ?? sheets[0]
  if (sheet === undefined) return null
  return (
    <div className={original.view}>
      <SheetGrid key={sheet.name} sheet={sheet} terms={at.terms ?? noTerms} />
      {sheets.length > 1 && (
        <div className={styles.sheets} role="toolbar" aria-label="Sheets">
          {sheets.map(({ name }, index) => (
            <button key={name} type="button" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
              <bdi>{name}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
