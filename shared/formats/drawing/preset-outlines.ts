import type { Outline } from '../../contracts/drawing.ts'
import { arrows } from './presets/arrows.ts'
import { basicShapes } from './presets/basic-shapes.ts'
import { diagramShapes } from './presets/diagram-shapes.ts'
import { flowchart } from './presets/flowchart.ts'
import { linesAndBrackets } from './presets/lines-and-brackets.ts'
import { PresetPen } from './presets/preset-pen.ts'
import { solidShapes } from './presets/solid-shapes.ts'
import { starsAndCallouts } from './presets/stars-and-callouts.ts'

const presets = new Map(
  [basicShapes, solidShapes, arrows, linesAndBrackets, starsAndCallouts, flowchart, diagramShapes].flatMap((family) =>
    Object.entries(family),
  ),
)

/** Outlines the window draws by name. */
const plain = new Map<string, Outline>([
  ['rect', 'rectangle'],
  ['ellipse', 'ellipse'],
])

/** What stands for presets that are not drawn themselves. */
const likenesses: ReadonlyArray<readonly [name: RegExp, like: string]> = [
  [/^actionButton/u, 'bevel'],
  [/^(?:accent)?(?:Border)?[cC]allout3$/u, 'borderCallout3'],
  [/^accentCallout/u, 'callout1'],
  [/^cloudCallout$/u, 'cloud'],
  [/^curvedConnector5$/u, 'curvedConnector3'],
  [/^(?:curvedRight|swoosh)Arrow$/u, 'rightArrow'],
  [/^curvedLeftArrow$/u, 'leftArrow'],
  [/^curvedUpArrow$/u, 'upArrow'],
  [/^curvedDownArrow$/u, 'downArrow'],
  [/^ellipseRibbon2$/u, 'ribbon2'],
  [/^ellipseRibbon$/u, 'ribbon'],
  [/^(?:verticalScroll|horizontalScroll)$/u, 'roundRect'],
]

/**
 * The outline of a preset shape (ECMA-376 part 1, 20.1.10.56) over a box of this size; a rectangle for a name nobody
 * knows. `adjusts` are the values of its `avLst` in the order of its guides: `adj` or `adj1`, `adj2` … .
 */
export function presetOutline(
  name: string,
  size: { readonly width: number; readonly height: number },
  adjusts: ReadonlyArray<number | undefined> = [],
): Outline {
  const known = plain.get(name)
  if (known !== undefined) return known
  const draw = presets.get(name) ?? presets.get(likenesses.find(([pattern]) => pattern.test(name))?.[1] ?? '')
  if (draw === undefined) return 'rectangle'
  const pen = new PresetPen(size, adjusts)
  draw(pen)
  return { path: pen.path }
}

/** Whether a preset encloses nothing, so that it is never filled. */
export const isOpenOutline = (name: string): boolean => name === 'arc' || Object.hasOwn(linesAndBrackets, name)
