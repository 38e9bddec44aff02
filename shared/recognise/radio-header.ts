import type { GroupName, Stated } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'
import { wholeEvidence } from '../taxonomy/index.ts'
import type { DocumentText, TextLine } from './document-text.ts'

/** What the banner of a liaison of ITU-R says; it has no table of addressees. */
export interface RadioBanner {
  readonly line: TextLine
  readonly from: ReadonlyArray<Stated<GroupName>>
  readonly to: ReadonlyArray<Stated<GroupName>>
  readonly copies: ReadonlyArray<Stated<GroupName>>
  readonly copiesAreFor: 'information' | 'cc'
  /** The line below, which says what the liaison is on. */
  readonly title?: TextLine
}

const banner =
  /^(?:(?:draft|reply|proposed|outgoing) )*liaison (?:statement|response)s? to (?<to>[^(]*)(?:\((?:copy|copied|with copy) to:? (?<copies>[^)]*)\))?/i
const earlyLines = 14

/**
 *   Working Party 5A
 *   LIAISON STATEMENT TO WORKING PARTY 5D (COPY TO WORKING PARTIES 5B AND 5C FOR INFORMATION)
 *   AI-native radio interfaces
 */
export function radioBanner(document: DocumentText): RadioBanner | undefined {
  const lines = [...tableLines(document), ...document.lines.slice(0, earlyLines)]
  const at = lines.findIndex(({ text }) => banner.test(text))
  const line = lines[at]
  const groups = banner.exec(line?.text ?? '')?.groups
  const to = line === undefined ? [] : groupsIn(groups?.to ?? '', line)
  const sender = lines
    .slice(Math.max(0, at - 3), Math.max(0, at))
    .reverse()
    .find(({ text }) => text.length < 60 && findGroups(text).some(({ group }) => /^(?:WP|ITU-R SG)/.test(group)))
  if (line === undefined || to.length === 0 || sender === undefined) return undefined
  const title = lines[at + 1]
  return {
    line,
    from: groupsIn(sender.text, sender).slice(0, 1),
    to,
    copies: groupsIn(groups?.copies ?? '', line),
    copiesAreFor: /for information/i.test(groups?.copies ?? '') ? 'information' : 'cc',
    ...(title !== undefined && title.text.length < 200 && !title.text.endsWith('.') ? { title } : {}),
  }
}

/** The paragraphs of the tables at the top: most liaisons of ITU-R have their banner there. */
function tableLines({ rows }: DocumentText): readonly TextLine[] {
  return rows
    .slice(0, earlyLines)
    .filter(({ locator }) => locator.block < earlyLines)
    .flatMap(({ cells, locator }) =>
      cells.flatMap(({ paragraphs }) =>
        paragraphs
          .filter(({ text }) => text !== '')
          .map(({ text }) => ({ text, locator, kind: 'table' as const, hasDigit: true, hrefs: [] })),
      ),
    )
}

const groupsIn = (text: string, line: TextLine): ReadonlyArray<Stated<GroupName>> =>
  findGroups(text).map(({ group }) => ({ value: group, evidence: wholeEvidence(line.text, line.locator) }))
