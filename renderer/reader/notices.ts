import { assertNever } from '../../shared/contracts/assert-never.ts'
import type { ReadWarning } from '../../shared/contracts/reading.ts'
import type { DocumentRow } from '../library/index.ts'
import { plural } from '../ui/index.ts'

/** Something to know before one relies on the document. */
export interface Notice {
  readonly tone: 'warn' | 'bad' | 'plain'
  readonly title: string
  readonly text: string
}

/** What reading found that a delegate should know, the gravest first. */
export function noticesOf(row: DocumentRow): readonly Notice[] {
  const notices = [...outcomeNotice(row), ...row.warnings.map(warningNotice)]
  const gravity = { bad: 0, warn: 1, plain: 2 } as const
  return notices.sort((a, b) => gravity[a.tone] - gravity[b.tone])
}

function outcomeNotice({ outcome, detail }: DocumentRow): readonly Notice[] {
  const kept = 'The file itself is kept whole.'
  switch (outcome) {
    case 'read':
      return []
    case 'partial':
      return [{ tone: 'warn', title: 'Read in part', text: detail ?? `Some of its text is not here. ${kept}` }]
    case 'refused':
      return [{ tone: 'bad', title: 'Not read, to keep the library safe', text: detail ?? kept }]
    case 'unreadable':
      return [{ tone: 'bad', title: 'Could not be read', text: detail ?? kept }]
    default:
      return assertNever(outcome)
  }
}

/** A warning of the reader in words. */
export function warningNotice(warning: ReadWarning): Notice {
  switch (warning.kind) {
    case 'tracked-changes':
      return {
        tone: 'plain',
        title: 'Tracked changes',
        text: `${plural(warning.insertions, 'insertion')} and ${plural(warning.deletions, 'deletion')} are shown as such; search reads the text as if all were accepted.`,
      }
    case 'macros':
      return { tone: 'warn', title: 'Contains macros', text: 'They never run here. Its own program may ask to run them.' }
    case 'wrong-extension':
      return { tone: 'plain', title: 'Misnamed', text: `It is named .${warning.stated}, and is a ${warning.found.toUpperCase()} file.` }
    case 'external-references':
      return {
        tone: 'plain',
        title: 'Refers outside',
        text: `${plural(warning.count, 'reference')} to files or addresses elsewhere. Nothing was fetched.`,
      }
    case 'no-text-layer':
      return {
        tone: 'warn',
        title: 'Pictures of pages',
        text: `${plural(warning.pages, 'page has', 'pages have')} no text that could be read or searched: scanned, most likely. See Original.`,
      }
    case 'ocr':
      return {
        tone: 'plain',
        title: 'Read off pictures',
        text: `The words of ${plural(warning.pages, 'page')} were read off a picture (OCR) and can be searched; some may be wrong. See Original for what the page shows.`,
      }
    case 'note':
      return { tone: 'plain', title: 'Note', text: warning.text }
    default:
      return assertNever(warning)
  }
}
