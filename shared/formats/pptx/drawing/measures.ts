import { attribute, type XmlElement } from '../../xml/xml-tree.ts'

/** English metric units to a point. */
const unitsPerPoint = 12_700
/** Points beyond which nothing stands on any slide; what says otherwise is damaged or means harm. */
const farthest = 100_000

/** What an element states under a name; nothing where there is no element. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element === undefined ? undefined : attribute(element, name)

/** A number a file states; nothing when it is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const stated = attributeOf(element, name)
  if (stated === undefined || stated.trim() === '') return undefined
  const number = Number(stated)
  return Number.isFinite(number) ? number : undefined
}

/** English metric units in points. */
const points = (units: number): number => Math.max(-farthest, Math.min(farthest, units / unitsPerPoint))

/** A length that an attribute states in English metric units, in points. */
export function pointsOf(element: XmlElement | undefined, name: string): number | undefined {
  const units = numberOf(element, name)
  return units === undefined ? undefined : points(units)
}

/** An angle that an attribute states in sixty thousandths of a degree, in degrees. */
export function degreesOf(element: XmlElement | undefined, name: string): number {
  const turned = (numberOf(element, name) ?? 0) / 60_000
  return ((turned % 360) + 360) % 360
}

/** Whether an attribute says yes; nothing where it says nothing. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const stated = attributeOf(element, name)
  return stated === undefined ? undefined : /^(?:1|true|on)$/u.test(stated)
}
