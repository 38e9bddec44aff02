/**
 * Drawings: what a file looks like, made from its bytes in a disposable worker and drawn by *Original*.
 *
 * Lengths are points (1/72 inch), angles degrees clockwise, colours `#rrggbb` or `#rrggbbaa`. Every string in a drawing is somebody
 * else's: text is drawn as text, and the HTML of a page is sanitised before it comes near the window.
 */
import type { Direction, Inline } from './blocks.ts'

export type Drawing = SlidesDrawing | PageDrawing

/** A presentation: slides of one size, with the pictures they show. */
export interface SlidesDrawing {
  readonly kind: 'slides'
  readonly width: number
  readonly height: number
  readonly slides: readonly DrawnSlide[]
  /** Each picture once; shapes name it by its index. */
  readonly pictures: readonly DrawnPicture[]
  /** What was left out, as a sentence, when anything was. */
  readonly shortfall?: string
}

/** A document that is a page of HTML: mail, a web archive, a book, a text laid out. */
export interface PageDrawing {
  readonly kind: 'page'
  /** The body's HTML, not sanitised. A picture of `pictures` is named by the address `picture:<index>`. */
  readonly html: string
  /** Its style sheets' text. */
  readonly styles: string
  /** Whether it is set on sheets of paper or flows like a page of the web. */
  readonly look: 'paper' | 'web'
  /** Width of a sheet of paper. */
  readonly width?: number
  readonly pictures: readonly DrawnPicture[]
  readonly shortfall?: string
}

/** A picture a browser can show. Others (EMF, WMF, TIFF) are left out of a drawing, and their places keep their words. */
export interface DrawnPicture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/bmp' | 'image/webp' | 'image/svg+xml'
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface DrawnSlide {
  /** 1-based, as in a locator. */
  readonly slide: number
  readonly isHidden?: true
  readonly background?: Paint
  /** From the one at the back to the one in front, those of the master and the layout first. */
  readonly shapes: readonly DrawnShape[]
}

/** Where a shape stands on its slide before it is turned about its middle. */
export interface DrawnBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rotation?: number
  readonly flipX?: true
  readonly flipY?: true
}

/** Where a press leads: to an address, or to another slide of the presentation, 1-based. */
export interface DrawnTarget {
  readonly href?: string
  readonly slide?: number
}

export interface DrawnShape {
  readonly box: DrawnBox
  readonly outline: Outline
  readonly fill?: Paint
  readonly line?: DrawnLine
  /** Index of a picture that fills the box, with the shares cut off its sides. */
  readonly picture?: PictureUse
  readonly text?: DrawnText
  readonly table?: DrawnTable
  /** What somebody wrote to describe it. */
  readonly alt?: string
  /** Where a press on the whole of it leads. */
  readonly leadsTo?: DrawnTarget
}

/**
 * An outline by name, or an SVG path in a square of 100 by 100 that is stretched over the box: of the absolute commands
 * M, L, C, Q, Z and A with no turn (`A rx ry 0 large sweep x y`) alone, so that it can be stretched and checked. `line` runs from the top left to the bottom right; the
 * corners of `rounded` are a sixth of its shorter side.
 */
export type Outline = 'rectangle' | 'rounded' | 'ellipse' | 'line' | { readonly path: string }

export type Paint =
  | { readonly kind: 'colour'; readonly colour: string }
  /** `angle` as in CSS, 0 towards the top; `stops` from 0 to 1. One that `isRadial` runs from its `centre`, in shares of the box (its middle unless said), to the farthest corner. */
  | {
      readonly kind: 'gradient'
      readonly angle: number
      readonly stops: ReadonlyArray<readonly [at: number, colour: string]>
      readonly isRadial?: true
      readonly centre?: readonly [x: number, y: number]
    }
  | ({ readonly kind: 'picture' } & PictureUse)

export interface PictureUse {
  readonly index: number
  /** Shares of the picture, 0 to 1, cut off its top, right, bottom and left. */
  readonly crop?: readonly [top: number, right: number, bottom: number, left: number]
  /** From 0 to 1, when it is seen through. */
  readonly opacity?: number
  /** Repeated from the top left instead of stretched, each of its pixels this many points large. */
  readonly tile?: number
}

export interface DrawnLine {
  readonly colour: string
  readonly width: number
  readonly dash?: 'dashed' | 'dotted'
  readonly arrowAtStart?: true
  readonly arrowAtEnd?: true
}

/** Text inside a shape. `scale`: the share to which the program that wrote it had shrunk it to fit. */
export interface DrawnText {
  readonly paragraphs: readonly DrawnParagraph[]
  readonly anchor: 'top' | 'middle' | 'bottom'
  readonly insets: readonly [top: number, right: number, bottom: number, left: number]
  readonly scale?: number
  /** Lines run down the page; `up`: turned by 270 degrees. */
  readonly vertical?: 'down' | 'up'
  readonly wraps?: false
  /** How many columns it is set in, when more than one, and the gap between them. */
  readonly columns?: readonly [count: number, gap: number]
}

export interface DrawnParagraph {
  /** An empty paragraph has one run without text, for its height. */
  readonly runs: readonly DrawnRun[]
  readonly align: 'start' | 'center' | 'end' | 'justify'
  readonly direction?: Direction
  /** Distance of the text from the box's inset, and of its first line from that. */
  readonly indent?: number
  readonly firstLine?: number
  readonly before?: number
  readonly after?: number
  /** Line height as a share of the font's own. */
  readonly lineHeight?: number
  /** `scale`: its size as a share of the text's; `picture`: the index of one that stands for the text. */
  readonly bullet?: {
    readonly text: string
    readonly colour?: string
    readonly font?: string
    readonly scale?: number
    readonly picture?: number
  }
}

/** A run as a block has it, with what it looks like. A line break is the text `\n`. */
export interface DrawnRun extends Inline {
  /** The slide to which a press on it leads, 1-based; an address stands in `href`. */
  readonly slide?: number
  readonly size: number
  readonly colour?: string
  readonly highlight?: string
  readonly font?: string
  /** Shown in capitals, whatever the text says. */
  readonly caps?: 'all' | 'small'
  /** Added between its letters. */
  readonly spacing?: number
}

export interface DrawnTable {
  readonly columns: readonly number[]
  readonly rows: ReadonlyArray<{ readonly height: number; readonly cells: readonly DrawnCell[] }>
}

export interface DrawnCell {
  readonly text: DrawnText
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly fill?: Paint
  readonly borders?: { readonly [side in 'top' | 'right' | 'bottom' | 'left']?: DrawnLine }
}

/** A drawing, or a sentence why there is none. */
export type DrawOutcome =
  | { readonly kind: 'drawn'; readonly drawing: Drawing }
  | { readonly kind: 'not-drawn' /** Begins with the quoted file name. */; readonly detail: string }
