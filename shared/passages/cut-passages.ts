import { type Block, blockText } from '../contracts/blocks.ts'
import type { Passage } from '../contracts/search.ts'

/** Longest passage, in characters: a screenful of the reading view, so that a hit is seen where it stands. */
const maxPassageLength = 1_200
/** A shorter stretch is joined with what follows it, as long as page, slide, sheet and heading stay the same. */
const minPassageLength = 240

/**
 * Cuts a document's blocks into passages: consecutive blocks under one heading on one page, slide or sheet. Every
 * character of the accepted text is in exactly one passage, and each passage starts at its `locator`.
 */
export function cutPassages(blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = []
  let open: { text: string; locator: Passage['locator'] } | undefined
  const close = () => {
    if (open !== undefined && open.text.trim() !== '') passages.push(open)
    open = undefined
  }
  for (const block of blocks) {
    if (block.type === 'break') {
      close()
      continue
    }
    if (block.type === 'heading') close()
    for (const piece of pieces(blockText(block))) {
      if (open !== undefined && (open.text.length >= minPassageLength || open.text.length + piece.length > maxPassageLength)) close()
      open = open === undefined ? { text: piece, locator: block.locator } : { text: `${open.text}\n${piece}`, locator: open.locator }
    }
  }
  close()
  return passages
}

/** A text no longer than a passage as it is; a longer one cut at line ends, sentence ends or spaces. */
function* pieces(text: string): Generator<string> {
  let rest = text
  while (rest.length > maxPassageLength) {
    const window = rest.slice(0, maxPassageLength)
    const end = lastCut(window)
    yield rest.slice(0, end)
    rest = rest.slice(end)
  }
  if (rest.trim() !== '') yield rest
}

function lastCut(window: string): number {
  const half = window.length / 2
  for (const mark of ['\n', '. ', '。', ' ']) {
    const at = window.lastIndexOf(mark)
    if (at > half) return at + mark.length
  }
  const last = window.charCodeAt(window.length - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return splitsPair ? window.length - 1 : window.length
}
