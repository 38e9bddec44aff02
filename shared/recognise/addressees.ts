import type { GroupName, Stated } from '../contracts/recognition.ts'
import type { DocumentText } from './document-text.ts'
import { listedGroups } from './group-list.ts'
import { type Header, headerValue, headerValues } from './header.ts'
import type { HeaderField } from './labels/header-field.ts'
import { radioBanner } from './radio-header.ts'
import { spokenGroups } from './spoken-groups.ts'
import { asksForComments, spokenWanted, wantedPerGroup } from './spoken-wanted.ts'
import { firstOfEach } from './text-match.ts'
import { titleGroups } from './title-groups.ts'
import { type Wanted, wantedIn } from './wanted.ts'

type Groups = ReadonlyArray<Stated<GroupName>>

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
export function findAddressees(document: DocumentText, header: Header, title: Stated<string>): Addressees {
  const perDestination = {
    action: groupsOf(header, 'action'),
    comment: groupsOf(header, 'comment'),
    information: groupsOf(header, 'information'),
  }
  const isPerDestination = Object.values(perDestination).some((groups) => groups.length > 0)
  const banner = radioBanner(document)
  const inTitle = titleGroups(title)
  const spoken = spokenGroups(document.lines)
  const from = senders(header, inTitle.from, banner?.from ?? [], spoken.from)
  const own = new Set(from.map(({ value }) => value))
  const to = isPerDestination ? [] : firstFound(groupsOf(header, 'to'), banner?.to ?? [], groupsOf(header, 'distribution'), inTitle.to)
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
    cc: firstOfEach([...groupsOf(header, 'cc'), ...(banner?.copiesAreFor === 'cc' ? banner.copies : [])]),
  }
}

function senders(header: Header, inTitle: Groups, inBanner: Groups, spoken: Stated<GroupName> | undefined): Groups {
  const stated = firstOfEach(statedGroups(header, 'from'))
  if (stated.length > 0) return stated
  if (inTitle.length > 0) return firstOfEach(inTitle)
  return firstFound(inBanner, groupsOf(header, 'source', true), spoken === undefined ? [] : [spoken]).slice(0, 1)
}

/** The sender's cell names a person's office beside the group: known groups count before names. */
function statedGroups(header: Header, field: HeaderField): Groups {
  const known = groupsOf(header, field, true)
  return known.length > 0 ? known : groupsOf(header, field)
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
  for (const text of [headerValue(header, 'wanted')?.text, /^(?:for|in) /i.test(purpose ?? '') ? purpose : undefined]) {
    const wanted = wantedIn(text ?? '')
    if (wanted !== undefined) return wanted
  }
  return /\d{4}/.test(headerValue(header, 'deadline')?.text ?? '') ? 'action' : undefined
}

function groupsOf(header: Header, field: HeaderField, knownOnly = false): Groups {
  return headerValues(header, field).flatMap(({ text, evidence }) => listedGroups(text, knownOnly).map((value) => ({ value, evidence })))
}

const firstFound = (...candidates: readonly Groups[]): Groups => candidates.find((groups) => groups.length > 0) ?? []
