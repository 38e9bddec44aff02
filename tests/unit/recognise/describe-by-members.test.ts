import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../../shared/contracts/recognition.ts'
import { describeByMembers } from '../../../shared/recognise/index.ts'
import { lines, recognised } from './documents.ts'

const archive = recognised('FGAI4H-F-023-A2.zip', lines('SG17-C456 cover page.docx\nSG17-C456 presentation.pptx'), { format: 'zip' })
const member = (name: string, kind: DocumentKind, title: string) => ({
  name,
  recognition: { kind, kindConfidence: 0.9, title, titleFrom: 'header' as const },
})
const cover = member('SG17-C456 cover page.docx', 'contribution', 'A new horizon')
const slides = member('SG17-C456 presentation.pptx', 'presentation', 'A new horizon (slides)')

describe('an archive', () => {
  it('goes by its file name, whatever it lists first', () => {
    expect(archive).toMatchObject({ title: 'FGAI4H-F-023-A2', titleFrom: 'name' })
  })

  it('has the title and kind of the cover page that lies in it with slides', () => {
    expect(describeByMembers(archive, [slides, cover])).toMatchObject({
      title: 'A new horizon',
      kind: 'contribution',
      kindEvidence: { text: 'SG17-C456 cover page.docx' },
    })
  })

  it('has the title alone of the one document in it', () => {
    expect(describeByMembers(archive, [cover])).toMatchObject({ title: 'A new horizon', kind: archive.kind })
  })

  it('keeps the title an index gave it, unless the paper has one in its own header', () => {
    const indexed = { ...archive, title: 'As the index says', titleFrom: 'index' as const }
    const headless = { ...cover, recognition: { ...cover.recognition, titleFrom: 'text' as const } }
    expect(describeByMembers(indexed, [headless, slides])).toMatchObject({ title: 'As the index says', kind: 'contribution' })
    expect(describeByMembers(indexed, [cover, slides])).toMatchObject({ title: 'A new horizon', titleFrom: 'header' })
  })

  it('stays as it is when it holds several papers, or nothing', () => {
    const other = member('SG17-C457.docx', 'contribution', 'Another')
    expect(describeByMembers(archive, [cover, other, slides])).toBe(archive)
    expect(describeByMembers(archive, [])).toBe(archive)
  })

  it('is no liaison by the one in it, and keeps the title given by hand', () => {
    const liaison = member('LS.docx', 'liaison', 'LS on something')
    expect(describeByMembers(archive, [liaison, slides])).toMatchObject({ title: 'LS on something', kind: archive.kind })
    const named = { ...archive, titleFrom: 'hand' as const }
    expect(describeByMembers(named, [cover, slides])).toBe(named)
  })
})
