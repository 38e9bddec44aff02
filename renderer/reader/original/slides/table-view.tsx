import type { CSSProperties } from 'react'
import type { DrawnCell, DrawnLine, DrawnTable, Paint } from '../../../../shared/contracts/drawing.ts'
import { safeColour, safeLength } from './safe-css.ts'
import styles from './slide-view.module.css'
import { insetsOf, Paragraphs } from './text-view.tsx'

/** A table of a slide; rows grow where their text needs it, as they do on the slide. */
export function TableView({ table: { columns, rows } }: { readonly table: DrawnTable }) {
  const widths = columns.map((width) => Math.max(0, safeLength(width)))
  return (
    <table className={styles.table} style={{ inlineSize: widths.reduce((sum, width) => sum + width, 0) }}>
      <colgroup>
        {widths.map((width, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never change their order
          <col key={at} style={{ inlineSize: width }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ height, cells }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change their order
          <tr key={at} style={{ blockSize: Math.max(0, safeLength(height)) }}>
            {cells.map((cell, place) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never change their order
                key={place}
                colSpan={cell.colSpan}
                rowSpan={cell.rowSpan}
                style={cellStyle(cell)}
              >
                <div className={cell.text.vertical === undefined ? undefined : styles[cell.text.vertical]}>
                  <Paragraphs text={cell.text} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cellStyle({ text, fill, borders = {} }: DrawnCell): CSSProperties {
  return {
    padding: insetsOf(text),
    verticalAlign: text.anchor,
    backgroundColor: colourOf(fill),
    borderTop: borderOf(borders.top),
    borderRight: borderOf(borders.right),
    borderBottom: borderOf(borders.bottom),
    borderLeft: borderOf(borders.left),
  }
}

/** A cell too small for a gradient to be seen has its first colour. */
function colourOf(fill: Paint | undefined): string | undefined {
  if (fill === undefined || fill.kind === 'picture') return undefined
  return safeColour(fill.kind === 'colour' ? fill.colour : fill.stops[0]?.[1])
}

function borderOf(line: DrawnLine | undefined): string | undefined {
  const colour = safeColour(line?.colour)
  if (line === undefined || colour === undefined) return undefined
  return `${Math.max(0, safeLength(line.width))}px ${line.dash ?? 'solid'} ${colour}`
}
