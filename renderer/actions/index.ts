/** What a feature may ask of the window it stands in. */
export { type DeskActions, DeskActionsProvider, type OpenAt, type TabName, useDeskActions } from './desk-actions.ts'
