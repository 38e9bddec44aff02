import type { Block } from '../../shared/contracts/blocks.ts'
import { type Lens, proposeTags } from '../../shared/taxonomy/index.ts'
import { round } from '../timing.ts'
import type { Labels } from './judged-set.ts'

/** Right, wrong and overlooked proposals. */
export class Tally {
  right = 0
  wrong = 0
  overlooked = 0

  /** `{precision, recall}`, 1 where there was nothing to get wrong. */
  figures(): { readonly precision: number; readonly recall: number } {
    const share = (part: number, all: number) => (all === 0 ? 1 : round(part / all))
    return { precision: share(this.right, this.right + this.wrong), recall: share(this.right, this.right + this.overlooked) }
  }
}

/** What the lens got wrong about one text. */
export interface Misjudged {
  readonly name: string
  readonly wrong: readonly string[]
  readonly overlooked: readonly string[]
}

/** A text to be judged. */
export interface Judged extends Labels {
  readonly name: string
  readonly blocks: readonly Block[]
  readonly ignored?: readonly string[]
}

/** Compares what the lens proposes for texts with their labels, tag by tag. */
export function judge(texts: readonly Judged[], lens: Lens) {
  const overall = new Tally()
  const perTag = new Map<string, Tally>(lens.tags.map(({ id }) => [id, new Tally()]))
  const misjudged: Misjudged[] = []
  for (const { name, blocks, tags, may, ignored = [] } of texts) {
    const proposed = proposeTags(blocks, lens).map(({ tag }): string => tag)
    const counted = proposed.filter((tag) => !may.includes(tag) && !ignored.includes(tag))
    const wrong = counted.filter((tag) => !tags.includes(tag))
    const overlooked = tags.filter((tag) => !proposed.includes(tag))
    if (wrong.length + overlooked.length > 0) misjudged.push({ name, wrong, overlooked })
    const note = (found: readonly string[], of: 'right' | 'wrong' | 'overlooked') => {
      overall[of] += found.length
      for (const tag of found) {
        const tally = perTag.get(tag)
        if (tally === undefined) throw new Error(`The label ${tag} of ${name} is no tag of the lens.`)
        tally[of]++
      }
    }
    note(
      counted.filter((tag) => tags.includes(tag)),
      'right',
    )
    note(wrong, 'wrong')
    note(overlooked, 'overlooked')
  }
  return { overall, perTag, misjudged }
}
