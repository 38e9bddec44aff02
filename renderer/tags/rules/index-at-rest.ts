import { countAllDocuments } from '../../library/index.ts'
import { indexStatus, watchIndex } from '../../search/index.ts'

/** Whether the index holds all of the library; a worker that has just started holds nothing and waits for nothing. */
export async function isIndexAtRest(): Promise<boolean> {
  const { waiting, documents } = indexStatus()
  return waiting === 0 && documents === (await countAllDocuments())
}

/** Waits until the index holds all of the library, or as long as somebody who looks at it would. */
export function untilIndexAtRest(longestMs = 5_000): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const look = () => void isIndexAtRest().then((isAtRest) => isAtRest && end())
    const timer = setTimeout(end, longestMs)
    const stop = watchIndex(look)
    look()
  })
}
