import { describe, expect, it } from 'vitest'
import { isDenied, mayDeny } from '../../../shared/taxonomy/denials.ts'

const isDeniedIn = (text: string, term: string) => {
  const start = text.indexOf(term)
  return mayDeny(text) && isDenied(text, start, start + term.length)
}

describe('a sentence', () => {
  it.each([
    ['This document does not address data poisoning.', 'data poisoning'],
    ['Data poisoning is out of scope.', 'Data poisoning'],
    ['Data poisoning and evasion are not considered here.', 'Data poisoning'],
    ['It is done without machine learning.', 'machine learning'],
    ['The rules do not use machine learning, and are short.', 'machine learning'],
    ["L'empoisonnement des données n'est pas traité ici.", 'empoisonnement des données'],
    ['El envenenamiento de datos no se trata aquí.', 'envenenamiento de datos'],
    ['Отравление данных не рассматривается.', 'Отравление данных'],
    ['لا تتناول هذه التوصية تسميم البيانات.', 'تسميم البيانات'],
    ['本建议不涉及数据投毒。', '数据投毒'],
  ])('denies: %s', (text, term) => {
    expect(isDeniedIn(text, term)).toBe(true)
  })

  it.each([
    ['Data poisoning is not easy to see.', 'Data poisoning'],
    ['The attacker does not need access for data poisoning.', 'data poisoning'],
    ['It does not only address evasion.', 'evasion'],
    ['Rules are out of scope, but data poisoning is described.', 'data poisoning'],
    ['Keys are not considered. Data poisoning is.', 'Data poisoning'],
    ['There is no defence that stops data poisoning.', 'data poisoning'],
  ])('does not deny: %s', (text, term) => {
    expect(isDeniedIn(text, term)).toBe(false)
  })
})
