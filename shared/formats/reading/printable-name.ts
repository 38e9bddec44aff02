/** C0 and C1 controls, and the controls that reorder what follows them (UAX #9: embeddings, overrides, isolates). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A name as it may be shown and stored: characters that cannot be seen, or that would make `gpj.exe` read as
 * `exe.jpg`, become `�`. Marks that Arabic and Hebrew names need (U+200E, U+200F, U+061C) stay.
 */
export const printableName = (name: string): string => name.replaceAll(unprintable, '\ufffd')

/** A name in a sentence, within 120 characters, isolated so that its direction cannot turn the sentence. */
export function quotedName(name: string): string {
  const clean = printableName(name)
  const short = clean.length > 120 ? `${clean.slice(0, 80)}…${clean.slice(-30)}` : clean
  return `\u2068“${short}”\u2069`
}
