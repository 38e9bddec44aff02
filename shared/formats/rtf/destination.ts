import type { RtfState } from './rtf-state.ts'

/** Where the text of a group goes (RTF 1.9.1, "Destinations"). */
export interface Destination {
  /** Set where text is not even decoded: pictures are megabytes of it. */
  readonly ignoresText?: true
  readonly text: (text: string, state: RtfState) => void
  /** Takes data that is no RTF. */
  readonly binary?: (data: Uint8Array) => void
  /** Takes a control word that means something here, and says whether it did. */
  readonly word?: (name: string, parameter: number | undefined, state: RtfState) => boolean
  /** The group that began the destination ends. */
  readonly close?: (state: RtfState) => void
}

/** What is no text of the document. Nothing inside it is one either. */
export const skipped: Destination = { ignoresText: true, text: () => {} }

/** A destination without text of its own, inside which others may stand. */
export const frame = (close?: () => void): Destination => ({ ignoresText: true, text: () => {}, ...(close !== undefined && { close }) })

/** Gathers a short text and gives it when its group ends. */
export function gathered(take: (text: string, state: RtfState) => void, longest = 10_000): Destination {
  let whole = ''
  return {
    text: (text) => {
      if (whole.length < longest) whole += text
    },
    close: (state) => take(whole, state),
  }
}
