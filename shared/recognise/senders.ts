import type { GroupName, Stated } from '../contracts/recognition.ts'
import type { ParsedSymbol } from '../symbols/index.ts'
import { type Header, headerValues } from './header.ts'
import { firstFound, type Groups, groupsOf } from './header-groups.ts'
import { firstOfEach, outsideText } from './text-match.ts'

/** Who else than the header says who speaks. */
interface Elsewhere {
  readonly title: Groups
  readonly banner: Groups
  readonly spoken: Stated<GroupName> | undefined
}

/** Who sends a liaison: of the header's sender, the title, a banner, the source, the text, and last whose number it bears. */
export function findSenders(header: Header, symbols: readonly ParsedSymbol[], { title, banner, spoken }: Elsewhere): Groups {
  const stated = firstOfEach(statedSenders(header))
  if (stated.length > 0 && !(title.length > 0 && isMail(header))) return stated
  if (title.length > 0) return firstOfEach(title)
  const source = groupsOf(header, 'source', true)
  return firstFound(banner, regionalFirst(source), spoken === undefined ? [] : [spoken], numbering(symbols)).slice(0, 1)
}

/** The sender's cell names a person's office beside the group: known groups count before names. */
function statedSenders(header: Header): Groups {
  const known = groupsOf(header, 'from', true)
  return known.length > 0 || isMail(header) ? known : groupsOf(header, 'from')
}

/** A mail is from whoever forwards the liaison. */
const isMail = (header: Header): boolean => headerValues(header, 'from').some(({ text }) => text.includes('@'))

/** `SG13 Regional Group for Africa (SG13RG-AFR)` is the regional group. */
const regionalFirst = (groups: Groups): Groups => [...groups].sort((a, b) => Number(/RG-/.test(b.value)) - Number(/RG-/.test(a.value)))

/** Bodies number what they send; a TD of the ITU and a focus group's paper bear the number of whoever received it. */
function numbering(symbols: readonly ParsedSymbol[]): Groups {
  const own = symbols.find(({ type, group }) => group !== undefined && (type === 'LS' || type === 'TDOC' || type === 'DCN' || type === 'N'))
  return own?.group === undefined ? [] : [{ value: own.group, evidence: outsideText(own.printed) }]
}
