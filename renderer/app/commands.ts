import type { DocumentId } from '../../shared/contracts/ids.ts'
import { readAgain } from '../import/index.ts'
import { changes, undoLast } from '../library/index.ts'
import { inDocument, startOcr } from '../reader/index.ts'
import { pinKeys, togglePinned } from '../tags/index.ts'
import { notify } from './notices.ts'
import { removeDocuments } from './remove-documents.ts'
import { saveThisSearch } from './searches/save-this-search.ts'
import { session, type View } from './session.ts'
import { changeSettings, toggleNavigation } from './settings.ts'

/** One action of the app: the menu, the palette, the shortcut sheet and the keyboard all read the same list. */
export interface Command {
  readonly id: string
  readonly label: string
  readonly section: 'Library' | 'Document' | 'Window'
  /** `Mod` is Ctrl, or Command on a Mac. */
  readonly keys?: string
  readonly run: () => void
}

/** What commands need from the parts of the frame that own an input or the list. */
export interface CommandSurroundings {
  readonly focusSearch: () => void
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly step: (by: 1 | -1) => void
  readonly openOriginal: (id: DocumentId) => void
}

const views: ReadonlyArray<readonly [View['kind'], string, string]> = [
  ['all', 'Show all documents', 'g a'],
  ['liaisons', 'Show liaisons', 'g l'],
  ['contributions', 'Show contributions', 'g c'],
  ['workshops', 'Show workshops', 'g w'],
  ['missing', 'Show what is missing', 'g m'],
  ['timeline', 'Show the timeline', 'g t'],
  ['tags', 'Show tags and proposals', 'g r'],
  ['coverage', 'Show coverage', 'g v'],
]

const chosen = (): readonly DocumentId[] => {
  const { selected, open } = session.read()
  return selected.length > 0 ? selected : open === undefined ? [] : [open.id]
}

/** Every command of the app. */
export function commandsOf({ focusSearch, chooseFiles, chooseFolder, step, openOriginal }: CommandSurroundings): readonly Command[] {
  return [
    { id: 'search', label: 'Search the library', section: 'Library', keys: 'Mod+K', run: focusSearch },
    { id: 'import-files', label: 'Import files…', section: 'Library', keys: 'Mod+O', run: chooseFiles },
    { id: 'import-folder', label: 'Import a folder…', section: 'Library', keys: 'Mod+Shift+O', run: chooseFolder },
    { id: 'save-search', label: 'Save this search', section: 'Library', keys: 'Mod+S', run: saveThisSearch },
    { id: 'undo', label: 'Undo the last change', section: 'Library', keys: 'Mod+Z', run: () => void undoLast() },
    ...views.map(
      ([kind, label, keys]): Command => ({
        id: `view-${kind}`,
        label,
        keys,
        section: 'Library',
        run: () => session.showView({ kind } as View),
      }),
    ),
    { id: 'next', label: 'Next document', section: 'Document', keys: ']', run: () => step(1) },
    { id: 'previous', label: 'Previous document', section: 'Document', keys: '[', run: () => step(-1) },
    { id: 'next-result', label: 'Next result', section: 'Document', keys: 'n', run: () => step(1) },
    { id: 'previous-result', label: 'Previous result', section: 'Document', keys: 'p', run: () => step(-1) },
    ...pinKeys.map(
      (key): Command => ({
        id: `tag-${key}`,
        label: `Give or take the tag on the key ${key}`,
        section: 'Document',
        keys: String(key),
        run: () => void togglePinned(key, chosen()).then((why) => why !== undefined && notify(why)),
      }),
    ),
    { id: 'original', label: 'Open the original', section: 'Document', keys: 'o', run: () => chosen().slice(0, 1).forEach(openOriginal) },
    { id: 'find', label: 'Find in the document', section: 'Document', keys: 'Mod+F', run: () => inDocument('find') },
    { id: 'cite', label: 'Copy with citation', section: 'Document', keys: 'Mod+Shift+C', run: () => inDocument('cite') },
    { id: 'print', label: 'Print', section: 'Document', keys: 'Mod+P', run: () => inDocument('print') },
    { id: 'close', label: 'Close the document', section: 'Document', keys: 'w', run: session.closeDocument },
    {
      id: 'ocr',
      label: 'Read scanned pages (OCR)',
      section: 'Document',
      run: () => startOcr({ ids: chosen(), languages: ['eng'], readAgain }),
    },
    { id: 'unread', label: 'Mark as unread', section: 'Document', keys: 'u', run: () => void changes.markUnread(chosen()) },
    {
      id: 'remove',
      label: 'Remove from the library',
      section: 'Document',
      keys: 'Mod+Backspace',
      run: () => void removeDocuments(chosen()),
    },
    {
      id: 'problems',
      label: 'Show what could not be read',
      section: 'Library',
      keys: 'g p',
      run: () => session.showDialog('problems'),
    },
    { id: 'navigation', label: 'Widen or narrow the navigation', section: 'Window', keys: 'Mod+B', run: toggleNavigation },
    { id: 'palette', label: 'All commands…', section: 'Window', keys: 'Mod+Shift+P', run: () => session.showDialog('palette') },
    { id: 'shortcuts', label: 'Keyboard shortcuts', section: 'Window', keys: '?', run: () => session.showDialog('shortcuts') },
    { id: 'settings', label: 'Settings', section: 'Window', keys: 'Mod+,', run: () => session.showDialog('settings') },
    { id: 'theme-light', label: 'Light theme', section: 'Window', run: () => changeSettings({ theme: 'light' }) },
    { id: 'theme-dark', label: 'Dark theme', section: 'Window', run: () => changeSettings({ theme: 'dark' }) },
    { id: 'theme-system', label: 'Theme of the system', section: 'Window', run: () => changeSettings({ theme: 'system' }) },
  ]
}
