import type { DrawnBox, DrawnText } from '../../../contracts/drawing.ts'

/** How wide a letter is on average, to its height, and how high a line. */
const letterWidth = 0.5
const lineShare = 1.2
const smallest = 0.25
const step = 0.05

/**
 * A text shrunk until its box holds it: programs that shrink do not say to what. Its lines are counted by letters of
 * average width, which real ones come within a few per cent of.
 */
export function fitted(text: DrawnText, box: DrawnBox): DrawnText {
  const [top, right, bottom, left] = text.insets
  const [width, height] = [box.width - left - right, box.height - top - bottom]
  if (width <= 0 || height <= 0) return text
  for (let scale = 1; scale > smallest; scale -= step)
    if (heightOf(text, width, scale) <= height) return scale === 1 ? text : { ...text, scale: Math.round(scale * 100) / 100 }
  return { ...text, scale: smallest }
}

function heightOf({ paragraphs }: DrawnText, width: number, scale: number): number {
  let height = 0
  for (const { runs, indent = 0, before = 0, after = 0, lineHeight = 1 } of paragraphs) {
    const size = Math.max(...runs.map((run) => run.size)) * scale
    const room = Math.max(size, width - indent)
    let lines = 0
    for (const line of runs
      .map(({ text }) => text)
      .join('')
      .split('\n'))
      lines += Math.max(1, Math.ceil((line.length * size * letterWidth) / room))
    height += lines * size * lineShare * lineHeight + (before + after) * scale
  }
  return height
}
