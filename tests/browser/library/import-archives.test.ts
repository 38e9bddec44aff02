import { beforeEach, expect, it } from 'vitest'
import { importInto, importProgress, readAgain, startImport, watchImport } from '../../../renderer/import/import-client.ts'
import { correctField } from '../../../renderer/library/change-corrections.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { docx, p, packageOf, pptx, shape } from '../../fixtures/office-files.ts'

const row = (label: string, value: string) => `<w:tr>${[label, value].map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`
const paper = (number: number, title: string) =>
  docx({
    body: `<w:tbl>${row('Question(s):', '13/17')}${row('Source:', 'Broadcom')}${row('Title:', title)}</w:tbl>${p(`CONTRIBUTION ${number}`)}${p('Poisoning of training data is a threat.')}`,
  })
const cover = { 'SG17-C823 cover page.docx': paper(823, 'Incubation mechanism') }
const slides = { 'SG17-C823 presentation.pptx': pptx([{ shapes: shape(['How to incubate'], { placeholder: 'title' }) }]) }

let db: LibraryDatabase

beforeEach(() => {
  const name = `archives-${crypto.randomUUID()}`
  db = chooseLibrary(name)
  importInto(name)
})

async function ended(start: () => unknown): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const unwatch = watchImport(() => {
    if (importProgress().state === 'finished') resolve()
  })
  await start()
  await promise
  unwatch()
}

/** Imports files of an import of their own, to its end. */
const importFiles = (files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>) =>
  ended(() => startImport(Object.entries(files).map(([name, bytes]) => ({ path: name, name, file: new Blob([bytes]) }))))

const described = async (name: string) => (await db.documents.toArray()).find((document) => document.name === name)

it('describes an archive by the cover page and the slides in it', async () => {
  await importFiles({ 'FGAI4H-F-023-A2.zip': packageOf({ ...cover, ...slides }) })
  expect(await described('FGAI4H-F-023-A2.zip')).toMatchObject({ title: 'Incubation mechanism', kind: 'contribution' })
})

it('leaves an archive of several papers under its own name', async () => {
  await importFiles({ 'Papers.zip': packageOf({ ...cover, 'SG17-C824.docx': paper(824, 'Another mechanism') }) })
  expect(await described('Papers.zip')).toMatchObject({ title: 'Papers', kind: 'other' })
})

it('describes an archive in an archive, then the one around it', async () => {
  await importFiles({ 'outer.zip': packageOf({ 'inner.zip': packageOf({ ...cover, ...slides }) }) })
  expect(await described('inner.zip')).toMatchObject({ title: 'Incubation mechanism' })
  expect(await described('outer.zip')).toMatchObject({ title: 'Incubation mechanism' })
})

it('describes an archive whose paper was in the library before', async () => {
  await importFiles(cover)
  await importFiles({ 'Attachment.zip': packageOf(cover) })
  expect(await described('Attachment.zip')).toMatchObject({ title: 'Incubation mechanism' })
})

it('keeps the title a delegate gave, and describes the archive again when it is read again', async () => {
  await importFiles({ 'A2.zip': packageOf({ ...cover, ...slides }) })
  const id = (await described('A2.zip'))?.id ?? expect.unreachable('the archive is not there')
  await correctField({ document: id, field: 'title', value: 'As I call it' })
  await ended(() => readAgain([id]))
  await expect.poll(() => described('A2.zip')).toMatchObject({ title: 'As I call it', kind: 'contribution' })
})

it('describes what a closed window had left undescribed', async () => {
  await importFiles({ 'A2.zip': packageOf({ ...cover, ...slides }) })
  const id = (await described('A2.zip'))?.id ?? expect.unreachable('the archive is not there')
  const kept = (await db.recognitions.get(id)) ?? expect.unreachable('nothing is known of the archive')
  await db.recognitions.put({ ...kept, recognition: { ...kept.recognition, title: 'A2', titleFrom: 'name' } })
  await db.documents.update(id, { title: 'A2' })
  importInto(db.name)
  await importFiles({ 'note.txt': new TextEncoder().encode('A note on nothing in particular.') })
  expect(await described('A2.zip')).toMatchObject({ title: 'Incubation mechanism' })
})
