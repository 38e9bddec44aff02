import { createContext, useContext } from 'react'
import type { SlideWords } from './slide-words.ts'

/** What the shapes of a slide share while they are drawn. */
export interface SlideSurroundings {
  /** Addresses of the drawing's pictures; empty while they are being made. */
  readonly pictures: readonly string[]
  readonly words: SlideWords
  /** Goes to a slide, 1-based. */
  readonly goToSlide?: (slide: number) => void
  /** Whether it is only looked at, so that its links are words: small beside the others, or on paper. */
  readonly isStill?: true
}

const Context = createContext<SlideSurroundings>({ pictures: [], words: { blocks: [], indexOf: new Map() } })

export const SlideProvider = Context.Provider
export const useSlide = (): SlideSurroundings => useContext(Context)
