import { useCallback, useEffect, useRef, useState } from 'react'
import { classes } from '../../../ui/index.ts'
import styles from './frame-view.module.css'
import { hitId } from './mark-words.ts'
import type { MarkedPage } from './use-marked-page.ts'

interface Props {
  readonly title: string
  readonly page: MarkedPage
  readonly scale: number
  /** Index of the hit to stand on; -1 for none. */
  readonly hit: number
}

/**
 * A frame that can do nothing: without scripts, without an origin, under a policy that fetches nothing. What is put into
 * it was sanitised before. It cannot be asked where it stands; it can be sent to a place, by the part of its address
 * after the `#`, which loads nothing. A new page is loaded behind the one before, which stays until it is there.
 */
export function Frame({ title, page, scale, hit }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [loaded, setLoaded] = useState(page)
  const goTo = useCallback((index: number) => {
    if (index >= 0) frame.current?.contentWindow?.location.replace(`about:srcdoc#${hitId(index)}`)
  }, [])
  // Moves what the frame shows, which is outside React.
  useEffect(() => goTo(hit), [goTo, hit])
  const pages = loaded === page ? [page] : [loaded, page]
  return pages.map((each) => (
    <iframe
      key={each.version}
      ref={each === page ? frame : undefined}
      className={classes(styles.frame, each !== loaded && styles.loading)}
      title={title}
      sandbox=""
      srcDoc={each.source}
      style={{ zoom: scale }}
      onLoad={() => {
        if (each !== page) return
        goTo(hit)
        setLoaded(page)
      }}
    />
  ))
}
