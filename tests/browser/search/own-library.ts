import { afterEach, beforeEach } from 'vitest'
import { chooseLibrary } from '../../../renderer/library/database.ts'
import { searchIn, stopSearching } from '../../../renderer/search/search-client.ts'

/** Gives each test a library of its own, with its own search worker; `take` is told its name. */
export function eachInItsOwnLibrary(take: (name: string) => void): void {
  beforeEach(() => {
    const name = `search-${crypto.randomUUID()}`
    chooseLibrary(name)
    searchIn(name)
    take(name)
  })

  afterEach(() => stopSearching())
}
