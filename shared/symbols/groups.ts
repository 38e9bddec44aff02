import { groupForms } from './group-forms.ts'
import { matchesOf } from './matches-of.ts'

/** A group's name in a text. */
export interface FoundGroup {
  readonly group: string
  readonly start: number
  readonly end: number
}

/** Letters of writing that sets spaces between words; see `scheme.ts`. */
const joining = /[A-Za-z\u00c0-\u024f\u0370-\u052f\d]/

/** Every group named in the text, in order, in its short standard form: `SG17`, `FG-AI4H`, `JCA-IdM`, `SA2`. */
export function findGroups(text: string): readonly FoundGroup[] {
  const found: FoundGroup[] = []
  for (const { gate, pattern, name } of groupForms) {
    if (!gate.test(text)) continue
    for (const match of matchesOf(pattern, text)) {
      const start = match.index
      const end = start + match[0].length
      if (joining.test(text.charAt(start)) && joining.test(text.charAt(start - 1))) continue
      if (joining.test(text.charAt(end - 1)) && joining.test(text.charAt(end))) continue
      for (const group of name(match, text.slice(end))) found.push({ group, start, end })
    }
  }
  return found.length < 2 ? found : withoutOverlaps(found)
}

/** The one group a cell or a symbol names, in its short standard form; the text itself is never returned. */
export const groupOf = (text: string): string | undefined => findGroups(text)[0]?.group

/** Of two readings of the same characters the longer wins; the groups of one list share theirs. */
function withoutOverlaps(found: readonly FoundGroup[]): readonly FoundGroup[] {
  const kept: FoundGroup[] = []
  for (const group of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || group.start >= last.end || (group.start === last.start && group.end === last.end)) kept.push(group)
  }
  return kept
}
