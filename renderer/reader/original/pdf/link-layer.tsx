import styles from './link-layer.module.css'
import type { PageLink } from './page-links.ts'

interface Props {
  readonly links: readonly PageLink[]
  readonly onLink: (link: PageLink) => void
}

const percent = (part: number) => `${part * 100}%`

/** The links of a page, over its text; a page's own picture shows where they are. */
export function LinkLayer({ links, onLink }: Props) {
  return links.map((link) => {
    const { left, top, width, height } = link.area
    return (
      <button
        key={`${left} ${top}`}
        type="button"
        className={styles.link}
        aria-label={link.kind === 'address' ? `Address ${link.url}` : 'Go to another place in this document'}
        title={link.kind === 'address' ? link.url : undefined}
        style={{ left: percent(left), top: percent(top), inlineSize: percent(width), blockSize: percent(height) }}
        onClick={() => onLink(link)}
      />
    )
  })
}
