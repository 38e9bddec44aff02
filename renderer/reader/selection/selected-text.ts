import { type Block, blockText } from '../../../shared/contracts/blocks.ts'

/** What is selected in a text: its words, the block it begins in, and where its first line stands in the window. */
export interface SelectedText {
  readonly text: string
  readonly block: number
  readonly box: DOMRect
}

/** What is selected within an element; nothing when the selection is elsewhere, or only a place. */
export function selectedTextIn(element: HTMLElement | null): SelectedText | undefined {
  const selection = document.getSelection()
  if (element === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer)) return undefined
  // A triple click selects up to the beginning of what comes next, which may be outside: what is offered there is not meant.
  if (!element.contains(range.endContainer))
    selection.setBaseAndExtent(range.startContainer, range.startOffset, element, element.childNodes.length)
  const text = selection.toString().trim()
  const block = blockOf(range.startContainer)
  return text === '' || block === undefined ? undefined : { text, block, box: range.getClientRects()[0] ?? range.getBoundingClientRect() }
}

function blockOf(node: Node): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const at = element?.closest<HTMLElement>('[data-block]')?.dataset.block
  return at === undefined ? undefined : Number(at)
}

/** Fewer words than this are found everywhere: then the whole paragraph is meant. */
const leastWords = 5

/** The words to look for elsewhere: those selected, or the paragraph they stand in when they are few. */
export function passageOf(blocks: readonly Block[], block: number, selected = ''): string {
  if (selected.split(/\s+/u).length >= leastWords) return selected
  const whole = blocks[block]
  return whole === undefined ? selected : blockText(whole)
}
