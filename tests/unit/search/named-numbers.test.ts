import { describe, expect, it } from 'vitest'
import { NamedNumbers } from '../../../renderer/search/engine/named-numbers.ts'
import { giveWay } from '../../../renderer/search/engine/pause.ts'

interface Named {
  readonly number: number
  readonly title: string
  readonly tags: string
}

const mostNumbers = 2_000
const allFields = -1

const emptyNames = () =>
  new NamedNumbers<Named>({
    idField: 'number',
    fields: ['title', 'tags'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })

/** Who bears a term, with the bits of the fields that have it as it is and of those with a longer word. */
function bearers(names: NamedNumbers<Named>, term: string, prefix: boolean, fields = allFields): readonly string[] {
  const found: string[] = []
  names.eachBearer({ term, prefix, fields }, mostNumbers, (number, asItIs, begun) => found.push(`${number}: ${asItIs} ${begun}`))
  return found.sort()
}

/** The oracle: looks through all documents. */
function scan(documents: Iterable<Named>, term: string, prefix: boolean, fields = allFields): readonly string[] {
  const found: string[] = []
  for (const { number, title, tags } of documents) {
    const bits = (isMeant: (word: string) => boolean) =>
      [title, tags].reduce((sum, text, field) => sum | (text.split(' ').some(isMeant) ? 1 << field : 0), 0) & fields
    const asItIs = bits((word) => word === term)
    const begun = prefix ? bits((word) => word !== term && word.startsWith(term)) : 0
    if ((asItIs | begun) !== 0) found.push(`${number}: ${asItIs} ${begun}`)
  }
  return found.sort()
}

const beginnings = ['l', 'li', 'lia', 'liaison', 'liaison1', 'с', 'св', '安', '安全', 'zz', 'x', '\u{ffff}', '𝒳']
const words = ['liaison', 'liaisons', 'liaison12', 'li', 'le', 'lens', 'связь', 'свет', '安全', '安', 'x', '\u{ffff}a', '𝒳y', '𝒳']

const document = (number: number): Named => {
  const word = (at: number) => `${words[(number * 31 + at * 17) % words.length]}${number % 5 === at ? number : ''}`
  return { number, title: `${word(0)} ${word(1)}`, tags: word(2) }
}

function expectAsScanned(names: NamedNumbers<Named>, documents: ReadonlyMap<number, Named>): void {
  for (const term of [...beginnings, ...words])
    for (const prefix of [true, false])
      for (const fields of [allFields, 1, 2])
        expect(bearers(names, term, prefix, fields), `${term} ${prefix} ${fields}`).toEqual(scan(documents.values(), term, prefix, fields))
}

/** Asks, which has the names laid out, until they are. */
async function laidOut(names: NamedNumbers<Named>): Promise<void> {
  while (!names.isLaidOut) {
    bearers(names, 'x', false)
    await giveWay()
  }
}

function filled(count: number) {
  const documents = new Map(Array.from({ length: count }, (_, number) => [number, document(number)]))
  const names = emptyNames()
  for (const each of documents.values()) names.add(each)
  return { names, documents }
}

describe('who bears a name', () => {
  it('is told the same before the names are laid out flat and after', async () => {
    const { names, documents } = filled(400)
    expect(names.isLaidOut).toBe(false)
    expectAsScanned(names, documents)
    await laidOut(names)
    expectAsScanned(names, documents)
  })

  it('takes in a document that came after they were', async () => {
    const { names, documents } = filled(50)
    await laidOut(names)
    const late = { number: 70, title: 'liaison latecomer', tags: 'x' }
    documents.set(70, late)
    names.add(late)
    expectAsScanned(names, documents)
    await laidOut(names)
    expectAsScanned(names, documents)
    expect(bearers(names, 'latec', true)).toEqual(['70: 0 1'])
  })

  it('leaves out a document that was taken out after they were, also once its traces are cleared away', async () => {
    const { names, documents } = filled(50)
    await laidOut(names)
    for (const number of [3, 4, 20, 49]) {
      names.discard(number)
      documents.delete(number)
    }
    expect(names.isLaidOut).toBe(true)
    expectAsScanned(names, documents)
    await names.vacuum()
    expectAsScanned(names, documents)
  })

  it('knows a document by its new names alone when it was renamed after they were', async () => {
    const { names, documents } = filled(50)
    await laidOut(names)
    const renamed = { number: 7, title: 'lens', tags: 'renamed' }
    names.discard(7)
    names.add(renamed)
    documents.set(7, renamed)
    expectAsScanned(names, documents)
    await laidOut(names)
    expectAsScanned(names, documents)
  })

  it('forgets what was laid out when all is removed, and takes the same numbers anew', async () => {
    const { names } = filled(50)
    await laidOut(names)
    names.removeAll()
    expectAsScanned(names, new Map())
    const again = new Map([[1, { number: 1, title: 'свет', tags: 'liaison' }]])
    for (const each of again.values()) names.add(each)
    expectAsScanned(names, again)
    await laidOut(names)
    expectAsScanned(names, again)
  })

  it('is never told from what was being laid out while documents came', async () => {
    const { names, documents } = filled(1_200)
    bearers(names, 'x', false)
    for (let number = 1_200; number < 1_210; number++) {
      await new Promise((resume) => setTimeout(resume))
      documents.set(number, document(number))
      names.add(document(number))
      expect(bearers(names, 'l', true)).toEqual(scan(documents.values(), 'l', true))
    }
    await laidOut(names)
    expectAsScanned(names, documents)
  })
})

describe('a misspelled name', () => {
  it('is near those within so many mistakes that documents bear, two letters exchanged being one', () => {
    const names = emptyNames()
    for (const [number, title] of ['risk', 'rusk', 'task', 'brisks'].entries()) names.add({ number, title, tags: '' })
    expect([...names.near('rsik', 1)]).toEqual(['risk'])
    expect([...names.near('rsk', 1)].sort()).toEqual(['risk', 'rusk'])
    expect([...names.near('rsk', 2)].sort()).toEqual(['risk', 'rusk', 'task'])
    names.discard(0)
    expect([...names.near('rsik', 1)]).toEqual([])
    expect([...names.near('rsk', 1)]).toEqual(['rusk'])
  })
})
