import { beforeEach, describe, expect, it } from 'vitest'
import { DescribeStep } from '../../../renderer/import/run/describe-step.ts'
import { correctField } from '../../../renderer/library/change-corrections.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { encodeBlocks } from '../../../renderer/library/texts.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { readFile } from '../../../shared/formats/index.ts'
import { syncIndex } from '../../fixtures/sync-index.ts'
import { hashNumber, keptDocument } from './rows.ts'

const paper = documentIdOf(hashNumber(1))
const indexName = 'T25-SG12-250909-TD.xml'
let db: LibraryDatabase
let step: DescribeStep

/** A paper that says nothing of itself. */
const keepPaper = () => {
  const kept = keptDocument(1, { title: 'T25-SG12-250909-TD-GEN-0292', symbols: ['SG12-TD292/GEN'] })
  return keepDocuments([{ ...kept, recognition: { ...kept.recognition, titleFrom: 'name' } }])
}

async function keepIndex(): Promise<void> {
  const xml = syncIndex([
    { name: 'T25-SG12-250909-TD-GEN-0292', title: 'Baseline E.800', source: 'Editors', questions: ['Q2/12'], date: '2025-09-05' },
  ])
  const outcome = await readFile(
    { name: indexName, bytes: new TextEncoder().encode(xml) },
    { pdfiumWasm: () => Promise.reject(new Error('no index asks for PDFium')) },
  )
  const blocks = 'document' in outcome ? outcome.document.blocks : []
  const kept = keptDocument(2, { facts: { name: indexName, format: 'xml' } })
  await keepDocuments([{ ...kept, blocks: encodeBlocks(blocks) }])
}

const row = async () => (await db.documents.get(paper)) ?? expect.unreachable('the paper is gone')

beforeEach(() => {
  db = chooseLibrary(`describe-${crypto.randomUUID()}`)
  step = new DescribeStep()
})

describe('an index beside the documents of a library', () => {
  it('describes a document that came before it', async () => {
    await keepPaper()
    await step.run()
    expect(await row()).toMatchObject({ title: 'T25-SG12-250909-TD-GEN-0292' })
    await keepIndex()
    await step.run()
    expect(await row()).toMatchObject({ title: 'Baseline E.800', source: 'Editors', date: '2025-09-05', questions: ['Q2/12'] })
  })

  it('describes a document that comes later, also when it was imported another day, and again when it is read again', async () => {
    await keepIndex()
    await step.run()
    await keepPaper()
    await step.run()
    expect((await row()).title).toBe('Baseline E.800')
    const laterStep = new DescribeStep()
    await keepPaper()
    expect((await row()).title).toBe('T25-SG12-250909-TD-GEN-0292')
    await laterStep.run()
    expect((await row()).title).toBe('Baseline E.800')
  })

  it('leaves what the delegate corrected', async () => {
    await keepPaper()
    await correctField({ document: paper, field: 'title', value: 'As I call it' })
    await keepIndex()
    await step.run()
    expect(await row()).toMatchObject({ title: 'As I call it', source: 'Editors' })
  })
})
