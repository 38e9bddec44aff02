import { useEffect, useState } from 'react'
import { type Comparison, compareBlocks } from '../../../shared/compare/index.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'

/** How long the window may be held at a stretch. */
const sliceMs = 8

/** What differs between two documents; nothing while it is being worked out, in slices that leave the window alive. */
export function useComparison(before: readonly Block[] | undefined, after: readonly Block[] | undefined): Comparison | undefined {
  const [done, setDone] = useState<Comparison>()
  // Works by the clock, which is outside React.
  useEffect(() => {
    setDone(undefined)
    if (before === undefined || after === undefined) return
    const steps = compareBlocks(before, after)
    let timer: ReturnType<typeof setTimeout>
    const work = () => {
      const end = performance.now() + sliceMs
      while (performance.now() < end) {
        const step = steps.next()
        if (step.done === true) return setDone(step.value)
      }
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [before, after])
  return done
}
