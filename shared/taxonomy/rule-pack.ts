import * as v from 'valibot'

/** A tag as a pack names it. */
export interface PackTag {
  readonly id: string
  readonly name: string
  readonly parent?: string
  readonly colour?: string
}

/** A rule as a pack holds it: `tag` is the id of one of its tags. */
export interface PackRule {
  readonly id: string
  readonly tag: string
  readonly query: string
}

/** Rules with the tags they give, to be shared as a file: named, and numbered so that a newer one can take its place. */
export interface RulePack {
  readonly id: string
  readonly name: string
  readonly version: number
  readonly tags: readonly PackTag[]
  readonly rules: readonly PackRule[]
}

/** What reading a file as a pack gives. */
export type PackRead = { readonly kind: 'pack'; readonly pack: RulePack } | { readonly kind: 'refused'; readonly reason: string }

/** What the file says it is. */
const format = 'liaison-desk-rules'
/** Version of the file's form, not of what a pack holds. */
const formatVersion = 1
/** Characters of the longest file that is looked at: some 20,000 rules. */
const longestFile = 5_000_000

const id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,127}$/u))
const header = v.looseObject({ format: v.literal(format), formatVersion: v.number() })
const schema = v.object({
  id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  tags: v.pipe(
    v.array(v.object({ id, name: v.pipe(v.string(), v.minLength(1)), parent: v.exactOptional(id), colour: v.exactOptional(v.string()) })),
    v.maxLength(10_000),
  ),
  rules: v.array(v.object({ id, tag: id, query: v.pipe(v.string(), v.minLength(1)) })),
})

/** Reads a file as a pack; says in a sentence what is wrong when it is none. */
export function readRulePack(text: string): PackRead {
  if (text.length > longestFile) return refused('It is too long to be a pack of rules.')
  const json = parse(text)
  if (json === undefined) return refused('It is not a pack of rules: it is not even JSON.')
  const head = v.safeParse(header, json)
  if (!head.success) return refused('It is JSON, but not a pack of rules.')
  if (head.output.formatVersion > formatVersion) return refused('It was written by a newer Liaison Desk than this one.')
  const parsed = v.safeParse(schema, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refused(`The pack is damaged at ${v.getDotPath(issue) ?? 'its beginning'}: ${issue.message}.`)
  }
  const fault = faultOf(parsed.output)
  return fault === undefined ? { kind: 'pack', pack: parsed.output } : refused(fault)
}

/** A pack as a file: JSON that people can read and compare line by line. */
export const writeRulePack = (pack: RulePack): string => `${JSON.stringify({ format, formatVersion, ...pack }, undefined, 2)}\n`

function faultOf({ tags, rules }: RulePack): string | undefined {
  const ids = new Set<string>()
  for (const tag of tags) {
    if (ids.has(tag.id)) return `The pack has two tags with the id “${tag.id}”.`
    ids.add(tag.id)
  }
  const stray = tags.find(({ parent }) => parent !== undefined && !ids.has(parent))
  if (stray !== undefined) return `The tag “${stray.name}” of the pack stands below a tag that is not in it.`
  if (tags.some((tag) => isInCircle(tag, tags))) return 'Tags of the pack stand below themselves.'
  const ruleIds = new Set<string>()
  for (const rule of rules) {
    if (ruleIds.has(rule.id)) return `The pack has two rules with the id “${rule.id}”.`
    if (!ids.has(rule.tag)) return `A rule of the pack (${rule.query}) gives a tag that is not in it.`
    ruleIds.add(rule.id)
  }
  return rules.length === 0 ? 'The pack holds no rules.' : undefined
}

function isInCircle(tag: PackTag, tags: readonly PackTag[]): boolean {
  const parents = new Map(tags.map((each) => [each.id, each.parent]))
  const seen = new Set<string>()
  for (let at: string | undefined = tag.id; at !== undefined; at = parents.get(at)) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const refused = (reason: string): PackRead => ({ kind: 'refused', reason })
