/** Red, green and blue from 0 to 255, not rounded. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Hue, saturation and luminance from 0 to 1. */
export type Hsl = readonly [hue: number, saturation: number, light: number]

const clamped = (part: number, most = 1): number => (Number.isFinite(part) ? Math.max(0, Math.min(most, part)) : 0)

/** `#rrggbb`, whatever follows it; nothing for what is no colour. */
export function rgbOf(hex: string): Rgb | undefined {
  if (!/^#[0-9a-f]{6}/iu.test(hex)) return undefined
  const number = Number.parseInt(hex.slice(1, 7), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}

/** A colour as it is written in a drawing. */
export function hexOf(colour: Rgb, alpha = 1): string {
  const digits = (part: number): string => Math.round(clamped(part, 255)).toString(16).padStart(2, '0')
  const opaque = `#${colour.map(digits).join('')}`
  return alpha >= 1 ? opaque : opaque + digits(alpha * 255)
}

/** Source: the usual hexcone formulas (CSS Color 3, 4.2.4). */
export function toHsl([red, green, blue]: Rgb): Hsl {
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const light = (most + least) / 2
  const spread = most - least
  if (spread === 0) return [0, 0, light]
  const saturation = spread / (light > 0.5 ? 2 - most - least : most + least)
  const sixths = most === r ? (g - b) / spread + (g < b ? 6 : 0) : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return [sixths / 6, saturation, light]
}

/** The way back from `toHsl`; parts out of range are taken to its ends. */
export function fromHsl([hue, saturation, light]: Hsl): Rgb {
  const [s, l] = [clamped(saturation), clamped(light)]
  const reach = s * Math.min(l, 1 - l)
  const part = (turn: number): number => {
    const k = (((turn + hue * 12) % 12) + 12) % 12
    return (l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255
  }
  return [part(0), part(8), part(4)]
}
