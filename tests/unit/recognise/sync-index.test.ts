import { describe, expect, it } from 'vitest'
import type { Recognition } from '../../../shared/contracts/recognition.ts'
import { describeByIndex, IndexRecords, isIndexName, recognise } from '../../../shared/recognise/index.ts'
import { documentOf } from '../../fixtures/block-lines.ts'
import { readString } from '../../fixtures/reading.ts'
import { type IndexEntry, syncIndex } from '../../fixtures/sync-index.ts'
import { lens } from './documents.ts'

const indexName = 'T25-SG12-250909-TD.xml'

async function recognised(name: string, text: string): Promise<Recognition> {
  const document = documentOf(await readString(name, text))
  return recognise({ name, format: document.format, blocks: document.blocks, properties: document.properties, lens })
}

async function recordsOf(...entries: readonly IndexEntry[]): Promise<IndexRecords> {
  const records = new IndexRecords()
  expect(records.add(documentOf(await readString(indexName, syncIndex(entries))).blocks, indexName)).toBe(true)
  return records
}

const entry: IndexEntry = {
  name: 'T25-SG12-250909-TD-GEN-0292',
  title: 'Updated baseline text E.800',
  source: 'Editors E.800',
  questions: ['Q2/12'],
  date: '2025-09-05',
}

describe('an index beside documents', () => {
  it('says what a document does not say of itself, with the index as evidence', async () => {
    const records = await recordsOf(entry)
    const bare = await recognised('T25-SG12-250909-TD-GEN-0292!!MSW-E.txt', 'nothing of use')
    const record = records.of(bare)
    const described = record === undefined ? bare : describeByIndex(bare, record)
    expect(described).toMatchObject({
      title: 'Updated baseline text E.800',
      titleFrom: 'index',
      source: { value: 'Editors E.800', evidence: { text: 'Editors E.800', index: indexName } },
      questions: [{ value: 'Q2/12', evidence: { index: indexName } }],
    })
    expect(record === undefined ? undefined : describeByIndex(described, record)).toBe(described)
  })

  it('is silent where the document speaks: its header counts more', async () => {
    const record = (await recordsOf(entry)).of(await recognised('T25-SG12-250909-TD-GEN-0292!!MSW-E.txt', 'x'))
    const own = await recognised(
      'T25-SG12-250909-TD-GEN-0292!!MSW-E.txt',
      'Question(s): 9/12\n\nSource: Rapporteur Q9/12\n\nTitle: What the paper itself says\n\nAbstract: x\n',
    )
    const described = record === undefined ? undefined : describeByIndex(own, record)
    expect(described).toMatchObject({
      title: 'What the paper itself says',
      titleFrom: 'header',
      source: { value: 'Rapporteur Q9/12' },
      questions: [{ value: 'Q9/12' }],
    })
  })

  it('speaks of a revision by the record of its paper, and of no other study period’s paper', async () => {
    const records = await recordsOf(entry)
    const of = async (name: string) => records.of(await recognised(name, 'x'))?.title
    expect(await of('T25-SG12-250909-TD-GEN-0292!R1!MSW-E.txt')).toBe(entry.title)
    expect(await of('T22-SG12-230909-TD-GEN-0292!!MSW-E.txt')).toBeUndefined()
    expect(await of('T25-SG12-250909-TD-GEN-0293!!MSW-E.txt')).toBeUndefined()
  })

  it('cites none of the documents it lists', async () => {
    expect((await recognised(indexName, syncIndex([entry]))).mentions).toEqual([])
    expect((await recognised('note.txt', 'See T25-SG12-250909-TD-GEN-0292 for more.')).mentions).toHaveLength(1)
  })

  it('is known by its name', () => {
    for (const name of ['T25-SG12-C.xml', indexName, 'R23-WP4A-240501-TD.xml', 'T25-SG12-C (1).xml']) expect(isIndexName(name)).toBe(true)
    for (const name of ['T25-SG12-C-0005!!MSW-E.docx', 'ITU-T_Meetings.xml', 'TD.xml']) expect(isIndexName(name)).toBe(false)
  })
})
