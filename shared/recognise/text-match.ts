import type { Evidence, Stated } from '../contracts/recognition.ts'
import { sentenceEvidence } from '../taxonomy/index.ts'
import type { TextLine } from './document-text.ts'

/** A value with the sentence around `[start, end)` of a line as its evidence. */
export const statedIn = <T>(value: T, line: TextLine, start: number, end: number): Stated<T> => ({
  value,
  evidence: sentenceEvidence(line.text, start, end, line.locator),
})

/** Values without repetition, the first statement of each kept; `skip` are values not wanted. */
export function firstOfEach<T>(stated: readonly Stated<T>[], skip: ReadonlySet<T> = new Set()): readonly Stated<T>[] {
  const seen = new Set<T>(skip)
  return stated.filter(({ value }) => !seen.has(value) && seen.add(value))
}

/** Evidence that names neither block nor page: the file name or a property. */
export const outsideText = (text: string): Evidence => ({ text })
