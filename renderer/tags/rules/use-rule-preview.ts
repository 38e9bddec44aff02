import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import type { DocumentId, RuleId } from '../../../shared/contracts/ids.ts'
import { type CountedTag, previewRule, type RuleEffect, readRules, useDocuments } from '../../library/index.ts'
import { findAll, indexStatus, isSuperseded, watchIndex } from '../../search/index.ts'
import { breadthFault, ruleFault } from './rule-fault.ts'

/** What a rule that is being written would do. */
export type RulePreview =
  | { readonly kind: 'empty' | 'looking' }
  /** It cannot be kept; why, as a sentence. */
  | { readonly kind: 'fault'; readonly fault: string }
  | {
      readonly kind: 'ready'
      readonly documents: readonly DocumentId[]
      readonly others: readonly DocumentId[]
      readonly effect: RuleEffect
    }

/** How long the typing must pause before the library is asked. */
const pauseMs = 150
const revision = () => indexStatus().revision

/** Looks the whole library through for what a rule would do, each time its query, its tag or the library is another. */
export function useRulePreview(tag: CountedTag | undefined, query: string, id: RuleId | undefined): RulePreview {
  const asker = useId()
  const all = useDocuments().length
  const indexed = useSyncExternalStore(watchIndex, revision)
  const [preview, setPreview] = useState<{ readonly of: string; readonly value: RulePreview }>()
  const question = `${tag?.id} ${query}`

  // Asks the search worker, which is outside React. `question` stands for tag and query.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (tag === undefined || query.trim() === '') return
    let isWanted = true
    const show = (value: RulePreview) => isWanted && setPreview({ of: question, value })
    const timer = setTimeout(() => {
      lookUp({ tag, query, id, asker, all }).then(show, (error: unknown) => {
        if (!isSuperseded(error)) show({ kind: 'fault', fault: error instanceof Error ? error.message : String(error) })
      })
    }, pauseMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [question, id, indexed, all])

  if (tag === undefined || query.trim() === '') return { kind: 'empty' }
  return preview?.of === question ? preview.value : { kind: 'looking' }
}

interface Question {
  readonly tag: CountedTag
  readonly query: string
  readonly id: RuleId | undefined
  readonly asker: string
  readonly all: number
}

async function lookUp({ tag, query, id, asker, all }: Question): Promise<RulePreview> {
  const fault = ruleFault(query, tag)
  if (fault !== undefined) return { kind: 'fault', fault }
  const documents = await findAll(query, asker)
  const broad = breadthFault(documents.length, all)
  if (broad !== undefined) return { kind: 'fault', fault: broad }
  const others = new Set<DocumentId>()
  for (const rule of await readRules())
    if (rule.tag === tag.id && rule.id !== id) for (const found of await findAll(rule.query, asker)) others.add(found)
  const effect = await previewRule({ rule: { id: id ?? newRule, tag: tag.id, query }, documents }, [...others])
  return { kind: 'ready', documents, others: [...others], effect }
}

/** Stands for the rule that is not made yet: no document bears a tag by it. */
const newRule = '' as RuleId
