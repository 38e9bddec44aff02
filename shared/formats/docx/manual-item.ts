import type { Inline } from '../../contracts/blocks.ts'

/** A list item whose number or dash was typed, as ITU's styles for enumerations (`enumlev1` to `enumlev3`) ask for. */
export interface ManualItem {
  readonly depth: number
  readonly ordered: boolean
  readonly marker: string
  readonly inlines: readonly Inline[]
}

/** `–<tab>An array is …` in `enumlev1` is an item; a paragraph of that style without a mark goes on with the item above. */
export function manualItem(style: string, inlines: readonly Inline[]): ManualItem | undefined {
  const [, level] = /^enumlev([1-5])/iu.exec(style) ?? []
  const [first, ...rest] = inlines
  if (level === undefined || first === undefined) return undefined
  const [whole, marker] = /^\s*(\S{1,6})\t\s*/u.exec(first.text) ?? []
  if (whole === undefined || marker === undefined) return undefined
  const text = first.text.slice(whole.length)
  return {
    depth: Number(level) - 1,
    ordered: /[\p{L}\p{N}]/u.test(marker),
    marker,
    inlines: text === '' && rest.length > 0 ? rest : [{ ...first, text }, ...rest],
  }
}
