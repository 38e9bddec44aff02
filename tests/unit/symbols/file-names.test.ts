import { describe, expect, it } from 'vitest'
import { plainName, symbolsOfFileName } from '../../../shared/symbols/index.ts'

const keyOf = (name: string) => symbolsOfFileName(name)[0]?.key

describe('symbols of file names', () => {
  it.each([
    ['T17-SG17-180829-TD-PLEN-1447!R2!MSW-E.docx', 'SG17-TD1447R2'],
    ['T17-SG17-190827-TD-PLEN-2484!!MSW-E.docx', 'SG17-TD2484'],
    ['T17-SG17-C-0456!!MSW-E.docx', 'SG17-C456'],
    ['T25-SG12-C-0167!R1!ZIP-E.zip', 'SG12-C167R1'],
    ['T25-SG12-C-0001-E.htm', 'SG12-C1'],
    ['T25-SG17-251203-TD-WP1-0077', 'SG17-TD77/WP1'],
    ['T22-TSAG-221212-TD-GEN-0011-R1-MSW-E', 'TSAG-TD11R1/GEN'],
    ['T25-SG21-260706-TD-PLEN-0348%21%21MSW-E.docx', 'SG21-TD348'],
    ['T17-SG17-R-0023!!PDF-E.pdf', 'SG17-R23'],
    ['T-REC-G.988-202003-I!Amd3!MSW-E.docx', 'G.988-Amd3'],
    ['R-REC-BO.600-1-198607-I!!MSW-E.doc', 'BO.600-1'],
    ['T-REC-E.119-201704-I!!MSW-A.docx', 'E.119'],
    ['FGAI4H-F-023-A1.docx', 'FGAI4H-F-023-A1'],
    ['FGAI4H-K-043-A01.pdf', 'FGAI4H-K-043-A1'],
    ['FG-AI4H-I-035.pdf', 'FGAI4H-I-035'],
    ['FGAN-O-013-R1.docx', 'FGAN-O-013-R1'],
    ['SG16-LS111.docx', 'SG16-LS111'],
    ['S2-1812758 was S2-1811878_S5-186491 Reply LS on Data Analytics in SA WG2 v1.doc', 'S2-1812758'],
    ['S2-2004143r01.docx', 'S2-2004143r01'],
    ['23274-i20.docx', 'TS 23.274'],
    ['SAI(25)010008r1.docx', 'SAI(25)010008r1'],
    ['ts_103224v010701p.pdf', 'TS 103 224'],
    ['draft-ietf-bmwg-sr-bench-meth-02.txt', 'draft-ietf-bmwg-sr-bench-meth-02'],
    ['11-24-0031-00-00bn-deterministic-backoff.pptx', '11-24-0031r0'],
  ])('reads %s as %s', (name, key) => {
    expect(keyOf(name)).toBe(key)
  })

  it.each([
    'T17-SG17-C-0456!!MSW-E (1).docx',
    'Copy of T17-SG17-C-0456!!MSW-E.docx',
    'T17-SG17-C-0456%21%21MSW-E.docx',
    'T17-SG17-C-0456__MSW-E.docx',
    'T17-SG17-C-0456-MSW-E.docx',
    'c/ties/T17-SG17-C-0456!!MSW-E.docx',
    't17-sg17-c-0456!!msw-e.docx',
  ])('reads the contribution out of the mangled name %s', (name) => {
    expect(keyOf(name)).toBe('SG17-C456')
  })

  it.each([
    'T25-SG12-C.xml',
    'T25-SG12-250909-TD.xml',
    'R23-WP4C-INF.xml',
    'Q7-17 notes.docx',
    'report 2019-01-21.docx',
    'IMG_20190121.jpg',
    'photo-1234567.png',
    'notes.txt',
    'C1.docx',
  ])('reads no symbol out of %s', (name) => {
    expect(symbolsOfFileName(name)).toEqual([])
  })

  it('tells language, period and meeting of a management name', () => {
    const [symbol] = symbolsOfFileName('T17-SG17-180829-TD-PLEN-1447!R2!MSW-F.docx')
    expect(symbol).toMatchObject({
      language: 'fr',
      period: 2017,
      meetingStart: '2018-08-29',
      revision: 'R2',
      group: 'SG17',
      subgroup: 'PLEN',
    })
  })

  it('keeps the brackets of an ETSI number and takes those of a copy', () => {
    expect(plainName('SAI(25)006006 (2).docx')).toBe('SAI(25)006006.docx')
  })
})
