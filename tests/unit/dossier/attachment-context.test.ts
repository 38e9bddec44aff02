import { describe, expect, it } from 'vitest'
import { attachmentContext } from '../../../renderer/dossier/attachments/attachment-context.ts'
import { occasionsOf } from '../../../renderer/dossier/events/occasions.ts'
import type { Block } from '../../../shared/contracts/blocks.ts'
import type { Attachment, DocumentEvent, Recognition } from '../../../shared/contracts/recognition.ts'

const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text, block) => ({ type: 'paragraph', inlines: [{ text }], locator: { block } }))
const attachment = (number: string, title: string): Attachment => ({
  number,
  title,
  symbols: [],
  evidence: { text: `${number}. ${title}`, locator: { block: 99 } },
})
const event = (facts: Partial<DocumentEvent>): DocumentEvent => ({
  kind: 'workshop',
  title: 'Workshop on AI and security',
  start: '2019-01-21',
  precision: 'day',
  evidence: { text: 'said', locator: { block: 0 } },
  ...facts,
})
const contextOf = (of: Attachment, texts: readonly string[], events: readonly DocumentEvent[] = []) =>
  attachmentContext(of, { events } as unknown as Recognition, paragraphs(...texts))

describe('what a statement says of an attachment', () => {
  it('is the sentence that names it, with the one before when it only points back', () => {
    const text = 'We plan a workshop in Geneva. Attachment 1 has details of this workshop. Please come.'
    expect(contextOf(attachment('1', 'Programme'), [text]).evidence.text).toBe(
      'We plan a workshop in Geneva. Attachment 1 has details of this workshop.',
    )
  })

  it('does not take attachment 12 for attachment 1', () => {
    const texts = ['Attachment 12 is a draft.', 'The report is in Attachment 1.']
    expect(contextOf(attachment('1', 'Report'), texts).evidence).toEqual({ text: 'The report is in Attachment 1.', locator: { block: 1 } })
  })

  it('is the entry of the list when the text says no more', () => {
    expect(contextOf(attachment('2', 'Draft'), ['Nothing of it.']).evidence.text).toBe('2. Draft')
  })

  it('ties it to the workshop of the same paragraph, and of the same name', () => {
    const texts = ['A workshop is held on 21 January 2019, see Attachment 1.', 'Another meets later.']
    const other = event({ title: 'Workshop on quantum networks', start: '2019-03-01', evidence: { text: 'said', locator: { block: 1 } } })
    expect(contextOf(attachment('1', 'Programme'), texts, [event({}), other]).events).toEqual([event({})])
    expect(contextOf(attachment('3', 'ITU Workshop on quantum networks'), texts, [event({}), other]).events).toEqual([other])
  })
})

describe('the dates of a document', () => {
  it('are both readings of one workshop where it contradicts itself', () => {
    const said = [event({ start: '2018-09-01', precision: 'month' }), event({ title: 'ITU workshop on AI and security' })]
    expect(occasionsOf(said).map(({ readings }) => readings.length)).toEqual([2])
  })

  it('are no contradiction when one reading is the month of the other, or the names differ', () => {
    const month = event({ start: '2019-01-01', precision: 'month' })
    expect(occasionsOf([event({}), month]).map(({ readings }) => readings.length)).toEqual([1])
    expect(occasionsOf([event({}), event({ title: 'Workshop on trust', start: '2019-02-02' })])).toHaveLength(2)
  })

  it('leave the meetings of a report apart', () => {
    const meetings = ['2018-03-01', '2018-09-01'].map((start) => event({ kind: 'meeting', title: 'SG17 meeting', start }))
    expect(occasionsOf(meetings)).toHaveLength(2)
  })
})
