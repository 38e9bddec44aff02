import { describe, expect, it } from 'vitest'
import { findSymbols } from '../../../shared/symbols/index.ts'

const inSg17 = { groups: ['SG17'] }
const keys = (text: string, context = {}) => findSymbols(text, context).map(({ key }) => key)

describe('symbols in texts', () => {
  it.each([
    ['see SG17-TD1447R2 (ITU Workshop)', ['SG17-TD1447R2']],
    ['(ref: SG16-LS111) and establishment of FG-AI4H (ref: SG16-LS112).', ['SG16-LS111', 'SG16-LS112']],
    ['the liaison SG13-LS-165', ['SG13-LS165']],
    ['SG15-TD97/WP2 and SG11-TD605/GEN', ['SG15-TD97/WP2', 'SG11-TD605/GEN']],
    ['SG16-TD146/PLEN', ['SG16-TD146']],
    ['SCV-LS34', ['SCV-LS34']],
    ['COM 17 – C 456 – E', ['SG17-C456']],
    ['COM 19-R 4 PUBLIC – E', ['SG19-R4']],
    ['TSAG – R 1 – E', ['TSAG-R1']],
    ['TSB Circular 116 announced it', ['TSB-Circular-116']],
    ['TSB Collective letter 5/17', ['SG17-COL5']],
    ['under Q7/17 and QALL/17', ['Q7/17', 'QALL/17']],
    ['Recommendation ITU-T X.1147 and Rec. X.509', ['X.1147', 'X.509']],
    ['ITU-T Y.3172 (2019)', ['Y.3172']],
    ['draft new X.sgGenAI and XSTR.se-AI', ['X.sgGenAI', 'XSTR.se-AI']],
    ['see 5A/TEMP/246 and 8A/TEMP/223(Rev. 1)', ['5A/TEMP/246', '8A/TEMP/223R1']],
    ['TDAG-18/37-F, TDAG-18/DT/3, TDAG-18/5(Rév.2)', ['TDAG-18/37', 'TDAG-18/DT/3', 'TDAG-18/5R2']],
    ['SA2 replied in S2-1811620', ['S2-1811620']],
    ['3GPP TS 23.501 and TR 33.898', ['TS 23.501', 'TS 33.898']],
    ['SAI(25)006006', ['SAI(25)006006']],
    ['TS 104 050 and GR SAI 001', ['TS 104 050', 'GR SAI 001']],
    ['RTS/SAI-005', ['RTS/SAI-005']],
    ['RFC 4053 and draft-iab-rfc4053bis-02', ['RFC4053', 'draft-iab-rfc4053bis-02']],
    ['https://datatracker.ietf.org/liaison/2106/', ['IETF-LS2106']],
    ['ISO/IEC JTC 1/SC22 N3839, SC22/WG20 N649', ['JTC1/SC22-N3839', 'JTC1/SC22/WG20-N649']],
    ['doc.: IEEE 802.11-02/504r0', ['11-02-0504r0']],
    ['(reply to IETF ccamp WG-LS15)', ['IETF-ccamp-LS15']],
  ])('finds in “%s” %j', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  it.each([
    ['TD 1447 Rev.2', 'SG17-TD1447R2'],
    ['TD1447R2', 'SG17-TD1447R2'],
    ['TD 1447 (Rev. 2)', 'SG17-TD1447R2'],
    ['TD.2484', 'SG17-TD2484'],
    ['TD 264/G', 'SG17-TD264/GEN'],
    ['TD 69/P', 'SG17-TD69'],
    ['TD 69/1', 'SG17-TD69/WP1'],
    ['TD 71R2/1', 'SG17-TD71R2/WP1'],
    ['TD 295-PLEN', 'SG17-TD295'],
    ['TD 58 (GEN/9)', 'SG9-TD58/GEN'],
    ['TD297R1 (WP3/16)', 'SG16-TD297R1/WP3'],
    ['C 300 R1', 'SG17-C300R1'],
    ['C456', 'SG17-C456'],
    ['C.823', 'SG17-C823'],
  ])('gives %s of an SG17 paper its group: %s', (text, key) => {
    expect(keys(text, inSg17)).toEqual([key])
  })

  it('leaves short symbols alone where no group is known', () => {
    expect(keys('TD 1447 and C 456')).toEqual([])
  })

  it.each([
    'Annexes C.1 to C.9, C1 and C6',
    'as in clause 7.3.2 and section 12.4',
    'on 12/03/2019 or 2019-01-21',
    'a ratio of 4/17 and 1/4',
    'Tel: +41 22 730 6206',
    'https://extranet.itu.int/sites/itu-t/focusgroups/ai4h/docs/FGAI4H-F-023-A1.docx',
    'write to td1447@example.org',
    'written in C99 or C11 at 20 °C 300 m above',
    'SG17 met in Q4 2018',
    'version 23.501 of the tool and build 27001',
    'the table at 5A/650',
    'H.264.1.2.3.4.5 is no number',
    'STUDY PERIOD 2017-2020',
    'Q7/99 is no question',
  ])('finds nothing in the near miss “%s”', (text) => {
    expect(keys(text, inSg17)).toEqual([])
  })

  it('reads ITU-R papers and bare specification numbers only where the body is known', () => {
    expect(keys('5A/650-E', { bodies: ['itu-r'] })).toEqual(['5A/650'])
    expect(keys('as in 23.501', { bodies: ['3gpp'] })).toEqual(['TS 23.501'])
  })

  it('gives the offsets of what it printed', () => {
    const text = 'Thanks for SG16-LS111 (and C 456).'
    for (const { start, end, printed } of findSymbols(text, inSg17)) expect(text.slice(start, end)).toBe(printed)
  })
})
