import type { TagId } from '../../../shared/contracts/ids.ts'
import type { PackTag, RulePack } from '../../../shared/taxonomy/index.ts'
import type { PackRow, RuleRow, TagRow } from '../../library/index.ts'

interface Contents {
  readonly name: string
  readonly rules: readonly RuleRow[]
  readonly tags: ReadonlyMap<TagId, TagRow>
  readonly packs: readonly PackRow[]
}

/** Rules as a pack to share, with the tags they give and those above; a pack of this name that is here gets its next version. */
export function packOf({ name, rules, tags, packs }: Contents): RulePack {
  const before = packs.find((pack) => pack.name.toLowerCase() === name.trim().toLowerCase())
  const id = before?.id ?? slug(name)
  const packTags = new Map<TagId, PackTag>()
  const add = (tagId: TagId) => {
    const tag = tags.get(tagId)
    if (tag === undefined || packTags.has(tagId)) return
    if (tag.parent !== undefined) add(tag.parent)
    const hasParent = tag.parent !== undefined && packTags.has(tag.parent)
    packTags.set(tagId, { id: tag.id, name: tag.name, colour: tag.colour, ...(hasParent && { parent: tag.parent }) })
  }
  for (const rule of rules) add(rule.tag)
  return {
    id,
    name: name.trim(),
    version: (before?.version ?? 0) + 1,
    tags: [...packTags.values()],
    rules: rules.filter(({ tag }) => packTags.has(tag)).map((rule) => ({ id: ownId(rule), tag: rule.tag, query: rule.query })),
  }
}

/** A rule that came with a pack keeps the id it has there. */
const ownId = ({ id, pack }: RuleRow): string => (pack !== undefined && id.startsWith(`${pack}/`) ? id.slice(pack.length + 1) : id)

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'rules'
}
