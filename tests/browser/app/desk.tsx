import '../../../renderer/ui/base.css'
import axe from 'axe-core'
import { createRoot, type Root } from 'react-dom/client'
import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { App } from '../../../renderer/app/app.tsx'
import { session } from '../../../renderer/app/session.ts'
import { applySettings } from '../../../renderer/app/settings.ts'
import { importInto } from '../../../renderer/import/import-client.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { startCatalogue } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import { announce } from '../../../renderer/library/tables.ts'
import { searchIn } from '../../../renderer/search/search-client.ts'
import { keptDocument, type Wanted } from '../library/rows.ts'
import { settled } from '../settled.ts'

// React Aria draws whole lists in tests, and asks `process` about it, which a browser has not. These tests want what a delegate gets.
Object.assign(globalThis, { process: { env: { VIRT_ON: 'true' } } })

let root: Root | undefined

/** A library of its own for this file; documents are numbered from 1. */
export async function openLibrary(documents: readonly Wanted[]): Promise<LibraryDatabase> {
  const name = `app-${crypto.randomUUID()}`
  const db = chooseLibrary(name)
  searchIn(name)
  importInto(name)
  const kept = documents.map((wanted, at) => keptDocument(at + 1, wanted))
  await keepDocuments(kept)
  await startCatalogue()
  announce({ documents: kept.map(({ row }) => row.id) })
  return db
}

/** Draws the whole window, as it stands after a first start. */
export async function openDesk(): Promise<void> {
  root?.unmount()
  session.restore()
  applySettings()
  document.documentElement.lang = 'en'
  document.title = 'Liaison Desk'
  const place = document.createElement('div')
  place.id = 'root'
  document.body.replaceChildren(place)
  await page.viewport(1280, 800)
  root = createRoot(place)
  root.render(<App />)
}

export const navigation = () => page.getByRole('navigation', { name: 'Library' })
export const documents = () => page.getByRole('grid', { name: 'Documents' })
export const results = () => page.getByRole('grid', { name: 'Results' })
export const searchbox = () => page.getByRole('searchbox', { name: 'Search the library' })

/** Symbols of the rows drawn, from the first. */
export const symbols = () =>
  [...document.querySelectorAll('[role=row]')]
    .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
    .map((row) => row.querySelector('bdi')?.textContent ?? '')

/** Presses keys one after another, as a delegate does. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key)
}

/** Puts the focus on the list. */
export function focusList(): void {
  document.querySelector<HTMLElement>('[role=grid]')?.focus()
}

/** Fails with the rules and elements that break WCAG 2.2 AA. */
export async function expectAccessible(within: Element = document.body): Promise<void> {
  await settled()
  const { violations } = await axe.run(within, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 240)).join(' | ')}`)).toEqual([])
}
