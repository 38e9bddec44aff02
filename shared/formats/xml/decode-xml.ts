const declaredEncoding = /^[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/u

/** XML bytes as text: byte-order mark, else the look of the first `<`, else the declared encoding, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0x3c && second === 0) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0 && second === 0x3c) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const [, label = 'utf-8'] = declaredEncoding.exec(head) ?? []
  // A declaration of UTF-16 that could be read as single bytes is a mistake of the program that wrote it.
  return decoderFor(/^utf-?16/iu.test(label) ? 'utf-8' : label).decode(bytes)
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    // An encoding nobody knows: UTF-8 reads at least its ASCII.
    return new TextDecoder('utf-8')
  }
}
