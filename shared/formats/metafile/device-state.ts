import { type Matrix, unchanged } from '../drawing/matrix.ts'

/** A pen; nothing for none. Widths are of the page's own measure. */
export interface Pen {
  readonly colour: string
  readonly width: number
  readonly isDashed: boolean
}

export interface Font {
  readonly family: string
  /** Height of its letters, below zero, or of its lines. */
  readonly height: number
  readonly isBold: boolean
  readonly isItalic: boolean
  readonly isUnderlined: boolean
  /** Degrees against the clock. */
  readonly turn: number
  readonly characterSet: number
}

/** What can be chosen to draw with: a pen, a brush (nothing for none), a font. */
export type Tool =
  | { readonly kind: 'pen'; readonly pen: Pen | undefined }
  | { readonly kind: 'brush'; readonly colour: string | undefined }
  | { readonly kind: 'font'; readonly font: Font }
  | { readonly kind: 'other' }

export type Point = readonly [x: number, y: number]

/** What a device draws with (MS-EMF 3.1.1.2.1, MS-WMF 3.1.4), kept and brought back as a whole. */
export interface DeviceState {
  readonly pen: Pen | undefined
  readonly brush: string | undefined
  readonly font: Font
  readonly textColour: string
  readonly textAlign: number
  readonly isWinding: boolean
  readonly position: Point
  /** What of the page is shown where on the device. */
  readonly windowOrigin: Point
  readonly windowSize: Point
  readonly viewOrigin: Point
  readonly viewSize: Point
  readonly world: Matrix
  /** Number of the region that is drawn in; nothing for all of it. */
  readonly clip: number | undefined
}

export const plainState: DeviceState = {
  pen: { colour: '#000000', width: 0, isDashed: false },
  brush: '#ffffff',
  font: { family: 'Arial', height: -12, isBold: false, isItalic: false, isUnderlined: false, turn: 0, characterSet: 0 },
  textColour: '#000000',
  textAlign: 0,
  isWinding: false,
  position: [0, 0],
  windowOrigin: [0, 0],
  windowSize: [1, 1],
  viewOrigin: [0, 0],
  viewSize: [1, 1],
  world: unchanged,
  clip: undefined,
}

/** A colour as GDI keeps it (MS-WMF 2.2.2.8). */
export const colourOf = (value: number): string =>
  `#${[value & 255, (value >> 8) & 255, (value >> 16) & 255].map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** A pen by its style (MS-WMF 2.1.1.23), width and colour. */
export function penOf(style: number, width: number, colour: number): Tool {
  const kind = style & 0x0f
  if (kind === 5) return { kind: 'pen', pen: undefined }
  return { kind: 'pen', pen: { colour: colourOf(colour), width: Math.max(0, width), isDashed: kind >= 1 && kind <= 4 } }
}

/** A brush by its style (MS-WMF 2.1.1.4): hatching and patterns are drawn in their colour. */
export const brushOf = (style: number, colour: number): Tool => ({ kind: 'brush', colour: style === 1 ? undefined : colourOf(colour) })

/** Tools every device has (MS-WMF 2.1.1.25 has them in EMF's numbers), by their number. */
export const stockTools: ReadonlyArray<Tool> = [
  ...[0xffffff, 0xc0c0c0, 0x808080, 0x404040, 0x000000].map((colour): Tool => ({ kind: 'brush', colour: colourOf(colour) })),
  { kind: 'brush', colour: undefined },
  penOf(0, 0, 0xffffff),
  penOf(0, 0, 0),
  { kind: 'pen', pen: undefined },
]
