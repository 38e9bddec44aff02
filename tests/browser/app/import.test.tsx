import { beforeAll, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { documents, expectAccessible, navigation, openDesk, openLibrary, symbols } from './desk.tsx'

const file = (name: string, text: string) => new File([text], name, { type: 'text/plain', lastModified: Date.UTC(2018, 8, 7) })
const progress = () => page.getByRole('status', { name: 'Import progress' })

beforeAll(async () => {
  await openLibrary([])
  await openDesk()
})

// One library goes through all of these, as one delegate's first day does.
describe('importing', () => {
  it('begins with an empty library that says what to do, and breaks no rule of accessibility', async () => {
    await expect.element(page.getByRole('button', { name: 'Open the sample library' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Import…', exact: true })).toBeVisible()
    await expectAccessible()
  })

  it('takes the files chosen, lists them, and says once that it has ended', async () => {
    await userEvent.upload(page.getByLabelText('Choose files', { exact: true }), [
      file('SG17-C823.txt', 'Incubation mechanism for security work\n\nPoisoning of training data is a threat.'),
      file('SG17-C824.txt', 'A second contribution\n\nModel theft is another.'),
      file('empty.txt', ''),
      file('~$SG17-C823.txt', 'lock'),
    ])
    await expect.element(progress()).toHaveTextContent('Import finished')
    await expect.element(progress()).toHaveTextContent('2 documents imported')
    await expect.element(documents()).toHaveAttribute('aria-rowcount', '3')
    const spoken = () =>
      [...document.querySelectorAll('[aria-live=polite]')].filter((region) => region.textContent?.startsWith('Import finished:'))
    await expect.poll(spoken).toHaveLength(1)
    await expect.poll(symbols).toEqual(expect.arrayContaining(['SG17-C823', 'SG17-C824']))
  })

  it('lists what could not be read with its reason and what to do, and opens it from there', async () => {
    await progress().getByRole('button', { name: 'What could not be read, and why' }).click()
    const dialog = page.getByRole('dialog', { name: 'What could not be read' })
    await expect.element(dialog).toHaveTextContent('empty.txt')
    await expect.element(dialog).toHaveTextContent('Empty file')
    await expect.element(dialog).toHaveTextContent('~$SG17-C823.txt')
    await expectAccessible()
    await dialog.getByRole('button', { name: 'Show it' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(page.getByRole('article', { name: 'Document' })).toBeVisible()
  })

  it('folds into one line after a while, which stays below the navigation until it is dismissed', async () => {
    await expect.element(progress()).toBeVisible()
    await userEvent.click(page.getByRole('heading', { level: 2 }).first()) // away from what the focus came back to
    await expect.element(progress()).toHaveTextContent(/^2 files not read$/)
    await expectAccessible()
    await progress().getByRole('button', { name: 'Dismiss' }).click()
    await expect.element(progress()).not.toBeInTheDocument()
  })

  it('takes files dropped anywhere on the window, and knows those it has already', async () => {
    const transfer = new DataTransfer()
    transfer.items.add(file('SG17-C823.txt', 'Incubation mechanism for security work\n\nPoisoning of training data is a threat.'))
    transfer.items.add(file('SG17-C825.txt', 'A third contribution\n\nEvasion is a third.'))
    const fire = (type: string) =>
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
    fire('dragenter')
    await expect.element(page.getByText('Drop to import')).toBeVisible()
    fire('drop')
    await expect.element(page.getByText('Drop to import')).not.toBeInTheDocument()
    await expect.element(progress()).toHaveTextContent('1 document imported, 1 already in the library')
    await expect.element(documents()).toHaveAttribute('aria-rowcount', '4')
    await expect.element(progress()).not.toBeInTheDocument()
  })

  it('does not call it an import when a document is read again', async () => {
    await navigation().getByRole('link', { name: 'Coverage', exact: true }).click()
    await page.getByRole('button', { name: 'Read empty.txt again' }).click()
    await expect.element(progress()).toHaveTextContent('Reading again finished empty.txt')
    await expect.element(progress()).toHaveTextContent('0 documents read again, 1 without readable text.')
  })
})
