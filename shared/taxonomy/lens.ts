import * as v from 'valibot'
import { type TagId, tagId } from '../contracts/ids.ts'

/** One direction in which AI and security meet. `tag` is the tag that stands for the whole axis. */
export interface LensAxis {
  readonly id: string
  readonly label: string
  readonly tag?: TagId
}

/** A tag of the lens with the terms that propose it. */
export interface LensTag {
  readonly id: TagId
  readonly label: string
  readonly axis: string
  readonly parent?: TagId
  /**
   * Terms that mean the tag wherever they stand. Whole words in singular or plural; capitals in an acronym are meant, other
   * case is not; `*` after a word lets it end otherwise (`отравлен*`).
   */
  readonly terms: readonly string[]
  /** Terms that mean the tag only near AI: `rate limiting`, `social engineering`. */
  readonly near: readonly string[]
  /** Whether its terms must occur before any tag is proposed. */
  readonly gate: boolean
  /** Where the terms come from. */
  readonly source: string
}

/** A vocabulary for one subject. The built-in one is `resources/ai-security-lens.json`. */
export interface Lens {
  readonly id: string
  readonly label: string
  readonly version: number
  /** How often gate terms must occur in a document. A bare "AI" is no gate term: it is "Agenda Item" too. */
  readonly gateMinimum: number
  readonly axes: readonly LensAxis[]
  /** Words by which a paragraph shows that it speaks of AI, for the terms that need it near; they make no proposal. */
  readonly cues: readonly string[]
  readonly tags: readonly LensTag[]
}

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const schema = v.object({
  id,
  label: text,
  version: v.number(),
  gateMinimum: v.pipe(v.number(), v.integer(), v.minValue(1)),
  axes: v.array(v.object({ id: text, label: text, tag: v.optional(id) })),
  cues: v.optional(v.array(text), []),
  tags: v.array(
    v.object({
      id,
      label: text,
      axis: text,
      parent: v.optional(id),
      terms: v.array(text),
      near: v.optional(v.array(text), []),
      gate: v.optional(v.boolean(), false),
      source: v.string(),
    }),
  ),
})

/** Reads a lens from JSON; throws when it is none, or when a tag names an axis or a parent that does not exist. */
export function parseLens(json: unknown): Lens {
  const lens = v.parse(schema, json)
  const axes = new Set(lens.axes.map((axis) => axis.id))
  const tags = new Set(lens.tags.map((tag) => tag.id))
  for (const tag of lens.tags) {
    if (!axes.has(tag.axis)) throw new Error(`Tag ${tag.id} of lens ${lens.id} is on an axis that does not exist: ${tag.axis}`)
    if (tag.parent !== undefined && !tags.has(tag.parent))
      throw new Error(`Tag ${tag.id} of lens ${lens.id} has a parent that does not exist: ${tag.parent}`)
  }
  for (const tag of lens.tags)
    if (tag.terms.length + tag.near.length === 0) throw new Error(`Tag ${tag.id} of lens ${lens.id} has no terms`)
  if (tags.size !== lens.tags.length) throw new Error(`Lens ${lens.id} has two tags with one id`)
  return {
    ...lens,
    axes: lens.axes.map(({ tag, ...axis }) => ({ ...axis, ...(tag === undefined ? {} : { tag: tagId(tag) }) })),
    tags: lens.tags.map(({ parent, ...tag }) => ({
      ...tag,
      id: tagId(tag.id),
      ...(parent === undefined ? {} : { parent: tagId(parent) }),
    })),
  }
}
