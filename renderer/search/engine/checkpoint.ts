import { pacer } from './pause.ts'

/** Asked during long work on an answer: lets others work, and throws `Superseded` when the answer is no longer wanted. */
export type Checkpoint = () => Promise<void> | undefined

/** What a search that gave way to a newer one rejects with. */
export class Superseded extends Error {
  override readonly message = 'superseded'
}

export function checkpointOf(isWanted: () => boolean): Checkpoint {
  const pace = pacer()
  return () => {
    if (!isWanted()) throw new Superseded()
    return pace()
  }
}
