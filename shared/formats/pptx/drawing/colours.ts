import { attribute, elements, type XmlElement } from '../../xml/xml-tree.ts'
import { fromHsl, type Hsl, hexOf, type Rgb, rgbOf, toHsl } from './colour-arithmetic.ts'
import { presetColour } from './preset-colours.ts'

/** What names of colours stand for where a colour is looked up. */
export interface Palette {
  /** The colour of a name of the scheme (`accent1`, `bg1`), as `rrggbb`. */
  readonly scheme: (name: string) => string | undefined
  /** The colour a style is drawn in by whoever refers to it (`phClr`), as `#rrggbb` or `#rrggbbaa`. */
  readonly placeholder?: string
}

const colourNames = new Set(['srgbClr', 'schemeClr', 'sysClr', 'prstClr', 'scrgbClr', 'hslClr'])

/** The colour stated in an element (`a:solidFill`, `a:gs`, `a:buClr` …), as `#rrggbb` or, where it is seen through, `#rrggbbaa` (ECMA-376 part 1, 20.1.2.3). */
export function colourIn(parent: XmlElement | undefined, palette: Palette): string | undefined {
  const stated = elements(parent).find(({ name }) => colourNames.has(name))
  return stated === undefined ? undefined : colourOf(stated, palette)
}

function colourOf(stated: XmlElement, palette: Palette): string | undefined {
  const base = baseOf(stated, palette)
  if (base === undefined) return undefined
  const opaque = rgbOf(base)
  if (opaque === undefined) return undefined
  let colour: Rgb = opaque
  let alpha = base.length === 9 ? Number.parseInt(base.slice(7), 16) / 255 : 1
  for (const change of elements(stated)) {
    const share = shareOf(change)
    if (change.name === 'alpha') alpha = share
    else if (change.name === 'alphaMod') alpha *= share
    else if (change.name === 'alphaOff') alpha += share
    else colour = changed(colour, change.name, share)
  }
  return hexOf(colour, alpha)
}

function baseOf(stated: XmlElement, palette: Palette): string | undefined {
  const value = attribute(stated, 'val') ?? ''
  switch (stated.name) {
    case 'srgbClr':
      return `#${value}`
    case 'sysClr':
      return `#${attribute(stated, 'lastClr') ?? (value === 'window' ? 'ffffff' : '000000')}`
    case 'prstClr':
      return presetColour(value)
    case 'scrgbClr': {
      const [red, green, blue] = ['r', 'g', 'b'].map((name) => toGamma(percent(attribute(stated, name))) * 255)
      return hexOf([red ?? 0, green ?? 0, blue ?? 0])
    }
    case 'hslClr':
      return hexOf(
        fromHsl([Number(attribute(stated, 'hue') ?? 0) / 21_600_000, percent(attribute(stated, 'sat')), percent(attribute(stated, 'lum'))]),
      )
    default: {
      if (value === 'phClr') return palette.placeholder
      const found = palette.scheme(value)
      return found === undefined ? undefined : `#${found}`
    }
  }
}

/** One of the changes a colour may state (20.1.2.3.1 and after). Those of light and saturation go by hue, saturation, luminance. */
function changed(colour: Rgb, change: string, share: number): Rgb {
  const byHsl = (turn: (hsl: Hsl) => Hsl): Rgb => fromHsl(turn(toHsl(colour)))
  const linear = (turn: (part: number) => number): Rgb => {
    const [red, green, blue] = colour.map((part) => toGamma(turn(toLinear(part / 255))) * 255)
    return [red ?? 0, green ?? 0, blue ?? 0]
  }
  switch (change) {
    case 'lumMod':
      return byHsl(([hue, saturation, light]) => [hue, saturation, light * share])
    case 'lumOff':
      return byHsl(([hue, saturation, light]) => [hue, saturation, light + share])
    case 'lum':
      return byHsl(([hue, saturation]) => [hue, saturation, share])
    case 'satMod':
      return byHsl(([hue, saturation, light]) => [hue, saturation * share, light])
    case 'satOff':
      return byHsl(([hue, saturation, light]) => [hue, saturation + share, light])
    case 'sat':
      return byHsl(([hue, , light]) => [hue, share, light])
    case 'hueOff':
      // An angle, not a share.
      return byHsl(([hue, saturation, light]) => [hue + (share * 100_000) / 21_600_000, saturation, light])
    case 'hueMod':
      return byHsl(([hue, saturation, light]) => [hue * share, saturation, light])
    case 'shade':
      return linear((part) => part * share)
    case 'tint':
      return linear((part) => part * share + 1 - share)
    case 'comp':
      return byHsl(([hue, saturation, light]) => [(hue + 0.5) % 1, saturation, light])
    case 'inv':
      return linear((part) => 1 - part)
    case 'gray': {
      const grey = 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
      return [grey, grey, grey]
    }
    default:
      return colour
  }
}

const shareOf = (change: XmlElement): number => percent(attribute(change, 'val'))

/** A percentage in thousandths (`75000`), as older files have it, or with its sign (`75%`). */
export function percent(value: string | undefined): number {
  if (value === undefined) return 0
  const number = Number.parseFloat(value)
  if (!Number.isFinite(number)) return 0
  return value.endsWith('%') ? number / 100 : number / 100_000
}

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const toGamma = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)
