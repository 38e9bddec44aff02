/** A list marker with what stands before the item's text. */
export interface ListMarker {
  readonly marker: string
  readonly ordered: boolean
  /** Length of the marker and the spaces after it. */
  readonly length: number
}

const bullet = /^([•◦▪‣●○■□►➢✓✔–—·*\-o])\s+(?=\S)/u
const number = /^(\d{1,2}[.)]|\(\d{1,2}\)|[a-z][.)]|\([a-z]\)|\(?[ivx]{1,4}\))\s+(?=\S)/u

/** The marker a line starts with. Numbers of clauses (`1 Scope`, `1.2 Terms`) are none: they are part of a heading. */
export function listMarker(text: string): ListMarker | undefined {
  const dot = bullet.exec(text)
  if (dot !== null) return { marker: dot[1] ?? '•', ordered: false, length: dot[0].length }
  const numbered = number.exec(text)
  return numbered === null ? undefined : { marker: numbered[1] ?? '', ordered: true, length: numbered[0].length }
}
