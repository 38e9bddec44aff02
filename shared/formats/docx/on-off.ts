import { attribute, child, type XmlElement } from '../xml/xml-tree.ts'

/** A toggle such as `w:b`: present without a value is on (ECMA-376 part 1, 17.17.4); nothing when it is not there. */
export function toggle(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name)
  return element === undefined ? undefined : isOn(element)
}

/** Whether a toggle's element says on. */
export const isOn = (element: XmlElement): boolean => !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? '1')

/** `w:val` of a child. */
export function childValue(parent: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const element = child(parent, ...path)
  return element === undefined ? undefined : attribute(element, 'val')
}

/** `w:val` of a child as a whole number. */
export function childNumber(parent: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const value = childValue(parent, ...path)
  return value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined
}
