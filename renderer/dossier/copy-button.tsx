import { Check, Copy, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../ui/index.ts'
import { copyText } from './copy-text.ts'

interface Props {
  readonly children: string
  /** Made only when it is asked for. */
  readonly text: () => string
  readonly variant?: 'plain' | 'primary' | 'quiet'
  readonly size?: 'medium' | 'small'
}

/** How long the button says that it did. */
const saidMs = 2_000

/** Copies a text, and says whether it did. */
export function CopyButton({ children, text, variant = 'plain', size = 'small' }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()

  // Takes the word back after a while; the clock is outside React.
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), saidMs)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => setOutcome((await copyText(text())) ? 'copied' : 'refused')
  const Icon = outcome === 'copied' ? Check : outcome === 'refused' ? TriangleAlert : Copy
  return (
    <Button variant={variant} size={size} onPress={() => void copy()}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite">{outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not allowed' : children}</span>
    </Button>
  )
}
