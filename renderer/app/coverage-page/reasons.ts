import type { UnreadReason } from '../../../shared/contracts/reading.ts'

const labels: Readonly<Record<UnreadReason | 'skipped', string>> = {
  empty: 'Empty file',
  truncated: 'Cut off',
  damaged: 'Damaged',
  encrypted: 'Protected by a password',
  'format-not-read': 'Kind of file that is not read',
  'no-text-layer': 'Pictures of pages without text',
  'too-large': 'Too large',
  'too-deep': 'Archives too deep in one another',
  doctype: 'Refused: a document type declaration',
  'unsafe-path': 'Refused: a name that leads outside',
  'timed-out': 'Took too long',
  'no-permission': 'May not be read',
  'not-found': 'Not there',
  crashed: 'The reader failed on it',
  skipped: 'Left out',
}

/** Why a file's text is not searched, in a few words. */
export const reasonLabel = (reason: UnreadReason | 'skipped' | undefined): string => (reason === undefined ? 'Other' : labels[reason])
