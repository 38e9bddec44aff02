/** The path of a part from a relationship's target as seen from `from`: `../media/a.png` of `ppt/slides/s1.xml` → `ppt/media/a.png`. */
export function resolvePart(from: string, target: string): string {
  const plain = decodePath(target.replaceAll('\\', '/').replace(/#.*$/u, ''))
  const base = plain.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of plain.split('/')) {
    if (segment === '..') base.pop()
    else if (segment !== '' && segment !== '.') base.push(segment)
  }
  return base.join('/')
}

function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
