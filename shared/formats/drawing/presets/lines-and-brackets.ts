import type { Preset, Presets } from './preset.ts'

/** A connector of straight pieces that turns at shares of the width and of the height in turn. */
const bent =
  (turns: readonly number[]): Preset =>
  (pen) => {
    const { width, height } = pen
    const last = turns.length - 1
    let [x, y] = [0, 0]
    pen.move(0, 0)
    for (const [index, usual] of turns.entries()) {
      const share = usual === 1 ? 1 : pen.share(index, usual, -100, 100)
      if (index % 2 === 0) x = width * share
      else y = height * share
      pen.line([x, y])
      if (index === last) pen.line(index % 2 === 0 ? [x, height] : [width, y], [width, height])
    }
  }

/** A curly bracket open to the right, mirrored when it is the right one. */
const brace =
  (side: 'left' | 'right'): Preset =>
  (pen) => {
    const { width, height } = pen
    const bend = Math.min(height / 4, pen.short * pen.share(0, 0.08333, 0, 0.5))
    const nose = height * pen.share(1, 0.5)
    const half = width / 2
    if (side === 'left')
      pen
        .move(width, height)
        .arc(half, bend, 90, 90)
        .line([half, nose + bend])
        .arc(half, bend, 0, -90)
        .arc(half, bend, 90, -90)
        .line([half, bend])
        .arc(half, bend, 180, 90)
    else
      pen
        .move(0, 0)
        .arc(half, bend, 270, 90)
        .line([half, nose - bend])
        .arc(half, bend, 180, -90)
        .arc(half, bend, 270, -90)
        .line([half, height - bend])
        .arc(half, bend, 0, 90)
  }

const straight: Preset = (pen) => pen.move(0, 0).line([pen.width, pen.height])

/** Lines, connectors and brackets, which enclose nothing. */
export const linesAndBrackets: Presets = {
  line: straight,
  straightConnector1: straight,
  lineInv: (pen) => pen.move(0, pen.height).line([pen.width, 0]),
  bentConnector2: (pen) => pen.move(0, 0).line([pen.width, 0], [pen.width, pen.height]),
  bentConnector3: bent([0.5]),
  bentConnector4: bent([0.5, 0.5]),
  bentConnector5: bent([0.5, 0.5, 0.5]),
  curvedConnector2: (pen) => pen.move(0, 0).curve(pen.width / 2, 0, pen.width, pen.height / 2, pen.width, pen.height),
  curvedConnector3: (pen) => {
    const { width, height } = pen
    const turn = width * pen.share(0, 0.5, -100, 100)
    pen.move(0, 0).curve(turn / 2, 0, turn, height / 4, turn, height / 2)
    pen.curve(turn, height * 0.75, (width + turn) / 2, height, width, height)
  },
  curvedConnector4: (pen) => {
    const { width, height } = pen
    const [x, y] = [width * pen.share(0, 0.5, -100, 100), height * pen.share(1, 0.5, -100, 100)]
    pen.move(0, 0).curve(x / 2, 0, x, y / 4, x, y / 2)
    pen.curve(x, y * 0.9, (x + width) / 2, y, width * 0.75 + x * 0.25, y).curve(width, y, width, (y + height) / 2, width, height)
  },
  leftBracket: (pen) => {
    const { width, height } = pen
    const bend = Math.min(height / 2, pen.short * pen.share(0, 0.08333))
    pen.move(width, height).arc(width, bend, 90, 90).line([0, bend]).arc(width, bend, 180, 90)
  },
  rightBracket: (pen) => {
    const { width, height } = pen
    const bend = Math.min(height / 2, pen.short * pen.share(0, 0.08333))
    pen
      .move(0, 0)
      .arc(width, bend, 270, 90)
      .line([width, height - bend])
      .arc(width, bend, 0, 90)
  },
  leftBrace: brace('left'),
  rightBrace: brace('right'),
  bracketPair: (pen) => {
    const { width, height } = pen
    const bend = pen.short * pen.share(0, 0.16667, 0, 0.5)
    pen.move(bend, height).arc(bend, bend, 90, 90).line([0, bend]).arc(bend, bend, 180, 90)
    pen
      .move(width - bend, 0)
      .arc(bend, bend, 270, 90)
      .line([width, height - bend])
      .arc(bend, bend, 0, 90)
  },
  bracePair: (pen) => {
    const { width, height } = pen
    const bend = pen.short * pen.share(0, 0.08333, 0, 0.25)
    pen
      .move(bend * 2, height)
      .arc(bend, bend, 90, 90)
      .line([bend, height / 2 + bend])
      .arc(bend, bend, 0, -90)
    pen.arc(bend, bend, 90, -90).line([bend, bend]).arc(bend, bend, 180, 90)
    pen
      .move(width - bend * 2, 0)
      .arc(bend, bend, 270, 90)
      .line([width - bend, height / 2 - bend])
      .arc(bend, bend, 180, -90)
    pen
      .arc(bend, bend, 270, -90)
      .line([width - bend, height - bend])
      .arc(bend, bend, 0, 90)
  },
}
