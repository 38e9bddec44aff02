import type { DocumentRow } from './rows.ts'

/**
 * The meeting a document was written for, in the words by which `meeting:` finds it and the search counts it; undefined
 * when it states no date, or neither whose nor where it was.
 */
export function meetingOf({ meeting }: DocumentRow): string | undefined {
  const { group, place, start } = meeting ?? {}
  if (start === undefined || (group === undefined && place === undefined)) return undefined
  return [group, place, start].filter((part) => part !== undefined).join(' ')
}
