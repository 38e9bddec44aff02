import type { NewBlock } from '../reading/document-builder.ts'
import { linked } from './linked.ts'

/** A line that ends this much short of the longest one was ended on purpose. */
const raggedShare = 0.6

/**
 * Plain text as blocks: stretches between blank lines are paragraphs. Lines that were only wrapped are joined; lines
 * that stand for themselves (labels with values, lists, tables drawn with spaces) keep their ends.
 */
export function* textBlocks(text: string): Generator<NewBlock> {
  for (const stretch of text.split(/\n[^\S\n]*\n+/u)) {
    const lines = stretch.split('\n').filter((line) => line.trim() !== '')
    if (lines.length === 0) continue
    if (isDrawn(lines)) {
      yield { type: 'code', text: lines.map((line) => line.trimEnd()).join('\n') }
      continue
    }
    for (const paragraph of paragraphs(lines)) yield paragraph
  }
}

const bullet = /^(\s*)([-*•–·o]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)/u

function* paragraphs(lines: readonly string[]): Generator<NewBlock> {
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0)
  let open: { marker?: string; depth: number; text: string } | undefined
  let last = ''
  for (const line of lines) {
    const item = bullet.exec(line)
    const continues = open !== undefined && item === null && isWrapped(last, line, longest)
    if (continues && open !== undefined) open.text = `${open.text} ${line.trim()}`
    else {
      if (open !== undefined) yield blockOf(open)
      const [whole = '', indent = '', marker = ''] = item ?? []
      open = item === null ? { depth: 0, text: line.trim() } : { marker, depth: depthOf(indent), text: line.slice(whole.length).trim() }
    }
    last = line
  }
  if (open !== undefined) yield blockOf(open)
}

const depthOf = (indent: string): number => Math.min(8, Math.floor(indent.replaceAll('\t', '    ').length / 4))

/** Whether `line` goes on with the sentence of `last`: that was long, and nothing marks a new start. */
function isWrapped(last: string, line: string, longest: number): boolean {
  if (longest < 40 || last.trimEnd().length < longest * raggedShare) return false
  return !/^[^\s:]{1,30}(?: [^\s:]{1,20}){0,3}:(?:\s|$)/u.test(line.trim()) && !/^\s*(?:https?:\/\/|#|\d+\.\d)/u.test(line)
}

function blockOf({ marker, depth, text }: { readonly marker?: string; readonly depth: number; readonly text: string }): NewBlock {
  const inlines = linked(text)
  return marker === undefined
    ? { type: 'paragraph', inlines }
    : { type: 'list-item', depth, ordered: /[\dA-Za-z]/u.test(marker) && marker !== 'o', marker, inlines }
}

/** Columns made with runs of spaces, or boxes made with dashes: their layout is their meaning. */
function isDrawn(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const drawn = lines.filter((line) => /\S {3,}\S|\t|[|+][-=]{3}|^\s*[-=_*]{6,}\s*$/u.test(line.trimEnd()))
  return drawn.length >= lines.length * 0.6
}
