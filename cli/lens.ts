import lensJson from '../resources/ai-security-lens.json' with { type: 'json' }
import { parseLens } from '../shared/taxonomy/index.ts'

/** The built-in lens. */
export const lens = parseLens(lensJson)
