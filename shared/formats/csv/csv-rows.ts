/** Columns of the widest sheet that Excel opens; what stands in a row beyond them is text of its last field. */
const maxColumns = 16_384

/**
 * The rows of a table in text (RFC 4180): a field in quotes may hold the delimiter, line ends and doubled quotes. A
 * quote that is never closed belongs to its field, which then ends with its line, as spreadsheets read it.
 */
export function* csvRows(text: string, delimiter: string): Generator<readonly string[]> {
  const length = text.length
  let row: string[] = []
  let at = 0
  while (at < length) {
    if (row.length === maxColumns - 1) {
      const end = lineEnd(text, at)
      row.push(text.slice(at, end))
      yield row
      row = []
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1
      continue
    }
    const quoted = text.charAt(at) === '"' ? quotedField(text, at, delimiter) : undefined
    const end = quoted?.end ?? plainEnd(text, at, delimiter)
    row.push(quoted?.value ?? text.slice(at, end))
    if (text.startsWith(delimiter, end)) {
      at = end + delimiter.length
      if (at < length) continue
      row.push('')
    } else at = text.startsWith('\r\n', end) ? end + 2 : end + 1
    yield row
    row = []
  }
}

function lineEnd(text: string, from: number): number {
  const lineBreak = /[\n\r]/gu
  lineBreak.lastIndex = from
  return lineBreak.exec(text)?.index ?? text.length
}

function plainEnd(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === delimiter || character === '\n' || character === '\r') return at
  }
  return text.length
}

function quotedField(text: string, from: number, delimiter: string): { readonly value: string; readonly end: number } | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') {
      at++
      continue
    }
    const rest = plainEnd(text, at + 1, delimiter)
    return { value: text.slice(from + 1, at).replaceAll('""', '"') + text.slice(at + 1, rest), end: rest }
  }
  return undefined
}
