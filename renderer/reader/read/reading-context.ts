import { createContext, useContext } from 'react'
import type { Hit } from './find-hits.ts'
import type { SymbolStretch } from './segments.ts'

/** What the drawing of a block needs to know beside the block. */
export interface Reading {
  /** Hits by block, in order. */
  readonly hits: ReadonlyMap<number, readonly Hit[]>
  /** The hit the delegate stands on. */
  readonly current: Hit | undefined
  /** The block the delegate was sent to, when it was not for a hit. */
  readonly target: number | undefined
  /** The symbols of other documents in a stretch of a block's text that begins at `offset`. */
  readonly symbolsIn: (block: number, text: string, offset: number) => readonly SymbolStretch[]
  /** Goes to the note that a reference in a block names. */
  readonly openNote: (label: string, fromBlock: number) => void
  /** Goes back to where a note is referred to. */
  readonly leaveNote: (label: string, noteBlock: number) => void
  readonly showAddress: (url: string) => void
}

const noSymbols: readonly SymbolStretch[] = []

/** Reading of a text that is only looked at: on paper, or beside another. */
export const plainReading: Reading = {
  hits: new Map(),
  current: undefined,
  target: undefined,
  symbolsIn: () => noSymbols,
  openNote: () => undefined,
  leaveNote: () => undefined,
  showAddress: () => undefined,
}

const Context = createContext<Reading>(plainReading)

export const ReadingProvider = Context.Provider
export const useReading = (): Reading => useContext(Context)
