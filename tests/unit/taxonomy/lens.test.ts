import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { parseLens, proposeTags } from '../../../shared/taxonomy/index.ts'

const json: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../resources/ai-security-lens.json'), 'utf8'))
const lens = parseLens(json)
const paragraphs = (...texts: string[]): readonly Block[] =>
  texts.map((text, block) => ({ type: 'paragraph', locator: { block }, inlines: [{ text }] }))
const tags = (...texts: string[]) => proposeTags(paragraphs(...texts), lens).map(({ tag }) => String(tag))
const gate = 'Machine learning and artificial intelligence are studied.'

describe('the built-in lens', () => {
  it('has four axes, each tag on one of them, and two tags that stand for their axes', () => {
    expect(lens.axes.map(({ id }) => id)).toEqual(['A4S', 'S4A', 'AIT', 'GOV'])
    expect(lens.axes.flatMap(({ tag }) => tag ?? [])).toEqual(['ai-for-security', 'security-for-ai'])
    expect(lens.tags.length).toBeGreaterThanOrEqual(48)
  })

  it('is proposed term by term: every term proposes its tag', () => {
    const spoken = (term: string) => tags(gate, `It speaks of ${term.replaceAll('*', '')} here.`)
    for (const tag of lens.tags) for (const term of [...tag.terms, ...tag.near]) expect(spoken(term), term).toContain(tag.id)
  })

  it('is proposed by a term at the beginning of a sentence as well, in every script', () => {
    const atStart = (term: string) => tags(gate, `${term.replaceAll('*', '').replace(/^./u, (first) => first.toUpperCase())} is spoken of.`)
    for (const tag of lens.tags) for (const term of [...tag.terms, ...tag.near]) expect(atStart(term), term).toContain(tag.id)
  })

  it('never takes a bare AI for a term', () => {
    expect(lens.tags.flatMap(({ terms, near }) => [...terms, ...near])).not.toContain('AI')
  })
})

describe('proposals', () => {
  it('need gate terms twice', () => {
    expect(tags('A data poisoning attack on machine learning.')).toEqual([])
    expect(tags('A data poisoning attack on machine learning.', 'Machine learning again.')).toContain('data-poisoning')
  })

  it('are not made for agenda items', () => {
    expect(tags('AI 1: opening. AI 2: approval of the agenda.', 'AI 3: intrusion detection', 'AI 4: countering spam')).toEqual([])
  })

  it.each([
    ['plurals', 'Data poisoning attacks and adversarial examples.', 'evasion'],
    ['hyphens', 'Counter data-poisoning early.', 'data-poisoning'],
    ['capitals at the start', 'Prompt injection is on the list.', 'prompt-injection'],
    ['line ends', 'This is prompt\ninjection.', 'prompt-injection'],
  ])('match %s', (_, text, tag) => {
    expect(tags(gate, text)).toContain(tag)
  })

  it.each([
    ['part of a word', 'A metaprompt injectionist wrote this.', 'prompt-injection'],
    ['an acronym in small letters', 'They soar above.', 'soc-automation'],
    ['words of two sentences', 'This is a prompt. Injection of fuel follows.', 'prompt-injection'],
  ])('do not match %s', (_, text, tag) => {
    expect(tags(gate, text)).not.toContain(tag)
  })

  it('carry the sentence and the block', () => {
    const proposal = proposeTags(paragraphs(gate, 'First sentence. Data poisoning changes the model. Last.'), lens).find(
      ({ tag }) => tag === 'data-poisoning',
    )
    expect(proposal?.evidence).toEqual([{ text: 'Data poisoning changes the model.', locator: { block: 1 } }])
  })

  it('score what is said often and in headings above what is said once, from 0 to 1', () => {
    const heading: Block = { type: 'heading', level: 1, locator: { block: 9 }, inlines: [{ text: 'Prompt injection' }] }
    const proposals = proposeTags(
      [...paragraphs(gate, 'Prompt injection.', 'Prompt injection and indirect prompt injection.', 'A backdoor attack.'), heading],
      lens,
    )
    const score = (id: string) => proposals.find(({ tag }) => tag === id)?.score ?? 0
    expect(score('prompt-injection')).toBeGreaterThan(score('backdoor'))
    for (const { score: each } of proposals) expect(each > 0 && each <= 1).toBe(true)
  })

  it.each([
    ['Arabic', 'الذكاء الاصطناعي والتعلم الآلي', 'أمن الذكاء الاصطناعي'],
    ['Chinese', '人工智能和机器学习', '人工智能安全研究'],
    ['Russian', 'искусственный интеллект и машинное обучение', 'безопасность искусственного интеллекта'],
  ])('are made in %s', (_, first, second) => {
    expect(tags(first, second)).toContain('security-for-ai')
  })
})

describe('reading a lens', () => {
  it('refuses what is none, and tags whose axis or parent does not exist', () => {
    expect(() => parseLens({})).toThrow()
    expect(() =>
      parseLens({
        id: 'x',
        label: 'X',
        version: 1,
        gateMinimum: 2,
        axes: [],
        tags: [{ id: 't', label: 'T', axis: 'A', terms: ['t'], source: '' }],
      }),
    ).toThrow('axis')
    expect(() =>
      parseLens({
        id: 'x',
        label: 'X',
        version: 1,
        gateMinimum: 2,
        axes: [{ id: 'A', label: 'A' }],
        tags: [{ id: 't', label: 'T', axis: 'A', parent: 'u', terms: ['t'], source: '' }],
      }),
    ).toThrow('parent')
  })
})
