import type { ReactNode } from 'react'
import type { TagId } from '../../../shared/contracts/ids.ts'
import type { Evidence } from '../../../shared/contracts/recognition.ts'
import { termRanges } from '../../../shared/taxonomy/index.ts'
import { lens } from '../../library/index.ts'
import { SentenceButton } from '../sentence-button.tsx'
import { placeOf } from './place-of.ts'

interface Props {
  readonly evidence: Evidence
  readonly tag: TagId
  readonly onOpen: () => void
}

/** A sentence that made the lens propose a tag, its words marked; pressing it opens the document there. */
export function EvidenceSentence({ evidence, tag, onOpen }: Props) {
  return (
    <li>
      <SentenceButton place={placeOf(evidence.locator)} onOpen={onOpen} isSkipped>
        {marked(evidence.text, tag)}
      </SentenceButton>
    </li>
  )
}

function marked(text: string, tag: TagId): ReactNode {
  const parts: ReactNode[] = []
  let at = 0
  for (const [start, end] of termRanges(text, tag, lens)) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at))
  return parts
}
