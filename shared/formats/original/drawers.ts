import type { Format } from '../../contracts/reading.ts'
import type { Drawer } from './drawer.ts'

/** Who draws a format, loaded when the first file of it is looked at. */
export const drawers: Readonly<Partial<Record<Format, () => Promise<Drawer>>>> = {
  pptx: async () => (await import('../pptx/drawing/draw-pptx.ts')).drawPptx,
}
