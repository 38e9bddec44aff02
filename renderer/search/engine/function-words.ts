import { fold } from '../fold.ts'
import type { QueryNode } from '../query-tree.ts'

/**
 * Small words that say how others belong together and nothing of what a document is about. None is among them that
 * standards also write as a name: `it`, `un`, `no`, `or`.
 */
const functionWords = new Set(
  [
    'a an and are as at be by for from in into is of on that the their this to was were will with',
    'au aux avec ce cette dans de des du en et la le les leur par pour que qui sur',
    'al con del el las los para por se su sus y',
    'без в для за и из к как на не о от по при с со у',
    'في من على إلى عن مع هذا هذه',
  ]
    .flatMap((words) => words.split(' '))
    .map(fold),
)

/**
 * A query without the function words that stand beside others: `security for AI` asks for what is about security and AI,
 * not for the word `for`. In quotation marks, alone, or still being typed they are meant.
 */
export function withoutFunctionWords(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'and': {
      const nodes = node.nodes.map(withoutFunctionWords)
      const telling = nodes.filter((each) => !isFunctionWord(each))
      const isAbout = telling.some(({ kind }) => kind !== 'filter' && kind !== 'not' && kind !== 'all')
      return { kind: 'and', nodes: isAbout ? telling : nodes }
    }
    case 'or':
      return { kind: 'or', nodes: node.nodes.map(withoutFunctionWords) }
    case 'not':
      return { kind: 'not', node: withoutFunctionWords(node.node) }
    default:
      return node
  }
}

const isFunctionWord = (node: QueryNode): boolean =>
  node.kind === 'word' && !node.prefix && node.isExact !== true && functionWords.has(node.term)
