import type { RuleId } from '../../../shared/contracts/ids.ts'
import { applyRules, type FoundByRule, onLibraryChange, type RuleRow, readRules } from '../../library/index.ts'
import { findAll, queryFault, tagsAskedFor, watchIndex } from '../../search/index.ts'
import { isIndexAtRest } from './index-at-rest.ts'

/** How long the index must have been at rest: an import's documents come in by the second. */
const restMs = 1_200

/**
 * Gives tags by rule to what arrives. The search worker follows the library by itself; when it has taken in all there is
 * and is at rest, the rules are asked again and what they newly find is tagged.
 *
 *   documents come or are read anew ─▶ all rules are due        tags are given ─▶ rules that ask for tags are due
 *   index at rest ─▶ due rules are searched ─▶ tags, but none that the delegate took off
 */
export function followRules(): () => void {
  let due: 'none' | 'by tag' | 'all' = 'all'
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWorking = false

  const wake = () => {
    clearTimeout(timer)
    if (due !== 'none' && !isWorking) timer = setTimeout(() => void work(), restMs)
  }
  const work = async () => {
    // Told again when the index has caught up.
    if (!(await isIndexAtRest())) return
    const now = due
    due = 'none'
    isWorking = true
    try {
      const rules = (await readRules()).filter(({ query }) => now === 'all' || tagsAskedFor(query).length > 0)
      await applyRules(await askAll(rules))
    } catch (error) {
      // The index or the storage failed and has said so where it is shown; the rules stay due for the next time.
      console.error(error)
      due = now
      return
    } finally {
      isWorking = false
    }
    wake()
  }
  const stops = [
    watchIndex(wake),
    onLibraryChange(({ relink, tables }) => {
      if (relink === true || tables?.includes('rules') === true) due = 'all'
      else if (tables?.includes('taggings') === true && due === 'none') due = 'by tag'
      wake()
    }),
  ]
  wake()
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

async function askAll(rules: readonly RuleRow[]): Promise<readonly FoundByRule[]> {
  const found: FoundByRule[] = []
  for (const rule of rules)
    if (queryFault(rule.query) === undefined) found.push({ rule, documents: await findAll(rule.query, askerOf(rule.id)) })
  return found
}

const askerOf = (id: RuleId) => `rule ${id}`
