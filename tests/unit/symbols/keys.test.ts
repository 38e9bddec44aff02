import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symbolKey } from '../../../shared/contracts/ids.ts'
import { baseKey, findSymbols, normaliseSymbolQuery, parseSymbol, printSymbol, revisionRank } from '../../../shared/symbols/index.ts'

const base = (text: string) => baseKey(symbolKey(text))
const revision = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined })
const number = fc.integer({ min: 10, max: 9999 })
const group = fc.constantFrom('SG2', 'SG17', 'SG21', 'TSAG')
const padded = (digits: number, length: number) => String(digits).padStart(length, '0')

/** Canonical keys of every scheme. */
const keys = fc.oneof(
  fc
    .tuple(group, fc.constantFrom('TD', 'C', 'R', 'LS'), number, revision, fc.constantFrom('', '/WP1', '/GEN'))
    .map(([g, t, n, r, s]) => `${g}-${t}${n}${r === undefined ? '' : `R${r}`}${t === 'TD' ? s : ''}`),
  fc
    .tuple(
      fc.constantFrom('FGAI4H', 'FGAN', 'ML5G'),
      fc.constantFrom('F', 'I', 'O'),
      number,
      revision,
      fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    )
    .map(([g, l, n, r, a]) => `${g}-${l}-${padded(n, 3)}${r === undefined ? '' : `-R${r}`}${a === undefined ? '' : `-A${a}`}`),
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 21 })).map(([q, g]) => `Q${q}/${g}`),
  fc
    .tuple(fc.constantFrom('X', 'Y', 'H', 'G'), fc.integer({ min: 100, max: 3999 }), fc.constantFrom('', '-Amd1', '-Cor2'))
    .map(([s, n, p]) => `${s}.${n}${p}`),
  fc
    .tuple(fc.constantFrom('S2', 'R1', 'C3', 'SP'), fc.integer({ min: 10, max: 26 }), fc.integer({ min: 0, max: 9999 }), revision)
    .map(([g, y, n, r]) => `${g}-${y}${padded(n, 4)}${r === undefined ? '' : `r0${r % 10}`}`),
  fc
    .tuple(fc.integer({ min: 19, max: 26 }), fc.integer({ min: 0, max: 999_999 }), revision)
    .map(([y, n, r]) => `SAI(${y})${padded(n, 6)}${r === undefined ? '' : `r${r}`}`),
  fc
    .tuple(fc.integer({ min: 10, max: 26 }), fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 20 }))
    .map(([y, n, r]) => `11-${y}-${padded(n, 4)}r${r}`),
  fc.integer({ min: 1, max: 9999 }).map((n) => `RFC${n}`),
  fc.integer({ min: 1, max: 3000 }).map((n) => `IETF-LS${n}`),
  fc.integer({ min: 1, max: 400 }).map((n) => `TSB-Circular-${n}`),
  fc.tuple(fc.constantFrom('JTC1', 'JTC1/SC27', 'JTC1/SC42/WG3'), number).map(([g, n]) => `${g}-N${n}`),
  fc.tuple(fc.constantFrom('TDAG-18', 'WTSA-20'), number, revision).map(([g, n, r]) => `${g}/${n}${r === undefined ? '' : `R${r}`}`),
  fc.tuple(number, revision).map(([n, r]) => `5A/TEMP/${n}${r === undefined ? '' : `R${r}`}`),
  fc.constantFrom(
    'draft-iab-rfc4053bis-02',
    'draft-ietf-bmwg-sr-bench-meth',
    'IETF-ccamp-LS15',
    'COM14-10',
    'TS 104 158-1',
    'RTS/SAI-005',
    'X.sgGenAI',
    'PP-14/15',
    'WTSA-24/36-Add5',
    'CPM23-2/12',
    '6/145',
    '4C/123-Add1',
    'SG3RG-AFR-C5',
    'SG17-iLS45',
    'ITU-D-SG2-C45',
    'JCA-IdM-TD12',
    'JCA-AHF-DOC412',
    'ISO/TC307-N512',
    'GS NFV-SEC 012',
    'IEC 62443-3-3',
    'M.2083-0',
    'X.Sup31',
    'ec-24-0045r1',
    'G.Imp729',
    'BO.600-1',
  ),
)

describe('canonical keys', () => {
  it('reads every canonical key as itself', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(parseSymbol(key)?.key).toBe(key)
      }),
    )
  })

  it('has a base that is its own base, and that the key belongs to', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const once = base(key)
        expect(baseKey(once)).toBe(once)
        expect(revisionRank(once)).toBe(0)
        expect(parseSymbol(once)?.key ?? once).toBe(once)
      }),
    )
  })

  it('prints a spelling that is read as the same key', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(parseSymbol(printSymbol(symbolKey(key)))?.key).toBe(key)
      }),
    )
  })

  it('never throws and gives ordered stretches without overlap on any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(keys, fc.string(), fc.constantFrom(' ', ', ', '/', '-', '(', ')', '\n')), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('')
          let last = 0
          for (const { start, end } of findSymbols(text, { groups: ['SG17'] })) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
        },
      ),
    )
  })

  it.each([
    ['SG17-TD1447R2', 'SG17-TD1447'],
    ['SG17-TD71R2/WP1', 'SG17-TD71/WP1'],
    ['FGAN-O-013-R1', 'FGAN-O-013'],
    ['S2-2004143r01', 'S2-2004143'],
    ['SAI(25)010008r1', 'SAI(25)010008'],
    ['11-24-0031r0', '11-24-0031'],
    ['draft-iab-rfc4053bis-02', 'draft-iab-rfc4053bis'],
    ['5A/TEMP/261R1', '5A/TEMP/261'],
    ['TDAG-18/5R2', 'TDAG-18/5'],
    ['X.1147', 'X.1147'],
    ['SG3RG-AFR-TD18R2', 'SG3RG-AFR-TD18'],
    ['WTSA-24/36R1-Add5', 'WTSA-24/36-Add5'],
    ['M.2083-1', 'M.2083'],
    ['X.509-Amd2', 'X.509-Amd2'],
    ['SG19-R4', 'SG19-R4'],
  ])('drops the revision of %s: %s', (key, expected) => {
    expect(base(key)).toBe(expected)
  })
})

describe('queries for symbols', () => {
  it.each([
    ['sg17 td 1447 rev.2', 'SG17-TD1447R2'],
    ['SG17TD1447R2', 'SG17-TD1447R2'],
    ['fg ai4h f 23', 'FGAI4H-F-023'],
    ['FGAI4H-F-023-A1', 'FGAI4H-F-023-A1'],
    ['sg16 ls 111', 'SG16-LS111'],
    ['x1147', 'X.1147'],
    ['x.1147', 'X.1147'],
    ['q7/17', 'Q7/17'],
    ['rfc 4053', 'RFC4053'],
    ['s2 1811620', 'S2-1811620'],
  ])('understands %s as %s', (query, key) => {
    expect(normaliseSymbolQuery(query)).toBe(key)
  })

  it.each(['security', 'machine learning', 'workshop 2019', 'sg17', '', 'C', 'AI/ML'])('takes %j for words', (query) => {
    expect(normaliseSymbolQuery(query)).toBeUndefined()
  })
})
