import { describe, expect, it } from 'vitest'
import { findGroups, groupOf } from '../../../shared/symbols/index.ts'

describe('groups', () => {
  it.each([
    ['ITU-T SG17', 'SG17'],
    ['SG 17', 'SG17'],
    ['Study Group 17', 'SG17'],
    ['STUDY GROUP 17', 'SG17'],
    ['Исследовательская комиссия 17', 'SG17'],
    ['第17研究组', 'SG17'],
    ['لجنة الدراسات 17', 'SG17'],
    ['FG-AI4H', 'FG-AI4H'],
    ['FG AI4H', 'FG-AI4H'],
    ['JCA-IdM', 'JCA-IdM'],
    ['3GPP SA2', 'SA2'],
    ['SA WG2', 'SA2'],
    ['ETSI TC CYBER', 'ETSI CYBER'],
    ['ISO/IEC JTC 1/SC 27', 'JTC1/SC27'],
    ['ITU-R WP 5A', 'WP5A'],
    ['TSAG', 'TSAG'],
  ])('reads %s as %s', (text, group) => {
    expect(groupOf(text)).toBe(group)
  })

  it.each(['msg17', 'ETSI TS 104 050', 'a usage of 17', 'SG99', 'WP29 of 2019', 'FGS'])('reads no group out of “%s”', (text) => {
    expect(findGroups(text)).toEqual([])
  })
})
