/** What differs between two documents, word by word. */
export { type Comparison, compareBlocks, type Difference } from './compare-blocks.ts'
