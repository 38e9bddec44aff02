import type { GroupName, Stated } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'
import type { DocumentText, TextLine } from './document-text.ts'
import { listedGroups } from './group-list.ts'
import { type Header, headerValues } from './header.ts'
import type { HeaderField } from './labels.ts'
import { firstOfEach, statedIn } from './text-match.ts'

/** Who a liaison comes from and whom it is for, per destination. Source: Rec. ITU-T A.1 (10/2016), 1.5.1. */
export interface Addressees {
  readonly from: readonly Stated<GroupName>[]
  readonly action: readonly Stated<GroupName>[]
  readonly comment: readonly Stated<GroupName>[]
  readonly information: readonly Stated<GroupName>[]
  readonly cc: readonly Stated<GroupName>[]
}

/**
 * Reads addressees from the header, then from the title's `[from …]` and `[to …]`, then, where a naive extraction has
 * lost the header, from the sentences every liaison has: "SG17 thanks SG16", "agreed to inform SG16 of".
 */
export function findAddressees(document: DocumentText, header: Header, title: Stated<string>): Addressees {
  const stated = {
    from: groupsOf(header, 'from'),
    action: groupsOf(header, 'action'),
    comment: groupsOf(header, 'comment'),
    information: groupsOf(header, 'information'),
    cc: groupsOf(header, 'cc'),
  }
  const isPerDestination = stated.action.length + stated.comment.length + stated.information.length > 0
  const to = [...groupsOf(header, 'to'), ...(isPerDestination ? [] : bracketed(title, 'to'))]
  const hasDestination = isPerDestination || to.length > 0
  const spoken = spokenGroups(document.lines)
  const from = firstOfEach([
    ...stated.from,
    ...bracketed(title, 'from'),
    ...sourceGroups(header),
    ...(spoken.from === undefined ? [] : [spoken.from]),
  ])
  const sender = new Set(from.slice(0, 1).map(({ value }) => value))
  const asksForComments = !hasDestination && document.lines.some(({ text }) => requestsComments.test(text))
  const purpose = to.length > 0 ? purposeOf(document.lines) : undefined
  return {
    from: stated.from.length > 0 ? firstOfEach(stated.from) : from.slice(0, Math.max(1, bracketed(title, 'from').length)),
    action: firstOfEach([...stated.action, ...(purpose === 'action' ? to : [])]),
    comment: firstOfEach([...stated.comment, ...(asksForComments ? spoken.to : [])], asksForComments ? sender : new Set()),
    information: firstOfEach(
      [...stated.information, ...(purpose === 'information' ? to : []), ...(hasDestination || asksForComments ? [] : spoken.to)],
      hasDestination ? new Set() : sender,
    ),
    cc: firstOfEach(stated.cc),
  }
}

/** `would like to request BBF to review the document and provide comments`: more than to be informed. */
const requestsComments = /\b(?:requests?|asks?|invites?)\b[^.]{0,60}\bto (?:review|comment)\b/i

function groupsOf(header: Header, field: HeaderField): readonly Stated<GroupName>[] {
  return headerValues(header, field).flatMap(({ text, evidence }) => listedGroups(text).map((value) => ({ value, evidence })))
}

/** The source cell names a delegation or an office as often as a group: only groups count as senders. */
const sourceGroups = (header: Header): readonly Stated<GroupName>[] =>
  headerValues(header, 'source').flatMap(({ text, evidence }) => listedGroups(text, true).map((value) => ({ value, evidence })))

function bracketed(title: Stated<string>, word: 'from' | 'to'): readonly Stated<GroupName>[] {
  const match = new RegExp(`\\[${word}:? ([^\\]]+)\\]`, 'i').exec(title.value)
  return match === null ? [] : listedGroups(match[1] ?? '', true).map((value) => ({ value, evidence: title.evidence }))
}

/** 3GPP and IETF say "To" and ask for action in the text. */
function purposeOf(lines: readonly TextLine[]): 'action' | 'information' {
  return lines.some(({ text }) =>
    /^(?:\d\.?\s*)?Actions?:?\s*(?:to\b|$)|^ACTION:|\b(?:asks?|kindly requests?|would like to (?:request|ask)) /i.test(text),
  )
    ? 'action'
    : 'information'
}

const isSpeaking =
  /^(?:,?\s*(?:the\s+)?(?:\([^)]*\)\s*)?)?(?:(?:[A-Z][A-Za-z0-9-]{1,14}\s+)?WG\s*(?:\[\d+\]\s*)?)?(?:thanks|would like to (?:thank|inform|request|ask|bring|share|express)|is pleased to|wishes to|appreciates|would appreciate|kindly invites|kindly asks|kindly requests|invites|informs|requests|has reviewed|reviewed|plans to|remercie|agradece|благодарит)\b/iu
const isUpdateFrom =
  /(?:update|statement|liaison|information|reply|response|contribution|correspondence)\s+from\s+(?:the\s+)?(?:ITU-[TRD]\s+)?$/i
const isAddressed =
  /(?:thanks?|thanking|inform(?:s|ing)?|invites?|asks?|requests?|notif(?:y|ies)|remercie|agradece a|reply to|response to|(?:shared?|sharing|share|collaborat\w+|cooperat\w+|work\w*)\b[^.]{0,80}?\bwith|(?:participation|feedback|comments?|contributions?|experts?) from|appreciate (?:if|it if|your)|attention of|liaise with)\s+(?:the\s+)?(?:ITU-[TRD]\s+)?$/i

/** Subjects and objects of a liaison's usual sentences, in the running text. */
function spokenGroups(lines: readonly TextLine[]): {
  readonly from: Stated<GroupName> | undefined
  readonly to: readonly Stated<GroupName>[]
} {
  const senders: Stated<GroupName>[] = []
  const to: Stated<GroupName>[] = []
  for (const line of lines.slice(0, 200)) {
    const groups = findGroups(line.text)
    let wasAddressed = false
    for (const [index, { group, start, end }] of groups.entries()) {
      const before = line.text.slice(Math.max(0, start - 120), start)
      const previous = groups[index - 1]
      const continues: boolean =
        wasAddressed &&
        previous !== undefined &&
        /^\s*(?:,|and|&|or|,\s*and)\s*(?:the\s+)?(?:ITU-[TRD]\s+)?$/i.test(line.text.slice(previous.end, start))
      if (isUpdateFrom.test(before) || (!continues && isSpeaking.test(line.text.slice(end, end + 60))))
        senders.push(statedIn(group, line, start, end))
      wasAddressed = continues || isAddressed.test(before)
      if (wasAddressed) to.push(statedIn(group, line, start, end))
    }
  }
  const from = mostStated(senders)
  return { from, to: firstOfEach(to, new Set(from === undefined ? [] : [from.value])) }
}

/** The value stated most often, the earlier of equals. */
function mostStated(stated: readonly Stated<GroupName>[]): Stated<GroupName> | undefined {
  const counts = new Map<GroupName, number>()
  for (const { value } of stated) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Stated<GroupName> | undefined
  for (const one of stated) if (best === undefined || (counts.get(one.value) ?? 0) > (counts.get(best.value) ?? 0)) best = one
  return best
}
