import type { DocumentEvent } from '../../../shared/contracts/recognition.ts'
import { chipColour } from '../../ui/index.ts'

const words = { workshop: 'Workshop', meeting: 'Meeting', deadline: 'Deadline' } as const satisfies Record<DocumentEvent['kind'], string>
const colours = { workshop: '--kind-workshop', meeting: '--kind-report', deadline: '--kind-liaison' } as const satisfies Record<
  DocumentEvent['kind'],
  string
>

/** `Workshop`, `Meeting`, `Deadline`. */
export const occasionWord = (kind: DocumentEvent['kind']): string => words[kind]
/** The colour of the kind, as the custom property `--chip`. */
export const occasionColour = (kind: DocumentEvent['kind']) => chipColour(colours[kind])
