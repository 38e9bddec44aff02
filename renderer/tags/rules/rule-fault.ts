import type { CountedTag } from '../../library/index.ts'
import { asksForTag, queryFault } from '../../search/index.ts'
import { count } from '../../ui/index.ts'

/** Why a query cannot be a rule of a tag, as a sentence for the delegate; undefined when it can. */
export function ruleFault(query: string, tag: CountedTag): string | undefined {
  const fault = queryFault(query)
  if (fault !== undefined) return fault
  if (asksForTag(query, [tag.name]))
    return `The rule asks for the tag “${tag.name}” itself: what it gives would change what it finds. Ask for words or for other tags.`
  return undefined
}

/** Why a rule that finds so many documents is none: what everything bears tells nothing apart. */
export function breadthFault(found: number, all: number): string | undefined {
  if (found < all || all < 2) return undefined
  return `It finds all ${count(all)} documents of the library: a tag that everything bears tells nothing apart. Add a word or a condition.`
}
