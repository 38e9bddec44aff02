import type { LabelTable } from './header-field.ts'

/** Common words that are labels only where nothing else stands in their cell. */
export const cellLabels: LabelTable = {
  action: ['action'],
  comment: ['comment', 'comments'],
  information: ['information', 'info'],
  attachments: ['attached'],
  wanted: ['status'],
  question: ['q'],
  'study-group': ['sg'],
}
