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
class LanguageMissing extends Error {
  constructor(code: OcrLanguage) {
    const label = ocrLanguages.find((language) => language.code === code)?.label ?? code
    super(
      `The data for reading ${label} is not part of this installation. Install it with its optional packages, or choose another language.`,
    )
  }
}

/** The address of a file that reading pictures needs, beside the page. */
export const ocrFile = (name: string): string => new URL(`ocr/${name}`, document.baseURI).href

/** Makes sure that the data of a language is there. */
export async function requireLanguage(code: OcrLanguage): Promise<void> {
  const response = await fetch(ocrFile(`${code}.traineddata.gz`))
  const body = response.body?.getReader()
  const start = await body?.read()
  await body?.cancel()
  // A server may answer for what it has not with the app's own page.
  if (!response.ok || start?.value?.[0] !== 0x1f || start.value[1] !== 0x8b) throw new LanguageMissing(code)
}
