import { useEffect, useState } from 'react'
import type { DrawOutcome } from '../../../../shared/contracts/drawing.ts'
import { drawOriginal } from './draw-original.ts'

/** What a file looks like; nothing while it is being drawn. The drawing is given up when nobody looks any more. */
export function useDrawing(name: string, blob: Blob): DrawOutcome | undefined {
  const [drawn, setDrawn] = useState<{ readonly blob: Blob; readonly outcome: DrawOutcome }>()
  // Drawing happens in a worker, which is outside React.
  useEffect(() => {
    const watching = new AbortController()
    void drawOriginal(name, blob, watching.signal).then((outcome) => {
      if (!watching.signal.aborted) setDrawn({ blob, outcome })
    })
    return () => watching.abort()
  }, [name, blob])
  return drawn?.blob === blob ? drawn.outcome : undefined
}
