import { plural } from '../../ui/index.ts'
import { cancelOcr, type OcrState, useOcr } from './ocr-queue.ts'

/** One line on the reading of scanned pages, for the foot of the window; nothing while none was asked for. */
export function OcrStatus() {
  const state = useOcr()
  const text = statusText(state)
  if (text === '') return null
  return (
    <>
      <span role="status">{text}</span>
      {state.running !== undefined && (
        <button type="button" onClick={cancelOcr}>
          Stop
        </button>
      )}
    </>
  )
}

function statusText({ running, waiting, finished, failed, hasEnded }: OcrState): string {
  if (running !== undefined) {
    const rest = waiting.length === 0 ? '' : `, ${plural(waiting.length, 'document')} waiting`
    return `Reading scanned pages: ${running.done} of ${running.pages}${rest}`
  }
  if (!hasEnded) return ''
  const unread = failed.size === 0 ? '' : `; ${plural(failed.size, 'document')} could not be read`
  if (finished.documents > 0) return `Read ${plural(finished.pages, 'scanned page')} of ${plural(finished.documents, 'document')}${unread}`
  return unread === '' ? 'No scanned pages to read' : `Scanned pages${unread.replace(';', ':')}`
}
