/** What differs between two documents, word by word. */
export { type Comparison, compareBlocks } from './compare-blocks.ts'
