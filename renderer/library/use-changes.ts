import { useSyncExternalStore } from 'react'
import { type Change, lastChange, watchChanges } from './change-log.ts'

/** The last change that *Undo* takes back; a new object each time something was done. */
export const useLastChange = (): Change | undefined => useSyncExternalStore(watchChanges, lastChange)
