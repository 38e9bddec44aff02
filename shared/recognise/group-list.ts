import type { GroupName } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'

const placeholder = /^(?:-+|n\/?a|none|néant|нет|无|to be (?:determined|completed)|tbd|<.*>|\[.*\])$/i
const everyone = /^all (?:ITU-[TRD] )?(?:study groups|SGs|groups|working parties)\b/i

/**
 * Groups of an address cell: those whose names are known; of what is left, short names as they stand, since any body may
 * be written to ("Example Forum", "Confidential Computing Consortium"). With `knownOnly`, the rest is left out.
 */
export function listedGroups(text: string, knownOnly = false): readonly GroupName[] {
  const groups: GroupName[] = []
  // `SG17 (Q7/17)`, `IETF CCAMP (A. Person, B. Person)`: Questions and people are no addressees.
  const groupsOnly = text.replaceAll(/\s*\([^)]*\)/g, (inside) => (findGroups(inside).length > 0 ? inside : ''))
  for (const part of groupsOnly.split(/[,;\n，、؛،]|\s+(?:and|et|y|и|و|&)\s+/u)) {
    const piece = part.trim()
    if (piece === '' || placeholder.test(piece)) continue
    const found = findGroups(piece).map(({ group }) => group)
    if (found.length > 0) groups.push(...found)
    else if (/^\d{1,2}$/.test(piece) && /^SG\d+$/.test(groups.at(-1) ?? '')) groups.push(`SG${Number(piece)}`)
    // the datatracker names working groups by their short names alone
    else if (/^[a-z][a-z0-9-]{1,11}$/.test(piece)) groups.push(`IETF ${piece.toUpperCase()}`)
    else if (!knownOnly && (isName(piece) || everyone.test(piece))) groups.push(piece)
  }
  return [...new Set(groups)]
}

const isName = (text: string): boolean =>
  text.length <= 60 &&
  /^\p{Lu}|^\p{Lo}|^3GPP/u.test(text) &&
  text.split(/\s+/).length <= 8 &&
  !/@|https?:|^(?:all|the|mr|ms|dr)\b/i.test(text)
