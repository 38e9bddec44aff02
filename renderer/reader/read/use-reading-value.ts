import { useMemo } from 'react'
import { useDeskActions } from '../../actions/index.ts'
import type { Opened } from '../opened.ts'
import type { Hit } from './find-hits.ts'
import { mentionFinder } from './find-mentions.ts'
import { noteFor, referenceTo } from './notes-of.ts'
import type { Reading } from './reading-context.ts'
import type { Destination } from './use-page-flow.ts'

interface Options {
  readonly document: Opened
  readonly hits: readonly Hit[]
  readonly current: Hit | undefined
  readonly target: number | undefined
  readonly goTo: (destination: Destination) => void
}

/** What the drawing of blocks needs to know, the same object until any of it changes. */
export function useReadingValue({ document: { blocks, recognition }, hits, current, target, goTo }: Options): Reading {
  const { showAddress } = useDeskActions()
  const hitsByBlock = useMemo(() => Map.groupBy(hits, ({ block }) => block), [hits])
  const symbolsIn = useMemo(() => mentionFinder(recognition), [recognition])
  return useMemo(() => {
    const goToIfFound = (destination: Destination | undefined) => {
      if (destination !== undefined) goTo(destination)
    }
    return {
      hits: hitsByBlock,
      current,
      target,
      symbolsIn,
      showAddress,
      openNote: (label, from) => goToIfFound(noteFor(blocks, label, from)),
      leaveNote: (label, from) => goToIfFound(referenceTo(blocks, label, from)),
    }
  }, [hitsByBlock, current, target, symbolsIn, showAddress, blocks, goTo])
}
