import { useReducer } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keepSession, restoreSession } from '../../../renderer/app/keep-session.ts'
import { session } from '../../../renderer/app/session.ts'
import { changeSettings, useIsNavigationWide } from '../../../renderer/app/settings.ts'
import { documents, expectAccessible, navigation, openDesk, openLibrary, press, results, searchbox } from './desk.tsx'
import { papers } from './library.ts'

const places = ['All documents', 'Liaisons', 'Contributions', 'Workshops', 'Missing', 'Timeline', 'Tags', 'Coverage']

beforeAll(async () => {
  await openLibrary(papers)
})

beforeEach(async () => {
  await openDesk()
  await expect.element(documents()).toBeVisible()
})

describe('the window', () => {
  it('has the places of the library by their exact names, with their counts as a description', async () => {
    for (const name of places) await expect.element(navigation().getByRole('link', { name, exact: true })).toBeVisible()
    const link = navigation().getByRole('link', { name: 'Contributions', exact: true })
    await expect.element(link).toHaveAccessibleDescription('3 documents')
  })

  it('keeps the places in a narrow window, by their names', async () => {
    await page.viewport(1024, 700)
    for (const name of places) await expect.element(navigation().getByRole('link', { name, exact: true })).toBeVisible()
    await expect.poll(() => navigation().element().clientWidth).toBeLessThan(60)
    await press('{Control>}b{/Control}')
    await expect.poll(() => navigation().element().clientWidth).toBeGreaterThan(150)
    changeSettings({ isNavigationWide: undefined })
  })

  it('is narrow in all its parts when one of them is drawn before the others hear of it', async () => {
    const redraws = new Map<string, () => void>()
    function Part({ name }: { readonly name: string }) {
      const isWide = useIsNavigationWide()
      const [, redraw] = useReducer((times: number) => times + 1, 0)
      redraws.set(name, redraw)
      return <p>{`${name} is ${isWide ? 'wide' : 'narrow'}`}</p>
    }
    const place = document.createElement('div')
    document.body.append(place)
    const root = createRoot(place)
    const parts = ['One part', 'Another'].map((name) => <Part key={name} name={name} />)
    flushSync(() => root.render(parts))
    expect(place.textContent).toBe('One part is wideAnother is wide')
    const { style } = window.frameElement as HTMLElement
    const { width } = style
    style.width = '1000px'
    expect(innerWidth).toBe(1000)
    flushSync(redraws.get('One part') ?? expect.unreachable('it was drawn'))
    await expect.poll(() => place.textContent).toBe('One part is narrowAnother is narrow')
    style.width = width
    root.unmount()
    place.remove()
  })

  it('widens the list by keyboard, within bounds', async () => {
    const splitter = page.getByRole('separator', { name: 'Width of the list' })
    const width = () => Number(splitter.element().getAttribute('aria-valuenow'))
    const before = width()
    ;(splitter.element() as HTMLElement).focus()
    await press('{ArrowRight}')
    await expect.poll(width).toBe(before + 16)
    await press('{Home}')
    await expect.poll(width).toBe(260)
    changeSettings({ listWidth: before })
  })

  it('finds every command by name, and by its key', async () => {
    await press('{Control>}{Shift>}p{/Shift}{/Control}')
    await userEvent.type(page.getByRole('combobox', { name: 'Find a command' }), 'coverage')
    await press('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Coverage' })).toBeVisible()
    await press('g', 'l')
    await expect.element(navigation().getByRole('link', { name: 'Liaisons', exact: true })).toHaveAttribute('aria-current', 'page')
    await press('?')
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent('Show liaisons')
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveTextContent(/Print(?:Ctrl|⌘)\+P/)
  })

  it('does in the opened document what the palette names', async () => {
    await page.getByRole('row').first().click()
    await expect.element(page.getByRole('tab', { name: 'Read', exact: true })).toBeVisible()
    await press('{Control>}{Shift>}p{/Shift}{/Control}')
    await userEvent.type(page.getByRole('combobox', { name: 'Find a command' }), 'find in the')
    await press('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Find in document' })).toHaveFocus()
  })

  it('says how much of the library a search reaches, and lists what it does not with its reason', async () => {
    const footer = page.getByRole('contentinfo')
    await expect.element(footer).toHaveTextContent('6 documents')
    await expect.element(footer).toHaveTextContent('4 fully searchable')
    await footer.getByRole('button', { name: '1 partly' }).click()
    await expect.element(page.getByRole('heading', { name: 'Protected by a password' })).toBeVisible()
    await expect.element(page.getByText('Save a copy without one and import that.')).toBeVisible()
    await expect.element(page.getByText('2 of 4 pages are pictures without text.')).toBeVisible()
    await page.getByRole('button', { name: 'Locked annex.docx', exact: true }).click()
    await expect.element(page.getByRole('article', { name: 'Document' })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'Coverage' })).toBeVisible()
  })

  it('shows an address whole, and only opens it when told to', async () => {
    session.showAddress('https://user@xn--pple-43d.example/a?b=‮c')
    const dialog = page.getByRole('dialog', { name: 'Open this address outside?' })
    await expect.element(dialog).toHaveTextContent('https://user@xn--pple-43d.example/a?b=%E2%80%AEc')
    expect(dialog.element().querySelector('strong')?.textContent).toBe('xn--pple-43d.example')
    await expect.element(dialog).toHaveTextContent('letters of another script')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
  })
})

describe('accessibility', () => {
  const pages = [
    ['coverage', 'Coverage'],
    ['missing', 'Nothing is missing'],
    ['timeline', 'Timeline'],
    ['tags', 'Tags'],
  ] as const
  for (const theme of ['light', 'dark'] as const) {
    it(`breaks no rule in the ${theme} theme: list and document, results, pages, dialogs`, async () => {
      changeSettings({ theme })
      await page.getByRole('row').first().click()
      await expect.element(page.getByRole('article', { name: 'Document' }).getByRole('tab', { name: 'Read' })).toBeVisible()
      await expectAccessible()
      await userEvent.fill(searchbox(), 'poisoning')
      await expect.element(results()).toBeVisible()
      await expectAccessible()
      await userEvent.fill(searchbox(), 'zyxwvut')
      await expect.element(page.getByText('No document holds this')).toBeVisible()
      await expectAccessible()
      for (const [kind, name] of pages) {
        session.showView({ kind })
        await expect.element(page.getByRole('heading', { name, exact: true })).toBeVisible()
        await expectAccessible()
      }
      for (const dialog of ['palette', 'shortcuts', 'settings', 'problems'] as const) {
        session.showDialog(dialog)
        await expect.element(page.getByRole('dialog')).toBeVisible()
        await expectAccessible()
        session.closeDialog()
      }
      changeSettings({ theme: 'system' })
    })
  }
})

describe('another window', () => {
  it('stands where the last one stood: the place, the order, the opened document', async () => {
    keepSession()
    await navigation().getByRole('link', { name: 'Contributions', exact: true }).click()
    session.sortList('title')
    await page.getByRole('row').first().click()
    await expect.element(page.getByRole('article', { name: 'Document' })).toBeVisible()
    const { open } = session.read()
    const kept = localStorage.getItem('liaison-desk.session')
    await openDesk()
    localStorage.setItem('liaison-desk.session', kept ?? '')
    restoreSession()
    await expect.element(navigation().getByRole('link', { name: 'Contributions', exact: true })).toHaveAttribute('aria-current', 'page')
    await expect.element(page.getByRole('button', { name: 'Order: Title' })).toBeVisible()
    expect(session.read().open?.id).toBe(open?.id)
  })

  it('begins anew from what is no session of ours', () => {
    localStorage.setItem('liaison-desk.session', '{"view":{"kind":"nowhere"},"open":"../../etc"}')
    restoreSession()
    expect(session.read()).toMatchObject({ view: { kind: 'all' }, listSort: 'newest' })
    expect(session.read().open).toBeUndefined()
    localStorage.setItem('liaison-desk.session', 'not JSON')
    restoreSession()
    expect(session.read().view).toEqual({ kind: 'all' })
  })
})

describe('a window too narrow for two panes', () => {
  it('shows the list, then the opened document in its place, and the list again when it is closed or searched', async () => {
    await page.viewport(700, 700)
    const article = page.getByRole('article', { name: 'Document' })
    await expect.element(page.getByText('Choose a document to read it here')).not.toBeVisible()
    await page.getByRole('row').first().click()
    await expect.element(article).toBeVisible()
    await expect.element(documents()).not.toBeInTheDocument()
    await article.getByRole('button', { name: 'Close document' }).click()
    await expect.element(documents()).toBeVisible()
    await page.getByRole('row').first().click()
    await userEvent.fill(searchbox(), 'poisoning')
    await expect.element(results()).toBeVisible()
  })
})

describe.each([
  ['normal', 1],
  ['projector', 1.35],
])('a document in a small window with %s text', (_, textScale) => {
  it('has all its tabs in view, and most of its pane for what they show', async () => {
    changeSettings({ textScale })
    await page.viewport(1024, 700)
    await page.getByRole('row').first().click()
    const article = page.getByRole('article', { name: 'Document' })
    const tabs = article.getByRole('tablist', { name: 'Sides of the document' })
    await expect.element(tabs).toBeVisible()
    await article.getByRole('tab', { name: 'Read', exact: true }).click()
    const endOf = (element: Element) => Math.floor(element.getBoundingClientRect().right)
    const details = article.getByRole('tab', { name: 'Details' })
    await expect.poll(() => endOf(details.element()) <= endOf(tabs.element())).toBe(true)
    const room = () => article.getByRole('tabpanel').element().clientHeight / article.element().clientHeight
    await expect.poll(room).toBeGreaterThan(0.6)
    await article.getByRole('button', { name: 'More to do with this document' }).click()
    await expect.element(page.getByRole('menuitem', { name: 'Copy with citation' })).toBeVisible()
    await press('{Escape}')
    await expectAccessible()
    changeSettings({ textScale: 1 })
  })
})
