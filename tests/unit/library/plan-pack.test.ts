import { describe, expect, it } from 'vitest'
import { type PackPlan, planPack } from '../../../renderer/library/plan-pack.ts'
import type { RuleRow, TagRow } from '../../../renderer/library/rows.ts'
import { ruleId, tagId } from '../../../shared/contracts/ids.ts'
import type { RulePack } from '../../../shared/taxonomy/index.ts'

const now = new Date('2026-11-25T10:00:00Z')
const pack = (changed: Partial<RulePack> = {}): RulePack => ({
  id: 'a',
  name: 'Pack A',
  version: 1,
  tags: [{ id: 'quantum', name: 'Quantum', colour: 'violet' }],
  rules: [{ id: 'r', tag: 'quantum', query: 'quantum' }],
  ...changed,
})
const nothing = { tags: [], rules: [], packs: [] }
const tag = (id: string, name: string, changed: Partial<TagRow> = {}): TagRow => ({
  id: tagId(id),
  name,
  colour: 'blue',
  createdAt: now,
  origin: 'hand',
  ...changed,
})
const plan = (given: RulePack, present: Parameters<typeof planPack>[1] = nothing): PackPlan => {
  const made = planPack(given, present, now)
  return 'refused' in made ? expect.unreachable(made.refused) : made
}
/** The library after a pack was taken in. */
const having = (taken: PackPlan, before: Parameters<typeof planPack>[1] = nothing) => ({
  tags: [...before.tags, ...taken.newTags],
  rules: [...before.rules.filter(({ id }) => !taken.rules.some((rule) => rule.id === id)), ...taken.rules],
  packs: [...before.packs.filter(({ id }) => id !== taken.pack.id), taken.pack],
})

describe('a pack in a library', () => {
  it('brings its tags and rules, and nothing when it is taken in twice', () => {
    const first = plan(pack())
    expect(first.newTags).toMatchObject([{ id: 'quantum', name: 'Quantum', colour: 'violet', origin: 'hand' }])
    expect(first.rules).toMatchObject([{ id: 'a/r', tag: 'quantum', query: 'quantum', pack: 'a' }])
    expect(plan(pack(), having(first))).toMatchObject({ newTags: [], rules: [], gone: [], kept: 0, notes: [] })
  })

  it('uses the delegate’s tag of the same name and place, and leaves its name and colour', () => {
    const taken = plan(pack(), { ...nothing, tags: [tag('mine', 'QUANTUM')] })
    expect(taken.newTags).toEqual([])
    expect(taken.rules).toMatchObject([{ tag: 'mine' }])
  })

  it('keeps apart two tags that two packs give one id, and says so', () => {
    const first = having(plan(pack()))
    const other = pack({ id: 'b', name: 'Pack B', tags: [{ id: 'quantum', name: 'Quantisation' }] })
    const second = plan(other, first)
    expect(second.newTags).toMatchObject([{ id: 'b/quantum', name: 'Quantisation' }])
    expect(second.rules).toMatchObject([{ id: 'b/r', tag: 'b/quantum' }])
    expect(second.notes).toEqual(['“Quantisation” and “Quantum” of the pack “Pack A” have one id but are two tags: they are kept apart.'])
    expect(plan({ ...other, version: 2 }, having(second, first)).newTags).toEqual([])
  })

  it('shares one tag when two packs mean the same by an id, also after the delegate renamed it', () => {
    const first = having(plan(pack()))
    const renamed = { ...first, tags: [tag('quantum', 'Post-quantum')] }
    const second = plan(pack({ id: 'b', name: 'Pack B' }), renamed)
    expect(second.newTags).toEqual([])
    expect(second.notes).toEqual(['“Quantum” of the pack is your tag “Post-quantum”.'])
  })

  it('in a newer version changes, adds and takes away, but not what the delegate edited or removed', () => {
    const rules = ['same', 'changed', 'edited', 'removed', 'gone'].map((id) => ({ id, tag: 'quantum', query: id }))
    const first = having(plan(pack({ rules })))
    const present = {
      ...first,
      rules: first.rules
        .filter(({ id }) => id !== 'a/removed')
        .map((rule): RuleRow => (rule.id === 'a/edited' ? { ...rule, query: 'my own', isOwn: true } : rule)),
    }
    const newer = [
      ...rules.slice(0, 4).map((rule) => (rule.id === 'same' ? rule : { ...rule, query: `${rule.id} now` })),
      { id: 'new', tag: 'quantum', query: 'new' },
    ]
    const taken = plan(pack({ version: 2, rules: newer }), present)
    expect(taken.rules.map(({ id, query }) => [id, query])).toEqual([
      [ruleId('a/changed'), 'changed now'],
      [ruleId('a/new'), 'new'],
    ])
    expect(taken.gone.map(({ id }) => id)).toEqual(['a/gone'])
    expect(taken.kept).toBe(2)
  })

  it('is refused when a newer version is here', () => {
    const present = having(plan(pack({ version: 4 })))
    expect(planPack(pack({ version: 3 }), present, now)).toEqual({
      refused: '“Pack A” is here in version 4 already; this file holds version 3.',
    })
  })

  it('is refused when a tag of it has a name that cannot be seen', () => {
    expect(() => planPack(pack({ tags: [{ id: 'quantum', name: '\u202e\u2066' }] }), nothing, now)).toThrow('name that can be seen')
    expect(() => planPack(pack({ tags: [{ id: 'quantum', name: 'x'.repeat(5_000) }] }), nothing, now)).toThrow('at most 100 characters')
  })

  it('makes the tags above those its rules give, and no others', () => {
    const tags = [
      { id: 'below', name: 'Below', parent: 'above' },
      { id: 'above', name: 'Above' },
      { id: 'unused', name: 'Unused' },
    ]
    const taken = plan(pack({ tags, rules: [{ id: 'r', tag: 'below', query: 'x' }] }))
    expect(taken.newTags.map(({ name, parent }) => [name, parent])).toEqual([
      ['Above', undefined],
      ['Below', tagId('above')],
    ])
  })
})
