import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import { lines, recognised } from './documents.ts'
import { strippedLiaison } from './liaison-text.ts'

const seed = path.join(import.meta.dirname, '../../../../shared/seed/FGAI4H-F-023.txt')
const values = (stated: ReadonlyArray<{ readonly value: unknown }> = []) => stated.map(({ value }) => value)

describe.each([
  ['in our own words', strippedLiaison],
  ['as it was sent', existsSync(seed) ? readFileSync(seed, 'utf8') : undefined],
])('a liaison whose header is lost, %s', (_, text) => {
  const test = it.skipIf(text === undefined)
  const read = (): Recognition => recognised('FGAI4H-F-023.txt', lines(text ?? ''), { format: 'txt' })

  test('is a liaison and bears the symbol of its file name', () => {
    const { kind, symbols } = read()
    expect(kind).toBe('liaison')
    expect(symbols).toMatchObject([{ key: 'FGAI4H-F-023', origin: 'name' }])
  })

  test('comes from SG17 and informs SG16 and FG-AI4H', () => {
    const { liaison } = read()
    expect(values(liaison?.from)).toEqual(['SG17'])
    expect(values(liaison?.information)).toEqual(['SG16', 'FG-AI4H'])
    expect([liaison?.action, liaison?.comment, liaison?.cc]).toEqual([[], [], []])
  })

  test('wants an answer by the end of 2018', () => {
    expect(read().liaison?.deadline).toMatchObject({
      value: '2018-12-31',
      evidence: { text: expect.stringContaining('by 31 December 2018') },
    })
  })

  test('announces the workshop, and keeps the other date its abstract gives', () => {
    const workshops = read().events.filter(({ kind }) => kind === 'workshop')
    expect(workshops).toMatchObject([
      { start: '2018-09-01', precision: 'month', title: 'Workshop on AI, ML and security' },
      { start: '2019-01-21', precision: 'day', place: 'Geneva', title: 'Workshop on AI, ML and security' },
    ])
  })

  test('says when SG17 meets next', () => {
    expect(read().events).toContainEqual(
      expect.objectContaining({ kind: 'meeting', start: '2019-01-22', end: '2019-01-30', group: 'SG17', precision: 'day' }),
    )
  })

  test('lists both attachments with symbol, file and address', () => {
    expect(read().liaison?.attachments).toMatchObject([
      {
        number: '1',
        title: 'ITU Workshop on AI, ML and security',
        symbols: ['SG17-TD1447R2'],
        fileName: 'FGAI4H-F-023-A1.docx',
        url: 'https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx',
      },
      {
        number: '2',
        symbols: ['SG17-C456'],
        fileName: 'FGAI4H-F-023-A2.zip',
        url: 'https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A2.zip',
        note: 'zip with cover page plus presentation',
      },
    ])
  })

  test('answers the two liaisons it refers to', () => {
    const { liaison } = read()
    expect(values(liaison?.answers)).toEqual(['SG16-LS111', 'SG16-LS112'])
    expect(liaison?.isReply).toBe(true)
  })

  test('names Question 7/17, reads C456 as SG17’s and is English', () => {
    const { questions, mentions, language } = read()
    expect(values(questions)).toEqual(['Q7/17'])
    expect(mentions.map(({ key }) => key)).toContain('SG17-C456')
    expect(language).toBe('en')
  })

  test('is proposed for both directions of AI and security, with sentences', () => {
    const { proposals } = read()
    expect(proposals.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['security-for-ai', 'ai-for-security', 'workshop']))
    for (const { evidence } of proposals) expect(evidence[0]?.locator).toBeDefined()
  })

  test('points each statement to a block that holds its words', () => {
    const blocks = lines(text ?? '')
    const { events, mentions, liaison } = read()
    for (const { evidence } of [...events, ...mentions, ...(liaison?.answers ?? [])]) {
      const block = blocks[evidence.locator?.block ?? -1]
      expect(block?.type === 'paragraph' && block.inlines[0]?.text).toContain(evidence.text)
    }
  })
})
