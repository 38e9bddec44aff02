import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright'
import { projectRoot } from './launch.ts'

/** A file as a test hands it over: from disk by its path, or made up. */
export type TestFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

export const sampleFile = (name: string): string => path.join(projectRoot, 'resources/sample', name)
export const textFile = (name: string, text: string): TestFile => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

/** What is to be read in a place, its blanks and line ends as one. */
export const wordsOf = async (place: Locator): Promise<string> => (await place.innerText()).replace(/\s+/g, ' ')

/** The app as a delegate meets it: by the roles and names that DESIGN.md promises to keep. */
export class Desk {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get searchBox(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search the library' })
  }

  get documents(): Locator {
    return this.page.getByRole('grid', { name: 'Documents' })
  }

  get results(): Locator {
    return this.page.getByRole('grid', { name: 'Results' })
  }

  /** The opened document. */
  get document(): Locator {
    return this.page.getByRole('article', { name: 'Document', exact: true })
  }

  get attachments(): Locator {
    return this.document.getByRole('region', { name: 'Attachments' })
  }

  get importProgress(): Locator {
    return this.page.getByRole('status', { name: 'Import progress' })
  }

  get notice(): Locator {
    return this.page.getByRole('status', { name: 'Notice' })
  }

  tab(name: string): Locator {
    return this.document.getByRole('tab', { name })
  }

  async go(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: place, exact: true }).first().click()
  }

  /** How many documents the list holds, whether or not they are drawn. */
  async listed(): Promise<number> {
    return Number(await this.documents.getAttribute('aria-rowcount'))
  }

  /** Opens a document of the list by words that its row shows. */
  async open(words: string | RegExp): Promise<void> {
    await this.page.getByRole('row').filter({ hasText: words }).first().getByRole('gridcell').first().click()
    await this.document.getByRole('heading', { level: 2 }).first().waitFor()
  }

  /** Does something that imports, and resolves with what stands there at the end of the import. */
  async importing(begin: () => Promise<unknown>): Promise<string> {
    const dismiss = this.importProgress.getByRole('button', { name: 'Dismiss' })
    if (await dismiss.isVisible()) await dismiss.click()
    await begin()
    return this.importEnd()
  }

  async importEnd(): Promise<string> {
    await this.importProgress.getByText('Import finished').first().waitFor({ timeout: 30_000 })
    return wordsOf(this.importProgress)
  }

  /** Imports files by the input behind *Import…*. */
  importFiles(files: readonly TestFile[]): Promise<string> {
    return this.importing(() => this.page.getByLabel('Choose files', { exact: true }).setInputFiles(files as string[]))
  }

  /** Drops files on the window. */
  async dropFiles(paths: readonly string[]): Promise<string> {
    const files = await Promise.all(
      paths.map(async (file) => ({ name: path.basename(file), base64: (await readFile(file)).toString('base64') })),
    )
    return this.importing(() =>
      this.page.evaluate((dropped) => {
        const dataTransfer = new DataTransfer()
        for (const { name, base64 } of dropped) {
          dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
        }
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
        }
      }, files),
    )
  }

  async openSample(): Promise<string> {
    return this.importing(() => this.page.getByRole('button', { name: 'Open the sample library' }).click())
  }
}
