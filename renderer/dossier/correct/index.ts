/** Putting right what was recognised, in its place. */
export { AddFact } from './add-fact.tsx'
export { ByHandMark, WasRecognised } from './corrected-note.tsx'
export { itemsOf } from './items-of.ts'
export type { PlainField } from './plain-forms.ts'
export { StruckOut } from './struck-out.tsx'
export { type Correcting, useEntryCorrecting, useFieldCorrecting } from './use-correcting.tsx'
