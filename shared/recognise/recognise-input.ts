import type { Block } from '../contracts/blocks.ts'
import type { Format } from '../contracts/reading.ts'
import type { Lens } from '../taxonomy/index.ts'

/** All recognition goes by. */
export interface RecogniseInput {
  /** File name as spelled, with or without folders before it. */
  readonly name: string
  /** Folders it was met under; they say less than the name and are read for the group only. */
  readonly path?: string
  readonly format: Format
  readonly blocks: readonly Block[]
  readonly properties: ReadonlyArray<readonly [name: string, value: string]>
  readonly lens: Lens
}
