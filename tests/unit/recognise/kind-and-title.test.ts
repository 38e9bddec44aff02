import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/contracts/blocks.ts'
import { lines, recognised, table } from './documents.ts'

const titled = (title: string, banner = 'TD'): readonly Block[] => [table([['Source:', 'Chairman'], ['Title:', title], [banner]])]

describe('kinds', () => {
  it.each([
    ['LS/i on draft new Recommendation Q.TSCA [from ITU-T Study Group 11]', 'TD', 'liaison'],
    ['LS on OTNT Standardization Work Plan', 'TD', 'liaison'],
    ['LS (liaison statement) on results', 'TD', 'liaison'],
    ['Liaison statement to SG13', 'TD', 'liaison'],
    ['Agenda of SG17 plenary', 'TD', 'agenda'],
    ['Draft agenda for Question 4/17', 'TD', 'agenda'],
    ['Report of Working Party 1/17', 'TD', 'report'],
    ['Meeting report for Question 7/17', 'TD', 'report'],
    ['ITU Workshop on AI, ML and security: programme', 'TD', 'workshop'],
    ['Proposal for a new work item', 'CONTRIBUTION', 'contribution'],
    ['A revised text for TP.inno', 'TD', 'temporary-document'],
    ['LSTM networks for anomaly detection', 'CONTRIBUTION', 'contribution'],
    ['Something', 'LIAISON STATEMENT', 'liaison'],
  ])('%s (%s) is a %s', (title, banner, kind) => {
    expect(recognised('a.docx', titled(title, banner)).kind).toBe(kind)
  })

  it.each([
    ['T17-SG17-C-0823!!MSW-E.docx', 'contribution'],
    ['T17-SG17-190827-TD-PLEN-2484!!MSW-E.docx', 'temporary-document'],
    ['T17-SG17-R-0023!!PDF-E.pdf', 'report'],
    ['T-REC-X.1147-201811-I!!PDF-E.pdf', 'recommendation'],
    ['S2-1811620.docx', 'contribution'],
    ['SG16-LS111.docx', 'liaison'],
    ['liaison-template.docx', 'template'],
    ['holiday.docx', 'other'],
  ])('%s alone is a %s', (name, kind) => {
    expect(recognised(name, lines('Some words about nothing in particular, without a header.')).kind).toBe(kind)
  })

  it('takes slides for a presentation whatever they are about', () => {
    expect(recognised('a.pptx', lines('# Data poisoning'), { format: 'pptx' }).kind).toBe('presentation')
  })

  it('takes a form with its blanks for a template', () => {
    expect(recognised('a.docx', [table([['Source:', '<Insert source>'], ['Title:', '<Insert title>'], ['LIAISON STATEMENT']])]).kind).toBe(
      'template',
    )
  })
})

describe('titles', () => {
  it('prefers the header to a property that is wrong', () => {
    const read = recognised('a.docx', titled('The real title'), { properties: [['dc:title', 'Question(s):']] })
    expect([read.title, read.titleFrom]).toEqual(['The real title', 'header'])
  })

  it('takes the first heading, but no section', () => {
    expect(recognised('a.docx', lines('# Security of federated learning\nText')).title).toBe('Security of federated learning')
    expect(
      recognised(
        'a.docx',
        lines('# 1 Introduction\nText that goes on and on, as running text of a document does, for quite a number of words until it ends.'),
        { properties: [['dc:title', 'A study']] },
      ).title,
    ).toBe('A study')
  })

  it.each(['Microsoft Word - x.doc', 'untitled', 'PowerPoint Presentation', 'final_v3.docx'])(
    'does not believe the property “%s”',
    (title) => {
      expect(recognised('my notes.docx', [], { properties: [['dc:title', title]] }).title).toBe('my notes')
    },
  )

  it('falls back on the name without its extension', () => {
    expect(recognised('meeting_notes.pdf', [])).toMatchObject({ title: 'meeting notes', titleFrom: 'name', language: 'und' })
  })
})

describe('languages', () => {
  it.each([
    ['en', 'This contribution proposes to study the security of machine learning in networks.'],
    ['fr', 'La présente contribution propose d’étudier la sécurité de l’apprentissage automatique dans les réseaux.'],
    ['es', 'Esta contribución propone estudiar la seguridad del aprendizaje automático en las redes.'],
    ['ru', 'В настоящем вкладе предлагается изучить безопасность машинного обучения в сетях.'],
    ['ar', 'تقترح هذه المساهمة دراسة أمن التعلم الآلي في الشبكات.'],
    ['zh', '本文稿建议研究网络中机器学习的安全问题，并提出新的工作项目。'],
    ['und', 'TD 12'],
  ])('%s', (language, text) => {
    const read = recognised('a.docx', lines(text))
    expect(read.language).toBe(language)
    expect(read.direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
  })
})
