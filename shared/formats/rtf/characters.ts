/** Control words that stand for one character (RTF 1.9.1, "Special Characters"). */
export const characterOfWord = new Map<string, string>([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
])

/**
 * Control symbols that stand for one character. A hyphen that shows only at a line's end (`\-`) is none; one that keeps
 * words together is a plain one, since symbols of documents are searched with the one on the keyboard.
 */
export const characterOfSymbol = new Map<string, string>([
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['~', '\u00a0'],
  ['_', '-'],
  ['\t', '\t'],
])
