import lensJson from '../../resources/ai-security-lens.json' with { type: 'json' }
import { parseLens } from '../../shared/taxonomy/index.ts'

/** The built-in lens: what importing proposes tags by. */
export const lens = parseLens(lensJson)
