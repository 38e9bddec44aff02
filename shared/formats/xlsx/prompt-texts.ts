/** A message that cells show: one when they are entered, and one when what was typed is not allowed. */
export interface CellMessage {
  readonly title: string | undefined
  readonly text: string | undefined
}

/** The messages that say something, each with its title before it. */
export const promptTexts = (messages: readonly CellMessage[]): readonly string[] =>
  messages
    .map(({ title = '', text = '' }) => [title.trim(), text.trim()].filter((part) => part !== '').join(': '))
    .filter((message) => message !== '')
