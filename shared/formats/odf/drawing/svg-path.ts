/** How many numbers each command takes (SVG 1.1, 8.3). */
const numbersOf: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const longest = 400_000

interface Measure {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A path of SVG (`svg:d`) in the measure of its view, as an outline of 100 by 100; nothing for what is no path. */
export function outlinePath(path: string, { left, top, width, height }: Measure): string | undefined {
  if (path.length > longest || !(width > 0) || !(height > 0)) return undefined
  const across = (x: number): number => rounded(((x - left) / width) * 100)
  const down = (y: number): number => rounded(((y - top) / height) * 100)
  const steps: string[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  // The last handle, which `S` and `T` mirror.
  let [handleX, handleY, handled] = [0, 0, '']
  for (const { command, numbers } of commandsIn(path)) {
    const isRelative = command === command.toLowerCase()
    const kind = command.toUpperCase()
    const [offsetX, offsetY] = isRelative ? [x, y] : [0, 0]
    const at = (index: number): number => (numbers[index] ?? 0) + (index % 2 === 0 ? offsetX : offsetY)
    const points = (count: number): number[] => Array.from({ length: count }, (_, index) => at(index))
    const write = (letter: string, all: readonly number[]): void => {
      steps.push(`${letter}${all.map((value, index) => (index % 2 === 0 ? across(value) : down(value))).join(' ')}`)
      x = all.at(-2) ?? x
      y = all.at(-1) ?? y
      handleX = all.at(-4) ?? x
      handleY = all.at(-3) ?? y
      handled = letter
    }
    const mirrored = (letter: string): readonly number[] => (handled === letter ? [2 * x - handleX, 2 * y - handleY] : [x, y])
    switch (kind) {
      case 'M':
        write('M', points(2))
        ;[startX, startY] = [x, y]
        break
      case 'L':
        write('L', points(2))
        break
      case 'H':
        write('L', [at(0), y])
        break
      case 'V':
        write('L', [x, (numbers[0] ?? 0) + offsetY])
        break
      case 'C':
        write('C', points(6))
        break
      case 'S':
        write('C', [...mirrored('C'), ...points(4)])
        break
      case 'Q':
        write('Q', points(4))
        break
      case 'T':
        write('Q', [...mirrored('Q'), ...points(2)])
        break
      case 'A': {
        const [endX, endY] = [(numbers[5] ?? 0) + offsetX, (numbers[6] ?? 0) + offsetY]
        const radii = `${rounded((Math.abs(numbers[0] ?? 0) / width) * 100)} ${rounded((Math.abs(numbers[1] ?? 0) / height) * 100)}`
        steps.push(`A${radii} 0 ${numbers[3] === 1 ? 1 : 0} ${numbers[4] === 1 ? 1 : 0} ${across(endX)} ${down(endY)}`)
        ;[x, y, handled] = [endX, endY, '']
        break
      }
      default:
        if (steps.length > 0) steps.push('Z')
        ;[x, y, handled] = [startX, startY, '']
    }
  }
  return steps[0]?.startsWith('M') ? steps.join('') : undefined
}

const rounded = (value: number): number => Math.round(Math.max(-1e6, Math.min(1e6, value)) * 100) / 100

/** Commands with as many numbers as each takes: more of them repeat it, after a move as lines. */
function* commandsIn(path: string): Generator<{ readonly command: string; readonly numbers: readonly number[] }> {
  for (const [, letter = '', rest = ''] of path.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/giu)) {
    const count = numbersOf[letter.toUpperCase()] ?? 0
    const all = [...rest.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?/giu)].map(([number]) => Number(number))
    if (count === 0) yield { command: letter, numbers: [] }
    for (let at = 0; count > 0 && at + count <= all.length; at += count) {
      const command = at > 0 && letter === 'M' ? 'L' : at > 0 && letter === 'm' ? 'l' : letter
      yield { command, numbers: all.slice(at, at + count) }
    }
  }
}
