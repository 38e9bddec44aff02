import { memo } from 'react'
import type { DrawnShape } from '../../../../shared/contracts/drawing.ts'
import { OutlineView } from './outline-view.tsx'
import { PictureView } from './picture-view.tsx'
import { safeLength } from './safe-css.ts'
import { ShapeLink } from './shape-link.tsx'
import styles from './slide-view.module.css'
import { TableView } from './table-view.tsx'
import { TextView } from './text-view.tsx'

/** One shape: its picture, its fill and line, and what is written in it, which turns with it but is never mirrored. */
export const ShapeView = memo(function ShapeView({ shape }: { readonly shape: DrawnShape }) {
  const { box, outline, fill, line, picture, text, table, alt, leadsTo } = shape
  const [width, height] = [Math.max(0, safeLength(box.width)), Math.max(0, safeLength(box.height))]
  const rotation = safeLength(box.rotation)
  const flip = box.flipX || box.flipY ? `scale(${box.flipX ? -1 : 1}, ${box.flipY ? -1 : 1})` : undefined
  const isNamed = alt !== undefined && alt !== '' && text === undefined && picture === undefined && table === undefined
  return (
    <div
      className={styles.shape}
      {...(isNamed && { role: 'img', 'aria-label': alt })}
      style={{
        left: safeLength(box.x),
        top: safeLength(box.y),
        width,
        height,
        ...(rotation !== 0 && { transform: `rotate(${rotation}deg)` }),
      }}
    >
      {(fill !== undefined || line !== undefined || picture !== undefined) && (
        <div className={styles.flipped} style={flip === undefined ? undefined : { transform: flip }}>
          <OutlineView outline={outline} width={width} height={height} fill={fill} line={line}>
            {picture !== undefined && <PictureView use={picture} alt={alt ?? ''} />}
          </OutlineView>
        </div>
      )}
      {table !== undefined && <TableView table={table} />}
      {text !== undefined && text.paragraphs.length > 0 && <TextView text={text} isTurned={box.flipY === true} />}
      {leadsTo !== undefined && <ShapeLink target={leadsTo} />}
    </div>
  )
})
