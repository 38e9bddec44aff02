import { createContext, useContext } from 'react'
import type { DocumentId } from '../../shared/contracts/ids.ts'
import type { MatchTerm } from '../../shared/contracts/search.ts'

/** The tabs of an opened document; the dossier is there for liaisons. */
export type TabName = 'dossier' | 'read' | 'original' | 'links' | 'notes' | 'details'

/** Where in a document to open it: a tab, a block, and the words to mark there. */
export interface OpenAt {
  readonly tab?: TabName
  /** Index of the block to stand on. */
  readonly block?: number
  readonly terms?: readonly MatchTerm[]
}

/**
 * What a feature asks of the frame around it. The features draw documents, liaisons and tags without knowing the
 * session, the list or the shell; the frame provides these.
 */
export interface DeskActions {
  readonly openDocument: (id: DocumentId, at?: OpenAt) => void
  /** Opens the original in its own program, or saves it where the shell cannot. */
  readonly openOriginal: (id: DocumentId) => void
  /** Saves a file where the delegate says, and tells what became of it. */
  readonly saveFile: (name: string, content: Uint8Array<ArrayBuffer>) => void
  /** Shows an address whole and asks before it is opened outside. */
  readonly showAddress: (url: string) => void
  /** Searches the library, as if the delegate had typed it. */
  readonly search: (query: string) => void
  /** Goes to the next or previous document of the list. */
  readonly step: (by: 1 | -1) => void
  /** Reads documents again from the bytes the library keeps of them; absent where nothing imports. */
  readonly readAgain?: (ids: readonly DocumentId[]) => void
}

const Context = createContext<DeskActions | undefined>(undefined)

export const DeskActionsProvider = Context.Provider

/** The frame's actions; throws outside of one, since only code can be at fault. */
export function useDeskActions(): DeskActions {
  const actions = useContext(Context)
  if (actions === undefined) throw new Error('No frame provides DeskActions here.')
  return actions
}
