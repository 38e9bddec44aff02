import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Waiting } from '../../../renderer/reader/original/waiting.tsx'
import { FindBar } from '../../../renderer/reader/read/hit-bar.tsx'
import { type Find, openedFind } from '../../../renderer/reader/read/use-looked-for.ts'
import { keep, openPane, paragraphs } from './pane.tsx'

let close = () => {}
afterEach(() => close())

const field = () => page.getByRole('textbox', { name: 'Find in document' })

/** An original that is drawn when told to, with the find field open from the start. */
function openViews(): { readonly draw: () => void } {
  let draw = () => {}
  function Views() {
    const [find, setFind] = useState<Find | undefined>(() => openedFind(undefined))
    const [isDrawn, setDrawn] = useState(false)
    draw = () => setDrawn(true)
    if (!isDrawn)
      return (
        <Waiting find={find} onFind={setFind}>
          Laying out…
        </Waiting>
      )
    return (
      find !== undefined && (
        <section aria-label="Drawn">
          <FindBar
            current={-1}
            hits={0}
            isComplete
            text={find.text}
            visit={find.visit}
            onStep={() => {}}
            onType={(text) => setFind({ ...find, text })}
            onClose={() => setFind(undefined)}
          />
        </section>
      )
    )
  }
  const frame = document.createElement('main')
  document.body.append(frame)
  const root = createRoot(frame)
  root.render(
    <>
      <Views />
      <button type="button">Elsewhere</button>
    </>,
  )
  close = () => {
    root.unmount()
    frame.remove()
  }
  return { draw: () => draw() }
}

describe('the find field', () => {
  it('takes what is typed while an original is laid out, and goes on where the caret was once it is drawn', async () => {
    const { draw } = openViews()
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard('poiing{ArrowLeft}{ArrowLeft}{ArrowLeft}')
    await expect.element(page.getByText('Looking…')).toBeVisible()
    draw()
    await expect.element(page.getByRole('region', { name: 'Drawn' })).toBeInTheDocument()
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard('son')
    await expect.element(field()).toHaveValue('poisoning')
  })

  it('takes no focus back from where the delegate went meanwhile', async () => {
    const { draw } = openViews()
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard('poison')
    const elsewhere = page.getByRole('button', { name: 'Elsewhere' })
    await elsewhere.click()
    draw()
    await expect.element(page.getByRole('region', { name: 'Drawn' })).toBeInTheDocument()
    await expect.element(field()).toHaveValue('poison')
    await expect.element(elsewhere).toHaveFocus()
  })

  it('loses no letter of an original asked for at once', async () => {
    const original = new Blob(['A text about poisoning.\n\n'.repeat(2_000)])
    const id = await keep({ blocks: paragraphs('A text about poisoning.'), facts: { format: 'txt' }, original })
    const pane = await openPane(id, { tab: 'original' })
    close = pane.close
    await expect.element(page.getByRole('tab', { name: 'Original' })).toBeVisible()
    await userEvent.keyboard('{Control>}f{/Control}')
    await expect.element(field()).toHaveFocus()
    await userEvent.keyboard('poisoning')
    await expect.element(page.getByText('1 of 2,000')).toBeVisible()
    await expect.element(field()).toHaveValue('poisoning')
    await expect.element(field()).toHaveFocus()
  })

  it('finds words letter by letter behind an equals sign, in the text and in the original', async () => {
    const original = new Blob(['Who asked the WHO?\n\nThe WHO said who.'])
    const id = await keep({ blocks: paragraphs('Who asked the WHO?', 'The WHO said who.'), facts: { format: 'txt' }, original })
    const pane = await openPane(id, { tab: 'original' })
    close = pane.close
    await expect.element(page.getByRole('tab', { name: 'Original' })).toBeVisible()
    await userEvent.keyboard('{Control>}f{/Control}')
    await userEvent.fill(field(), 'who')
    await expect.element(page.getByText('1 of 4')).toBeVisible()
    await userEvent.fill(field(), '=WHO')
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await page.getByRole('tab', { name: 'Read' }).click()
    await expect.element(field()).toHaveValue('=WHO')
    await expect.element(page.getByText('1 of 2')).toBeVisible()
    await userEvent.fill(field(), '=Wh')
    await expect.element(page.getByText('1 of 1')).toBeVisible()
  })
})
