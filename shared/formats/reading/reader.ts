import type { Format, ReadingResources, ReadLimits } from '../../contracts/reading.ts'
import type { DocumentBuilder } from './document-builder.ts'

/** What a reader is given. */
export interface ReaderInput {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly format: Format
  readonly limits: ReadLimits
  readonly resources: ReadingResources
}

/** Reads bytes of one format into a builder. Throws `ReadFault` for a cause it knows. */
export type Reader = (input: ReaderInput, into: DocumentBuilder) => void | Promise<void>
