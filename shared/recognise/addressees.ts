import type { GroupName, Stated } from '../contracts/recognition.ts'
import type { ParsedSymbol } from '../symbols/index.ts'
import type { DocumentText } from './document-text.ts'
import { type Header, headerValue, headerValues } from './header.ts'
import { firstFound, type Groups, groupsOf, isStatementPage } from './header-groups.ts'
import { radioBanner } from './radio-header.ts'
import { findSenders } from './senders.ts'
import { spokenGroups } from './spoken-groups.ts'
import { asksForComments, spokenWanted, wantedPerGroup } from './spoken-wanted.ts'
import { firstOfEach } from './text-match.ts'
import { titleGroups } from './title-groups.ts'
import { type Wanted, wantedIn } from './wanted.ts'

/** Who a liaison comes from and whom it is for, per destination. Source: Rec. ITU-T A.1 (10/2016), 1.5.1. */
export interface Addressees {
  readonly from: Groups
  readonly action: Groups
  readonly comment: Groups
  readonly information: Groups
  readonly cc: Groups
}

/**
 * Reads addressees from the header or the banner, then from the title's `[from …]` and `[to …]`, then, where a naive
 * extraction has lost the header, from the sentences every liaison has: "SG17 thanks SG16", "agreed to inform SG16 of".
 */
export function findAddressees(
  document: DocumentText,
  header: Header,
  title: Stated<string>,
  symbols: readonly ParsedSymbol[],
): Addressees {
  const perDestination = {
    action: groupsOf(header, 'action'),
    comment: groupsOf(header, 'comment'),
    information: groupsOf(header, 'information'),
  }
  const isPerDestination = Object.values(perDestination).some((groups) => groups.length > 0)
  const banner = radioBanner(document)
  const inTitle = titleGroups(title)
  const spoken = spokenGroups(document.lines)
  const from = findSenders(header, symbols, { title: inTitle.from, banner: banner?.from ?? [], spoken: spoken.from })
  const own = new Set(from.map(({ value }) => value))
  const to = isPerDestination
    ? []
    : firstFound(groupsOf(header, 'to'), banner?.to ?? [], inTitle.to, groupsOf(header, 'distribution', true))
  const told = isPerDestination ? { action: [], comment: [], information: [] } : wantedPerGroup(document.lines)
  const purposed = purposeful(document, header, { to, spoken: isPerDestination ? [] : spoken.to, asked: spoken.asked })
  const taken = new Set([...told.action, ...told.comment, ...told.information].map(({ value }) => value))
  const of = (wanted: Wanted): Groups =>
    firstOfEach(
      [...perDestination[wanted], ...told[wanted], ...purposed[wanted].filter(({ value }) => !taken.has(value))],
      isPerDestination ? new Set() : own,
    )
  return {
    from,
    action: of('action'),
    comment: of('comment'),
    information: firstOfEach([...of('information'), ...(banner?.copiesAreFor === 'information' ? banner.copies : [])]),
    cc: firstOfEach([...(isStatementPage(header) ? [] : groupsOf(header, 'cc')), ...(banner?.copiesAreFor === 'cc' ? banner.copies : [])]),
  }
}

interface Destinations {
  readonly to: Groups
  /** Those the text speaks to, and which of them it asks for something. */
  readonly spoken: Groups
  readonly asked: ReadonlySet<GroupName>
}

/** Destinations of whom the header does not say what is wanted: the text, or the deadline, tells. */
function purposeful(document: DocumentText, header: Header, { to, spoken, asked }: Destinations): Record<Wanted, Groups> {
  const none = { action: [], comment: [], information: [] }
  if (to.length > 0) return { ...none, [statedWanted(header) ?? spokenWanted(document.lines)]: to }
  if (asksForComments(document.lines)) return { ...none, comment: spoken }
  return { ...none, action: spoken.filter(({ value }) => asked.has(value)), information: spoken.filter(({ value }) => !asked.has(value)) }
}

/** `For: Action`, `Purpose: For action`, `ACTION ID: ACT`; an answer by a day is an action. */
function statedWanted(header: Header): Wanted | undefined {
  const purpose = headerValue(header, 'purpose')?.text
  const stated = headerValues(header, 'wanted').map(({ text }) => text)
  for (const text of [...stated, ...(purpose !== undefined && /^(?:for|in) /i.test(purpose) ? [purpose] : [])]) {
    const wanted = wantedIn(text)
    if (wanted !== undefined) return wanted
  }
  return /\d{4}/.test(headerValue(header, 'deadline')?.text ?? '') ? 'action' : undefined
}
