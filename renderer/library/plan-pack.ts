import { type RuleId, ruleId, type TagId, tagId } from '../../shared/contracts/ids.ts'
import type { PackRule, PackTag, RulePack } from '../../shared/taxonomy/index.ts'
import { type PackRow, type RuleRow, type TagColour, type TagRow, tagColours } from './rows.ts'
import { cleanTagName, foldName } from './tag-names.ts'

/** What taking in a pack would change. */
export interface PackPlan {
  readonly pack: PackRow
  readonly newTags: readonly TagRow[]
  /** Rules that are new or say something else than before. */
  readonly rules: readonly RuleRow[]
  /** Rules of an older version that this one no longer has. */
  readonly gone: readonly RuleRow[]
  /** Rules the delegate changed or removed since: left as they are. */
  readonly kept: number
  /** What is worth knowing, as sentences. */
  readonly notes: readonly string[]
}

/** What the library has, as far as a pack meets it. */
interface Present {
  readonly tags: readonly TagRow[]
  readonly rules: readonly RuleRow[]
  readonly packs: readonly PackRow[]
}

/**
 * Works out how a pack goes together with what is here. Nothing the delegate made or changed is overwritten: not the name
 * of a tag, not a rule that was edited, and a rule that was removed does not come back with a newer version. Throws a
 * refusal in words when a tag of the pack has a name that no tag can have, or the pack is older than the one here.
 */
export function planPack(pack: RulePack, present: Present, now: Date): PackPlan | { readonly refused: string } {
  const before = present.packs.find(({ id }) => id === pack.id)
  if (before !== undefined && before.version > pack.version)
    return { refused: `“${before.name}” is here in version ${before.version} already; this file holds version ${pack.version}.` }
  const places = new TagPlaces(pack, present, now)
  const own = new Map(present.rules.map((rule) => [rule.id, rule]))
  const rules: RuleRow[] = []
  let kept = 0
  for (const rule of pack.rules) {
    const row = own.get(idOf(pack, rule))
    const wasRemoved = row === undefined && before?.rules.includes(rule.id) === true
    if (wasRemoved || row?.isOwn === true) {
      kept++
      continue
    }
    const next = ruleRow(pack, rule, places.of(rule.tag), row, now)
    if (row?.query !== next.query || row.tag !== next.tag) rules.push(next)
  }
  const listed = new Set<RuleId>(pack.rules.map((rule) => idOf(pack, rule)))
  const dropped = present.rules.filter((rule) => rule.pack === pack.id && !listed.has(rule.id))
  return {
    pack: {
      id: pack.id,
      name: pack.name,
      version: pack.version,
      importedAt: now,
      tags: places.known(),
      rules: pack.rules.map(({ id }) => id),
    },
    newTags: places.made,
    rules,
    gone: dropped.filter(({ isOwn }) => isOwn !== true),
    kept: kept + dropped.filter(({ isOwn }) => isOwn === true).length,
    notes: places.notes,
  }
}

/** Finds the tag of the library that a tag of the pack means, or makes one; one that stands above comes first. */
class TagPlaces {
  readonly made: TagRow[] = []
  readonly notes: string[] = []
  private readonly pack: RulePack
  private readonly now: Date
  private readonly earlier: PackRow | undefined
  /** What other packs mean by an id. */
  private readonly rivals: ReadonlyMap<string, { readonly name: string; readonly pack: string }>
  private readonly all: Map<TagId, TagRow>
  private readonly placed = new Map<string, TagId>()

  constructor(pack: RulePack, { tags, packs }: Present, now: Date) {
    this.pack = pack
    this.now = now
    this.earlier = packs.find(({ id }) => id === pack.id)
    const others = packs.filter(({ id }) => id !== pack.id)
    this.rivals = new Map(others.flatMap((other) => other.tags.map(({ id, name }) => [id, { name, pack: other.name }] as const)))
    this.all = new Map(tags.map((tag) => [tag.id, tag]))
  }

  of(id: string): TagId {
    const known = this.placed.get(id)
    if (known !== undefined) return known
    const tag = this.pack.tags.find((each) => each.id === id)
    if (tag === undefined) throw new Error(`Not a tag of the pack: ${id}`)
    const parent = tag.parent === undefined ? undefined : this.of(tag.parent)
    const found = this.meant(tag, parent)
    const row = found ?? this.make(tag, parent)
    if (found !== undefined && foldName(found.name) !== foldName(tag.name))
      this.notes.push(`“${tag.name}” of the pack is your tag “${found.name}”.`)
    this.placed.set(id, row.id)
    return row.id
  }

  /** What the pack's tags are here, those of an earlier version that no rule needs now included. */
  known(): PackRow['tags'] {
    return this.pack.tags.flatMap(({ id, name }) => {
      const tag = this.placed.get(id) ?? this.earlier?.tags.find((each) => each.id === id)?.tag
      return tag === undefined ? [] : [{ id, name, tag }]
    })
  }

  /** The tag here: what an earlier version of the pack meant, that of its id, or that of its name and place. */
  private meant(tag: PackTag, parent: TagId | undefined): TagRow | undefined {
    const earlier = this.earlier?.tags.find(({ id }) => id === tag.id)?.tag
    const byEarlier = earlier === undefined ? undefined : this.all.get(earlier)
    const byId = this.isOther(tag) ? undefined : this.all.get(tagId(tag.id))
    const byName = () => [...this.all.values()].find((each) => each.parent === parent && foldName(each.name) === foldName(tag.name))
    return byEarlier ?? byId ?? byName()
  }

  private make(tag: PackTag, parent: TagId | undefined): TagRow {
    const rival = this.isOther(tag) ? this.rivals.get(tag.id) : undefined
    if (rival !== undefined)
      this.notes.push(`“${tag.name}” and “${rival.name}” of the pack “${rival.pack}” have one id but are two tags: they are kept apart.`)
    const colour = tagColours.find((each): each is TagColour => each === tag.colour) ?? 'slate'
    const id = tagId(rival === undefined ? tag.id : `${this.pack.id}/${tag.id}`)
    const plain: TagRow = { id, name: cleanTagName(tag.name), colour, createdAt: this.now, origin: 'hand' }
    const row = parent === undefined ? plain : { ...plain, parent }
    this.all.set(id, row)
    this.made.push(row)
    return row
  }

  /** Whether another pack means another tag by this id. */
  private isOther({ id, name }: PackTag): boolean {
    const rival = this.rivals.get(id)
    return rival !== undefined && foldName(rival.name) !== foldName(name)
  }
}

function ruleRow(pack: RulePack, rule: PackRule, tag: TagId, before: RuleRow | undefined, now: Date): RuleRow {
  return { id: idOf(pack, rule), tag, query: rule.query, createdAt: before?.createdAt ?? now, updatedAt: now, pack: pack.id }
}

const idOf = (pack: RulePack, rule: PackRule): RuleId => ruleId(`${pack.id}/${rule.id}`)
