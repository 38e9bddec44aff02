import { plainName } from '../symbols/index.ts'

const documentFile = /\.(?:docx?|docm|dotx|pptx?|xlsx?|pdf|zip|txt|rtf|html?|md|odt|odp|ods|csv|xml|eml|msg)$/i

/**
 * The file name an address leads to: its last segment, or the `file=` of a SharePoint viewer link
 * (`…/WopiFrame.aspx?sourcedoc=…&file=FGAI4H-J-048.docx`). Nothing when the address names no file.
 */
export function fileNameOfAddress(address: string): string | undefined {
  let url: URL
  try {
    url = new URL(address.trim())
  } catch {
    return undefined // not an address: the text around it is all there is
  }
  const stated = url.searchParams.get('file') ?? url.searchParams.get('sourcedoc') ?? url.searchParams.get('parent')
  const name = plainName(stated ?? url.pathname)
  return documentFile.test(name) && !/\.aspx?$/i.test(name) && !(stated === null && /\.html?$/i.test(name)) ? name : undefined
}
