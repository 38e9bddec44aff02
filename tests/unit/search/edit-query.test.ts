import { describe, expect, it } from 'vitest'
import { exactly, replaceWord, withoutWord } from '../../../renderer/search/edit-query.ts'

describe('taking a word out of a query', () => {
  it.each([
    ['liaison statement', 'statement', 'liaison'],
    ['Liaison  Statement', 'liaison', 'Statement'],
    ['a OR liason', 'liason', 'a'],
    ['liason OR a', 'liason', 'a'],
    ['(liason OR theft) model', 'liason', '(theft) model'],
    ['(liason) model', 'liason', 'model'],
    ['model "data poisoning"', 'data poisoning', 'model'],
    ['model -water', 'water', 'model'],
    ['model NEAR/5 theft risk', 'theft', 'model NEAR/5 risk'],
    ['SG17-C99 theft', 'sg17 c99', 'theft'],
    ['kind:liaison liaison', 'liaison', 'kind:liaison'],
    ['liaison', 'other', 'liaison'],
    ['who =WHO', 'who', '=WHO'],
    ['who =WHO', '=WHO', 'who'],
    ['model ="Résumé exécutif"', '="Résumé exécutif"', 'model'],
    ['model NOT water', 'water', 'model'],
    ['model NOT (water)', 'water', 'model'],
    ['NOT water', 'water', ''],
  ])('%s without %s is %s', (query, word, expected) => {
    expect(withoutWord(query, word)).toBe(expected)
  })
})

describe('replacing a word', () => {
  it('changes it wherever it stands, and nothing else', () => {
    expect(replaceWord('liason to  Liason, "liason report" kind:liason', 'liason', 'liaison')).toBe(
      'liaison to  liaison "liason report" kind:liason',
    )
  })
})

describe('meaning a word letter by letter', () => {
  it.each([
    ['Résumé work', 'resume', '=Résumé work'],
    ['work "Résumé exécutif"', 'resume executif', 'work ="Résumé exécutif"'],
    ['work', 'resume', 'work'],
    ['=Résumé', 'resume', '=Résumé'],
    ['=Résumé', '=Résumé', '=Résumé'],
  ])('in %s for %s gives %s', (query, word, expected) => {
    expect(exactly(query, word)).toBe(expected)
  })
})
