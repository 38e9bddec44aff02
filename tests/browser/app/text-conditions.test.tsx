import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { changes } from '../../../renderer/library/index.ts'
import { documentIdOf } from '../../../shared/contracts/ids.ts'
import { hashNumber } from '../library/rows.ts'
import { documents, openDesk, openLibrary, press, searchbox, symbols } from './desk.tsx'
import { papers } from './library.ts'

beforeAll(async () => {
  await openLibrary(papers)
  const entry = { key: 'new', now: { name: 'Jane Delegate' }, isAdded: true } as const
  await changes.correctEntry({ document: documentIdOf(hashNumber(1)), field: 'contacts', entry })
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toBeVisible()
})

const options = () => [...document.querySelectorAll('[role=option] bdi')].map((option) => option.textContent)

describe('a condition on a text', () => {
  it('offers the people whom documents name', async () => {
    await userEvent.type(searchbox(), 'pers')
    await expect.poll(options).toEqual(['person:'])
    await press('{Tab}')
    await expect.poll(options).toEqual(['Jane Delegate'])
    await press('{Tab}')
    await expect.element(searchbox()).toHaveValue('person:"Jane Delegate" ')
    await expect.poll(symbols).toEqual(['FGAI4H-F-023'])
  })

  it('is explained as what the text holds', async () => {
    await userEvent.fill(searchbox(), 'title:workshop -file:programme')
    await expect.poll(symbols).toEqual(['FGAI4H-F-023'])
    await page.getByRole('button', { name: 'How this was searched' }).click()
    const panel = page.getByRole('region', { name: 'How this was searched' })
    await expect.element(panel).toHaveTextContent('title holds workshop; file name does not hold programme')
  })

  it('that nothing meets says what no document has', async () => {
    await userEvent.fill(searchbox(), 'title:zebra')
    await expect.element(page.getByText('No document has a title with “zebra”.')).toBeVisible()
  })
})
