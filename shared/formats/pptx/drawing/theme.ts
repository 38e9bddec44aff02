import type { Relationship } from '../../package/office-package.ts'
import { attribute, child, elements, type XmlElement } from '../../xml/xml-tree.ts'

/** What a master's theme provides (ECMA-376 part 1, 14.2.7): colours and fonts by name, and the styles shapes refer to. */
export interface Theme {
  /** Colours of the scheme (`dk1`, `accent1` …) as `rrggbb`. */
  readonly colours: ReadonlyMap<string, string>
  readonly major: string | undefined
  readonly minor: string | undefined
  readonly fills: readonly XmlElement[]
  readonly backgrounds: readonly XmlElement[]
  readonly lines: readonly XmlElement[]
  /** What its fills refer to. */
  readonly links: ReadonlyMap<string, Relationship>
}

/** Reads a theme; an empty one where there is none. */
export function readTheme(root: XmlElement | undefined, links: ReadonlyMap<string, Relationship>): Theme {
  const parts = child(root, 'themeElements')
  const colours = new Map<string, string>()
  for (const entry of elements(child(parts, 'clrScheme'))) {
    const [stated] = elements(entry)
    const value = stated === undefined ? undefined : (attribute(stated, 'lastClr') ?? attribute(stated, 'val'))
    if (value !== undefined && /^[0-9a-f]{6}$/iu.test(value)) colours.set(entry.name, value.toLowerCase())
  }
  const font = (name: string): string | undefined => {
    const latin = child(parts, 'fontScheme', name, 'latin')
    return latin === undefined ? undefined : attribute(latin, 'typeface')
  }
  const styles = child(parts, 'fmtScheme')
  return {
    colours,
    major: font('majorFont'),
    minor: font('minorFont'),
    fills: elements(child(styles, 'fillStyleLst')),
    backgrounds: elements(child(styles, 'bgFillStyleLst')),
    lines: elements(child(styles, 'lnStyleLst')),
    links,
  }
}

/** The names under which a slide's parts speak of the scheme's colours, where no map says otherwise. */
const usual: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }

/** A colour of the scheme by the name a slide uses, through its map of colours (`p:clrMap`, 19.3.1.6). */
export function schemeColour(theme: Theme, map: XmlElement | undefined, name: string): string | undefined {
  const mapped = (map === undefined ? undefined : attribute(map, name)) ?? usual[name] ?? name
  return theme.colours.get(mapped)
}

/** A typeface by its name, those of the theme (`+mj-lt`, `+mn-ea`) as the fonts they stand for. */
export function themeFont(theme: Theme, typeface: string | undefined): string | undefined {
  if (typeface?.startsWith('+mj')) return theme.major
  if (typeface?.startsWith('+mn')) return theme.minor
  return typeface === '' ? undefined : typeface
}
