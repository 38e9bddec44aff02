/** How far browsers look for a declaration, and then some. Source: HTML Standard, 13.2.3.2, which says 1,024. */
const sniffedBytes = 8 * 1024

/** The encoding a page declares in a `meta` element or an XML declaration. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, sniffedBytes))
  const match =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head) ?? /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head)
  const label = match?.[1]?.toLowerCase()
  // A page whose declaration could be read in single bytes is not in UTF-16 (HTML Standard, 13.2.3.5).
  return label?.startsWith('utf-16') ? 'utf-8' : label
}
