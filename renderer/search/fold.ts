/** Letters that Unicode does not decompose and people type without their ornament. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
}
const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g
/** Combining marks (accents, Arabic vowel signs), format characters (joiners, bidi marks, soft hyphens), tatweel. */
const dropped = /[\p{M}\p{Cf}\u0640]+/gu
const ornamented = /[ßæœøđłıٱىة]/g

/**
 * The form in which a word is compared: width and compatibility forms (NFKC), case and diacritics are gone; Arabic
 * alef, ya and ta-marbuta are one letter each, tatweel and vowel signs are gone, digits are ASCII. The one
 * normalisation for index, query, snippet and reader.
 */
export function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(dropped, '')
    .replace(ornamented, (letter) => plain[letter] ?? letter)
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC')
}
