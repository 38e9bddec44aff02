import type { GroupName, Stated } from '../contracts/recognition.ts'
import { listedGroups } from './group-list.ts'
import { type Header, headerValues } from './header.ts'
import type { HeaderField } from './labels/header-field.ts'

export type Groups = ReadonlyArray<Stated<GroupName>>

/** Groups of every value of a field; with `knownOnly`, those whose names are known. */
export function groupsOf(header: Header, field: HeaderField, knownOnly = false): Groups {
  const isPage = isStatementPage(header)
  return headerValues(header, field).flatMap(({ text, evidence }) => {
    const known = isPage ? listedGroups(text, true) : []
    return listedGroups(text, knownOnly).map((value) => ({ value: isPage && !known.includes(value) ? ofInternet(value) : value, evidence }))
  })
}

/** The first of several lists that has any. */
export const firstFound = (...candidates: readonly Groups[]): Groups => candidates.find((groups) => groups.length > 0) ?? []

/** A liaison's page on the IETF datatracker, where a short name alone is a working group's and copies go to people. */
export const isStatementPage = (header: Header): boolean =>
  headerValues(header, 'from').some(({ evidence }) => /^From Groups?\b/.test(evidence.text))

const ofInternet = (name: GroupName): GroupName => (/^[A-Z][A-Z0-9-]{1,11}$/.test(name) ? `IETF ${name}` : name)
