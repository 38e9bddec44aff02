import type { DocumentId, RuleId } from '../../../shared/contracts/ids.ts'
import { type RulePack, readRulePack } from '../../../shared/taxonomy/index.ts'
import { countAllDocuments, type PackPlan, previewPack, previewRule } from '../../library/index.ts'
import { findAll, queryFault } from '../../search/index.ts'
import { untilIndexAtRest } from './index-at-rest.ts'
import { breadthFault } from './rule-fault.ts'

/** A pack that can be taken in: what it would change, and do to the library. */
export interface ReadyPack {
  readonly kind: 'ready'
  readonly plan: PackPlan
  readonly found: ReadonlyMap<RuleId, readonly DocumentId[]>
  /** Documents that get a tag. */
  readonly tagged: number
}

export type PackPreview = ReadyPack | { readonly kind: 'refused'; readonly reason: string }

/** Reads a chosen file as a pack and works out what taking it in would do; says why when it cannot be. Nothing is changed. */
export async function readPackFile(file: Blob): Promise<PackPreview> {
  const read = readRulePack(await file.text())
  if (read.kind === 'refused') return read
  const fault = brokenRule(read.pack)
  if (fault !== undefined) return refused(fault)
  try {
    const plan = await previewPack(read.pack)
    return 'refused' in plan ? refused(plan.refused) : await lookUp(plan)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
}

function brokenRule({ rules }: RulePack): string | undefined {
  for (const { query } of rules) {
    const fault = queryFault(query)
    if (fault !== undefined) return `Its rule ${query} cannot be read: ${fault}`
  }
  return undefined
}

async function lookUp(plan: PackPlan): Promise<PackPreview> {
  await untilIndexAtRest()
  const all = await countAllDocuments()
  const found = new Map<RuleId, readonly DocumentId[]>()
  const tagged = new Set<DocumentId>()
  for (const rule of plan.rules) {
    const documents = await findAll(rule.query, 'pack of rules')
    const broad = breadthFault(documents.length, all)
    if (broad !== undefined) return refused(`Its rule ${rule.query} says too little. ${broad}`)
    found.set(rule.id, documents)
    const { add } = await previewRule({ rule, documents }, [])
    for (const id of add) tagged.add(id)
  }
  return { kind: 'ready', plan, found, tagged: tagged.size }
}

const refused = (reason: string): PackPreview => ({ kind: 'refused', reason })
