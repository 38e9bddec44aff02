import type { GroupName, Stated } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'
import type { TextLine } from './document-text.ts'
import { statedIn } from './text-match.ts'
import { type Wanted, wantedIn } from './wanted.ts'

const heading = /^(?:\d\.?\s*)?actions?(?: requested| required)?\s*[:.]?$/i
const nothing = /^(?:none|no action|n\/a|-)\b\.?/i
const asks =
  /^(?:\d\.?\s*)?actions?:?\s*to\b|^action:|\b(?:asks?|(?:kindly |respectfully )?requests?|invites?|would like to (?:request|ask|invite)|would appreciate (?:any|if|your|receiving)|look(?:s|ing)? forward to (?:your|receiving)|please (?:send|provide|respond|reply|review|comment))\b/i
const requestsComments = /\b(?:requests?|asks?|invites?)\b[^.]{0,60}\bto (?:review|comment)\b/i

/** What the text of a 3GPP, ETSI or ITU-R liaison wants of those it is addressed to: action, if it asks for anything. */
export function spokenWanted(lines: readonly TextLine[]): Wanted {
  const at = lines.findIndex(({ text }) => heading.test(text))
  if (at >= 0 && nothing.test(lines[at + 1]?.text ?? '')) return 'information'
  return lines.some(({ text }) => asks.test(text) && !/^(?:actions?:?\s*none|to:)/i.test(text)) ? 'action' : 'information'
}

/** `would like to request BBF to review the document and provide comments`: more than to be informed. */
export const asksForComments = (lines: readonly TextLine[]): boolean => lines.some(({ text }) => requestsComments.test(text))

/**
 * What each group is asked under `Actions`, as 3GPP writes:
 *
 *   To SA2:                     action
 *   ACTION: SA3 asks SA2 to …
 *   To ETSI TC CYBER: ACTION: None.     information
 */
function actionSections(lines: readonly TextLine[]): ReadonlyArray<readonly [Wanted, Stated<GroupName>]> {
  const told: (readonly [Wanted, Stated<GroupName>])[] = []
  for (const [at, line] of lines.entries()) {
    const addressed = /^to:?\s+([^:.]{2,120}?)\s*(?::\s*(.*)|$)/i.exec(line.text)
    const below = /\S/.test(addressed?.[2] ?? '') ? addressed?.[2] : lines[at + 1]?.text
    const asked = /^actions?\s*:\s*(.*)$/i.exec(below ?? '')?.[1]
    if (addressed === null || asked === undefined) continue
    const wanted = nothing.test(asked.trim()) ? 'information' : 'action'
    for (const { group, start, end } of findGroups(addressed[1] ?? '')) told.push([wanted, statedIn(group, line, start, end)])
  }
  return told
}

/** `addressed to 3GPP SA3 for action and to ISO/IEC JTC 1/SC 27 for information`, `also sent to ETSI ISG ZSM for information`. */
export function wantedPerGroup(lines: readonly TextLine[]): Record<Wanted, ReadonlyArray<Stated<GroupName>>> {
  const found: Record<Wanted, Stated<GroupName>[]> = { action: [], comment: [], information: [] }
  for (const line of lines.slice(0, 200)) {
    if (!/\bfor (?:action|comments?|information)\b/i.test(line.text)) continue
    for (const { group, start, end } of findGroups(line.text)) {
      const [, words] =
        /^(?:(?:,| and|,? and| &) [^.;]{2,40}?)?,? for (?:your |their )?(action|comments?|information)\b/i.exec(line.text.slice(end)) ?? []
      const wanted = words === undefined ? undefined : wantedIn(words)
      const isTo = /\b(?:to|copied|sent|and|for action (?:by|of|from)|attention of)\s+(?:the\s+)?(?:ITU-[TRD]\s+)?$/i.test(
        line.text.slice(0, start),
      )
      if (wanted !== undefined && isTo) found[wanted].push(statedIn(group, line, start, end))
    }
  }
  const sections = actionSections(lines)
  // Alone, such a section only repeats what all are asked; several tell who is asked and who is not.
  if (new Set(sections.map(([wanted]) => wanted)).size > 1) for (const [wanted, stated] of sections) found[wanted].push(stated)
  return found
}
