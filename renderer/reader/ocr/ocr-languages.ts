/** Languages whose pages can be read, by tesseract's codes. No package of the registry carries the data for Russian. */
export const ocrLanguages = [
  { code: 'eng', label: 'English' },
  { code: 'fra', label: 'French' },
  { code: 'spa', label: 'Spanish' },
  { code: 'ara', label: 'Arabic' },
  { code: 'chi_sim', label: 'Chinese' },
] as const

export type OcrLanguage = (typeof ocrLanguages)[number]['code']

/** What has no data for a language in this installation. */
export class LanguageMissing extends Error {
  constructor(code: OcrLanguage) {
    const label = ocrLanguages.find((language) => language.code === code)?.label ?? code
    super(
      `The data for reading ${label} is not part of this installation. Install it with its optional packages, or choose another language.`,
    )
  }
}

/** The address of a file that reading pictures needs, beside the page. */
export const ocrFile = (name: string): string => new URL(`ocr/${name}`, document.baseURI).href

/** The trained data of a language, as packed as it is shipped. */
export async function languageData(code: OcrLanguage): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(ocrFile(`${code}.traineddata.gz`))
  const bytes = new Uint8Array(await response.arrayBuffer())
  // A server may answer for what it has not with the app's own page.
  if (!response.ok || bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw new LanguageMissing(code)
  return bytes
}
