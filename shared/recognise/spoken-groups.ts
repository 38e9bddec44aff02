import type { GroupName, Stated } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'
import type { TextLine } from './document-text.ts'
import { firstOfEach, statedIn } from './text-match.ts'

/** What follows a group that speaks: `SG17 thanks`, `FG-AN (Focus group …) would like to`, `the IETF BMWG WG [2] would like to`. */
const isSpeaking =
  /^(?:,?\s*(?:the\s+)?(?:\([^)]*\)\s*)?)?(?:(?:[A-Z][A-Za-z0-9-]{1,14}\s+)?WG\s*)?(?:\[\d+\]\s*)?(?:thanks|would like to (?:thank|inform|request|ask|bring|share|express)|is pleased to|wishes to|appreciates|would appreciate|kindly (?:invites|asks|requests)|invites|informs|requests|has reviewed|reviewed|plans to|remercie|agradece|благодарит|感谢)(?![a-z])/iu
const isUpdateFrom =
  /(?:update|statement|liaison|information|reply|response|contribution|correspondence)\s+from\s+(?:the\s+)?(?:ITU-[TRD]\s+)?$/i
const isAddressed =
  /(?:thanks?|thanking|inform(?:s|ing)?|invites?|asks?|requests?|notif(?:y|ies)|remercie(?: la)?|agradece a(?: la)?|благодарит|reply to|response to|(?:shared?|sharing|share|collaborat\w+|cooperat\w+|work\w*)\b[^.]{0,80}?\bwith|(?:participation|feedback|comments?|contributions?|experts?) from|appreciate (?:if|it if|your)|attention of|liaise with)\s+(?:the\s+)?(?:ITU-[TRD]\s+)?$/iu
const isAsked = /\b(?:asks?|requests?)\s+(?:the\s+)?(?:ITU-[TRD]\s+)?$/i
const continues = /^\s*(?:,|and|&|or|,\s*and)\s*(?:the\s+)?(?:ITU-[TRD]\s+)?$/i
const mostLines = 200

/** Subjects and objects of a liaison's usual sentences: who speaks most is the sender, who is spoken to is addressed. */
export function spokenGroups(lines: readonly TextLine[]): {
  readonly from: Stated<GroupName> | undefined
  readonly to: ReadonlyArray<Stated<GroupName>>
  /** Those of them who are asked to do something. */
  readonly asked: ReadonlySet<GroupName>
} {
  const senders: Stated<GroupName>[] = []
  const to: Stated<GroupName>[] = []
  const asked = new Set<GroupName>()
  for (const line of lines.slice(0, mostLines)) {
    let previousEnd = -1
    let wasAddressed = false
    for (const { group, start, end } of findGroups(line.text)) {
      // The group of a symbol ("SG16-LS111") neither speaks nor is spoken to.
      if (/^[- ]?(?:TD|C|LS|R)\d/.test(line.text.slice(end))) continue
      const before = line.text.slice(Math.max(0, start - 120), start)
      const isNext: boolean =
        wasAddressed && previousEnd >= 0 && (start < previousEnd || continues.test(line.text.slice(previousEnd, start)))
      if (isUpdateFrom.test(before) || (!isNext && isSpeaking.test(line.text.slice(end, end + 80))))
        senders.push(statedIn(group, line, start, end))
      wasAddressed = isNext || isAddressed.test(before)
      if (wasAddressed) to.push(statedIn(group, line, start, end))
      if (isAsked.test(before) && /^ to \w/.test(line.text.slice(end))) asked.add(group)
      previousEnd = end
    }
  }
  const from = mostStated(senders)
  return { from, asked, to: firstOfEach(to, new Set(from === undefined ? [] : [from.value])) }
}

/** The value stated most often, the earlier of equals. */
function mostStated(stated: ReadonlyArray<Stated<GroupName>>): Stated<GroupName> | undefined {
  const counts = new Map<GroupName, number>()
  for (const { value } of stated) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Stated<GroupName> | undefined
  for (const one of stated) if (best === undefined || (counts.get(one.value) ?? 0) > (counts.get(best.value) ?? 0)) best = one
  return best
}
