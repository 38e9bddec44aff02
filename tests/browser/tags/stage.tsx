import { createElement, type ReactElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { userEvent } from 'vitest/browser'
import { type DeskActions, DeskActionsProvider } from '../../../renderer/actions/index.ts'
import { chooseLibrary, type LibraryDatabase } from '../../../renderer/library/database.ts'
import { startCatalogue } from '../../../renderer/library/index.ts'
import { keepDocuments } from '../../../renderer/library/keep-document.ts'
import type { TagProposal } from '../../../shared/contracts/recognition.ts'
import '../../../renderer/ui/base.css'
import { keptDocument } from '../library/rows.ts'
import { settled } from '../settled.ts'

// React Aria draws whole lists in tests, and asks `process` about it, which a browser has not. These tests want what a delegate gets.
Object.assign(globalThis, { process: { env: { VIRT_ON: 'true' } } })

/** What the frame was asked for, in order. */
export type Asked = readonly [action: keyof DeskActions, ...given: unknown[]]

/** A library of documents with proposals, numbered from 1. */
export async function openLibrary(proposals: ReadonlyArray<readonly TagProposal[]>): Promise<LibraryDatabase> {
  const db = chooseLibrary(`tags-${crypto.randomUUID()}`)
  await keepDocuments(proposals.map((proposed, at) => keptDocument(at + 1, { proposals: proposed, symbols: [`SG17-C${at + 1}`] })))
  await startCatalogue()
  return db
}

let root: Root | undefined

/** Draws a part of the interface in a frame that only remembers what it was asked for. */
export function draw(part: ReactElement): { readonly asked: Asked[]; readonly element: HTMLElement } {
  clear()
  const asked: Asked[] = []
  const remember =
    <K extends keyof DeskActions>(action: K) =>
    (...given: unknown[]) =>
      void asked.push([action, ...given])
  const actions = new Proxy({} as DeskActions, { get: (_, action) => remember(action as keyof DeskActions) })
  const element = document.createElement('main')
  element.style.blockSize = '700px'
  document.body.append(element)
  root = createRoot(element)
  root.render(createElement(DeskActionsProvider, { value: actions }, part))
  return { asked, element }
}

/** Takes away what was drawn. */
export function clear(): void {
  root?.unmount()
  root = undefined
  document.body.replaceChildren()
}

/** Presses keys one after another, as a delegate does. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key.length === 1 ? key : `{${key}}`)
}

/** Draws in a theme, and waits until colours have stopped changing. */
export async function switchTheme(theme: string): Promise<void> {
  document.documentElement.dataset.theme = theme
  await settled()
}

/** Fills the disk, as far as proposals go, until the returned function is called. */
export function refuseToWrite(db: LibraryDatabase | undefined): () => void {
  const updating = db?.proposals.hook('updating')
  const refuse = () => {
    throw new DOMException('There is no room.', 'QuotaExceededError')
  }
  updating?.subscribe(refuse)
  return () => updating?.unsubscribe(refuse)
}
