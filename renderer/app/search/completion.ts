/** What stands before the caret and could be completed: the name of a qualifier, or the value of one. */
export interface Completable {
  readonly kind: 'name' | 'value'
  /** The qualifier's name, whole or begun, in small letters. */
  readonly field: string
  /** What was typed of the value. */
  readonly begun: string
  /** Where what is completed begins in the query; it ends at the caret. */
  readonly start: number
}

/** Letters of a name from which on it is offered: with one, too many words begin so. */
const leastLetters = 2
const nameBegun = new RegExp(`(?:^|[\\s(-])([a-z]{${leastLetters},})$`, 'i')
const valueBegun = /(?:^|[\s(-])([a-z]+):("[^"]*|[^\s()"]*)$/i

/** Finds what the caret stands at the end of; undefined inside a word, and where nothing can be completed. */
export function completableAt(query: string, caret: number): Completable | undefined {
  if (/[^\s)]/.test(query[caret] ?? ' ')) return undefined
  const before = query.slice(Math.max(0, caret - longest), caret)
  const offset = caret - before.length
  const value = valueBegun.exec(before)
  if (value !== null) {
    const [, field = '', typed = ''] = value
    // Several values stand side by side, with commas between them: the last is the one being typed.
    const begun = typed.startsWith('"') ? typed : typed.slice(typed.lastIndexOf(',') + 1)
    return {
      kind: 'value',
      field: field.toLowerCase(),
      begun: begun.replace(/^"/, ''),
      start: offset + before.length - begun.length,
    }
  }
  const [, name] = nameBegun.exec(before) ?? []
  return name === undefined ? undefined : { kind: 'name', field: name.toLowerCase(), begun: '', start: caret - name.length }
}

/** Characters looked back over: no qualifier with its value is longer. */
const longest = 200

/** The query with a completion put in, and where the caret then stands. */
export function complete(query: string, caret: number, { kind, start }: Completable, insert: string): { query: string; caret: number } {
  const text = kind === 'name' ? `${insert}:` : `${/[\s(),]/.test(insert) ? `"${insert.replaceAll('"', '')}"` : insert} `
  const rest = query.slice(caret)
  const completed = query.slice(0, start) + text + (kind === 'value' ? rest.replace(/^\s+/, '') : rest)
  return { query: completed, caret: start + text.length }
}
