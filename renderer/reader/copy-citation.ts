import type { Block } from '../../shared/contracts/blocks.ts'
import { citationOf, quote } from '../citation/index.ts'
import type { DocumentRow } from '../library/index.ts'

/**
 * Copies what is selected with its citation, or the citation alone when nothing is. False when the shell lets nobody
 * write the clipboard. The older way comes first, since it needs no permission of the window.
 */
export async function copyWithCitation(row: DocumentRow, blocks: readonly Block[]): Promise<boolean> {
  const selection = document.getSelection()
  const text = selection?.toString() ?? ''
  const at = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-block]')?.dataset.block
  const words = quote(text, citationOf(row, at === undefined || text === '' ? undefined : blocks[Number(at)]?.locator))
  if (copyByEvent(words)) return true
  return navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  )
}

function copyByEvent(words: string): boolean {
  let isCopied = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    isCopied = event.clipboardData !== null
  }
  document.addEventListener('copy', onCopy, { once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy)
  return isCopied
}
