import type { Drawing } from '../../contracts/drawing.ts'
import type { ReaderInput } from '../reading/reader.ts'

/** Draws bytes of one format. Throws `ReadFault` for a cause it knows; what it had to leave out it says in the drawing. */
export type Drawer = (input: ReaderInput) => Drawing | Promise<Drawing>
