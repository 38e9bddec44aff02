import { blockText } from '../../shared/contracts/blocks.ts'
import type { ReadDocument, ReadOutcome } from '../../shared/contracts/reading.ts'
import { defaultLimits } from '../../shared/formats/index.ts'
import { lines, runs } from '../fixtures/block-lines.ts'

/** Addresses that a document may state. Those of files are words: nothing in the app opens them. */
const harmlessAddress = /^(?:https?:|mailto:|tel:|ftp:|news:|file:|#|[^:]*$)/iu
const longestSentence = 700

/** What is wrong with an outcome that any file may have, in sentences; nothing when it is sound. */
export function faultsOf(name: string, outcome: ReadOutcome): readonly string[] {
  const faults: string[] = []
  if (outcome.kind !== 'read') {
    if (outcome.detail.length < 40 || outcome.detail.length > longestSentence) faults.push(`its reason is no sentence: ${outcome.detail}`)
    if (!outcome.detail.includes(name.slice(0, 20))) faults.push(`its reason does not name it: ${outcome.detail}`)
    if (outcome.reason === 'crashed') faults.push(`its reader failed: ${outcome.detail}`)
  }
  if (!('document' in outcome)) return faults
  const paths = outcome.members.map(({ path }) => path)
  faults.push(...paths.filter(leadsOutside).map((path) => `a member leads outside: ${path}`))
  if (new Set(paths).size < paths.length) faults.push('two members have one path')
  const { blocks } = outcome.document
  const length = blocks.reduce((sum, block) => sum + blockText(block).length, 0)
  if (length > defaultLimits.maxTextLength) faults.push(`it has ${length} letters of text`)
  if (blocks.some(({ locator }, at) => locator.block !== at)) faults.push('a block does not know its place')
  faults.push(
    ...addressesOf(outcome.document)
      .filter((address) => !harmlessAddress.test(address))
      .map((address) => `a link leads to ${address.slice(0, 80)}`),
  )
  return faults
}

const leadsOutside = (path: string): boolean =>
  path === '' ||
  /^(?:\/|[a-z]:)|\\|[\p{Cc}\u202a-\u202e\u2066-\u2069]/iu.test(path) ||
  path.split('/').some((part) => part === '..' || part === '.' || part === '')

const addressesOf = (document: ReadDocument): readonly string[] => runs(document).flatMap(({ href }) => (href === undefined ? [] : [href]))

/** Whether an outcome's text has these words. */
export const says = (outcome: ReadOutcome, words: string): boolean =>
  'document' in outcome && lines(outcome.document).some((line) => line.includes(words))
