import type { DocumentBuilder } from '../reading/document-builder.ts'
import { type Destination, gathered } from './destination.ts'

/** Destinations of the information group (RTF 1.9.1, "Information Group") and the properties they are. */
const propertyOf = new Map([
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['author', 'dc:creator'],
  ['operator', 'cp:lastModifiedBy'],
  ['keywords', 'cp:keywords'],
  ['comment', 'dc:description'],
  ['doccomm', 'dc:description'],
  ['category', 'cp:category'],
  ['company', 'app:Company'],
  ['manager', 'app:Manager'],
  ['creatim', 'dcterms:created'],
  ['revtim', 'dcterms:modified'],
])

/** The destination of one property; nothing when the word is none. */
export function infoDestination(word: string, into: DocumentBuilder): Destination | undefined {
  const property = propertyOf.get(word)
  if (property === undefined) return undefined
  return word.endsWith('tim') ? time((text) => into.addProperty(property, text)) : gathered((text) => into.addProperty(property, text))
}

/** Pairs of a name and a value that the author's office defined (`\*\userprops`). */
export function userProperties(into: DocumentBuilder): (word: string) => Destination | undefined {
  let name = ''
  return (word) => {
    if (word === 'propname')
      return gathered((text) => {
        name = text.trim()
      })
    if (word === 'staticval') return gathered((text) => into.addProperty(`custom:${name}`, text))
    return undefined
  }
}

/** `\yr2019\mo8\dy27\hr10\min5` → `2019-08-27T10:05`. */
function time(take: (text: string) => void): Destination {
  const parts = new Map<string, number>()
  const of = (name: string) => String(parts.get(name) ?? 0).padStart(2, '0')
  return {
    text: () => {},
    word: (name, parameter) => {
      parts.set(name, parameter ?? 0)
      return true
    },
    close: () => {
      if ((parts.get('yr') ?? 0) > 0) take(`${of('yr')}-${of('mo')}-${of('dy')}T${of('hr')}:${of('min')}`)
    },
  }
}
