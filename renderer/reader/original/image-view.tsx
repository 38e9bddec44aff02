import { useState } from 'react'
import type { DocumentRow } from '../../library/index.ts'
import { NotDrawn } from './not-drawn.tsx'
import styles from './original-tab.module.css'
import { useBlobAddress } from './use-blob-address.ts'

/** A picture. As an image element it can neither run nor fetch anything, whatever it contains. */
export function ImageView({ row, blob }: { readonly row: DocumentRow; readonly blob: Blob }) {
  const address = useBlobAddress(blob)
  const [isBroken, setIsBroken] = useState(false)
  if (isBroken) return <NotDrawn row={row}>This kind of picture cannot be drawn here.</NotDrawn>
  return (
    <div className={styles.view}>
      <div className={styles.scroller}>
        {address !== undefined && <img className={styles.image} src={address} alt={row.title} onError={() => setIsBroken(true)} />}
      </div>
    </div>
  )
}
