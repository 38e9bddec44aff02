/** What Windows-1252 has at 0x80 to 0x9f; where it has nothing, the control of Latin-1 stays. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Text decoded as Windows-1252 with its quotes, dashes and `Š`, `œ`, `Ÿ`. Node's decoder takes that code page for
 * Latin-1 and gives controls instead (https://github.com/nodejs/node/issues/56542); browsers' do not, and lose nothing here.
 */
export const mendWestern = (text: string): string =>
  text.replaceAll(/[\u0080-\u009f]/gu, (control) => upper.charAt(control.charCodeAt(0) - 0x80))

/** Bytes as Windows-1252. */
export const decodeWestern = (bytes: Uint8Array): string => mendWestern(new TextDecoder('windows-1252').decode(bytes))
