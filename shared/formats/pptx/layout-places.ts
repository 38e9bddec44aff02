import type { OfficePackage } from '../package/office-package.ts'
import { child } from '../xml/xml-tree.ts'
import { type Box, type Shape, shapesOf } from './slide-shapes.ts'

/** Finds where a placeholder stands that says nothing of it itself: on the slide's layout, else on the layout's master. */
export class LayoutPlaces {
  private readonly office: OfficePackage
  private readonly parts = new Map<string, { readonly shapes: readonly Shape[]; readonly parent: string | undefined }>()

  constructor(office: OfficePackage) {
    this.office = office
  }

  boxOf(shape: Shape, layout: string | undefined): Box | undefined {
    if (shape.box !== undefined || shape.placeholder === undefined || layout === undefined) return shape.box
    const { shapes, parent } = this.part(layout)
    const same =
      shapes.find(
        ({ placeholder, placeholderIndex }) => placeholderIndex === shape.placeholderIndex && placeholder === shape.placeholder,
      ) ??
      shapes.find(({ placeholderIndex }) => placeholderIndex === shape.placeholderIndex && placeholderIndex !== '0') ??
      shapes.find(({ placeholder }) => placeholder === shape.placeholder)
    return same?.box ?? (parent === undefined ? undefined : this.boxOf(shape, parent))
  }

  private part(path: string) {
    const known = this.parts.get(path)
    if (known !== undefined) return known
    const root = this.office.tree(path)
    const parent = root?.name === 'sldLayout' ? this.office.related(path, 'slideMaster')[0] : undefined
    const part = { shapes: [...shapesOf(child(root, 'cSld', 'spTree'))], parent }
    this.parts.set(path, part)
    return part
  }
}
