import { fold } from '../fold.ts'
import type { QueryNode } from '../query-tree.ts'

/**
 * Small words that say how others belong together, or that something is asked, and nothing of what a document is about.
 * None is among them that standards also write as a name: `it`, `un`, `no`, `or`, `who`, `did`, `can`.
 */
const functionWords = new Set(
  [
    'a an and are as at be by for from in into is of on that the their this to was were will with',
    'about any been do does had has have how our said say says should there these those we what when where which why would',
    'au aux avec ce cette dans de des du en et la le les leur par pour que qui sur',
    'comment ou quand quel quelle quelles quels',
    'al con del el las los para por se su sus y',
    'como cual cuales cuando donde quien quienes',
    'без в для за и из к как на не о от по при с со у',
    'где какая какие какое какой когда кто почему что',
    'في من على إلى عن مع هذا هذه',
    'أين كيف ما ماذا متى هل',
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
