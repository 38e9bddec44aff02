import '../../../renderer/ui/base.css'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { expect } from 'vitest'
import { type DeskActions, DeskActionsProvider } from '../../../renderer/actions/index.ts'
import { type OpenDocument, useDocument } from '../../../renderer/library/index.ts'
import type { DocumentId } from '../../../shared/contracts/ids.ts'
import { settled } from '../settled.ts'

/** What the drawn part asked of the window around it, in order. */
export type Asked = readonly [action: keyof DeskActions, ...parameters: readonly unknown[]]

let root: Root | undefined
let asked: Asked[] = []

/** Draws a part of the interface in a window of its own; what it asks of the frame is written down. */
export function show(part: ReactNode): { readonly asked: readonly Asked[] } {
  root?.unmount()
  document.documentElement.lang = 'en'
  document.title = 'Liaison Desk'
  const place = document.createElement('main')
  document.body.replaceChildren(place)
  asked = []
  const note =
    (action: keyof DeskActions) =>
    (...parameters: readonly unknown[]) =>
      void asked.push([action, ...parameters.filter((parameter) => parameter !== undefined)])
  const actions: DeskActions = {
    openDocument: note('openDocument'),
    openOriginal: note('openOriginal'),
    saveFile: note('saveFile'),
    showAddress: note('showAddress'),
    search: note('search'),
    step: note('step'),
  }
  root = createRoot(place)
  root.render(
    <DeskActionsProvider value={actions}>
      <h1>Liaison Desk</h1>
      <h2>Document</h2>
      {part}
    </DeskActionsProvider>,
  )
  return { asked }
}

/** Draws a part that needs an opened document. */
export function OpenedDocument({
  id,
  children,
}: {
  readonly id: DocumentId
  readonly children: (document: Extract<OpenDocument, { state: 'open' }>) => ReactNode
}) {
  const opened = useDocument(id)
  return opened.state === 'open' ? children(opened) : <p>{opened.state}</p>
}

/** Fails with the rules and elements that break WCAG 2.2 AA. */
export async function expectAccessible(): Promise<void> {
  await settled()
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary}`).join(' | ')}`,
    ),
  ).toEqual([])
}
