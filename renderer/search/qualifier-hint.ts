import { qualifierFields } from './query-lexer.ts'
import { editDistance } from './text-index/edit-distance.ts'

type Field = (typeof qualifierFields)[number]

/** What people write for a qualifier in other programs. */
const otherNames: ReadonlyMap<string, Field> = new Map([
  ['author', 'source'],
  ['by', 'source'],
  ['day', 'date'],
  ['language', 'lang'],
  ['number', 'symbol'],
  ['q', 'question'],
  ['recipient', 'to'],
  ['sender', 'from'],
  ['type', 'kind'],
  ['year', 'date'],
])

/** What to say of a word that looks like a qualifier and is none, where one is likely meant. */
export function qualifierHint(word: string): string | undefined {
  const name = /^([a-z]+):[^\s/]/i.exec(word)?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  const most = name.length < 5 ? 1 : 2
  const meant = otherNames.get(name) ?? (name.length < 3 ? undefined : qualifierFields.find((field) => editDistance(field, name) <= most))
  return meant === undefined ? undefined : `“${name}:” is no condition and was searched as a word: “${meant}:” is one.`
}
