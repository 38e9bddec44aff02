import type { GroupName, Stated } from '../contracts/recognition.ts'
import { findGroups } from '../symbols/index.ts'
import { listedGroups } from './group-list.ts'
import { liaisonTitle } from './kind/kind-words.ts'

interface TitleGroups {
  readonly from: ReadonlyArray<Stated<GroupName>>
  readonly to: ReadonlyArray<Stated<GroupName>>
}

const brackets = {
  from: /\[(?:from|de(?: la part de)?|от|من|来自):? ([^\]]+)\]/iu,
  to: /\[(?:to|à(?: la| l[’'])?|al?(?: la)?|для|к|إلى|致):? ?([^\]]+)\]/iu,
}
/** What stands between the word and the group it governs. */
const article = '(?:the )?(?:ITU-[TRD] )?$'

/** `LS/o on … [to SG16, FG-AI4H]`, `LS/i on … [from ITU-T SG5]`, `Liaison statement from SC 42 to ITU-T SG17 on …`. */
export function titleGroups(title: Stated<string>): TitleGroups {
  const stated = (groups: readonly GroupName[]) => groups.map((value) => ({ value, evidence: title.evidence }))
  const from = listedGroups(brackets.from.exec(title.value)?.[1] ?? '', true)
  const to = listedGroups(brackets.to.exec(title.value)?.[1] ?? '', true)
  if (from.length + to.length > 0 || !liaisonTitle.test(title.value)) return { from: stated(from), to: stated(to) }
  return { from: stated(governed(title.value, 'from')), to: stated(governed(title.value, 'to')) }
}

/** Groups after `from` or `to`, and those that follow them in a list; `reply to SG2-LS63` is a document. */
function governed(text: string, word: 'from' | 'to'): readonly GroupName[] {
  const found: GroupName[] = []
  let end = -1
  for (const { group, start, end: after } of findGroups(text)) {
    const isFirst =
      new RegExp(`\\b${word} ${article}`, 'i').test(text.slice(0, start)) &&
      !/\b(?:reply|response|answer)s? to [^,]*$/i.test(text.slice(0, start))
    const isNext = end >= 0 && /^(?:,? (?:and|&) |, )(?:the )?(?:ITU-[TRD] )?$/i.test(text.slice(end, start))
    if ((!isFirst && !isNext) || /^[- ]?(?:TD|C|LS|R)\d/.test(text.slice(after))) continue
    found.push(group)
    end = after
  }
  // a body we do not know by name may follow one we do: `to ISO/TC 215 and IMDRF`
  const other = end < 0 ? undefined : /^(?:,? and |, )([A-Z][A-Z0-9-]{2,9})(?= on\b|[ ,]|$)/.exec(text.slice(end))?.[1]
  if (other !== undefined) found.push(other)
  return found
}
