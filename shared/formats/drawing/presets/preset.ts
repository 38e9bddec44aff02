import type { PresetPen } from './preset-pen.ts'

/** Draws one preset. */
export type Preset = (pen: PresetPen) => void

/** Presets by their names (ECMA-376 part 1, 20.1.10.56). */
export type Presets = Readonly<Record<string, Preset>>
