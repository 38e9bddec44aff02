import type { TagId } from '../../shared/contracts/ids.ts'
import { LibraryError } from './errors.ts'
import type { TagRow } from './rows.ts'

/** Longest name of a tag, in characters as a reader counts them. */
const longestTagName = 100

/** Controls, and what turns or hides text: a name made of these only would be an empty chip, or turn the line around it. */
const unseen = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A name as it is kept: without what cannot be seen, spaces single. Throws a refusal in words when nothing or too much is left. */
export function cleanTagName(name: string): string {
  const clean = name.slice(0, 20_000).replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').normalize('NFC').replaceAll(/ {2,}/g, ' ').trim()
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(clean)) throw refusal('A tag needs a name that can be seen; this one has no letter, number or sign.')
  const length = [...graphemes.segment(clean)].length
  if (length > longestTagName)
    throw refusal(`A tag’s name has at most ${longestTagName} characters; this one has ${length.toLocaleString('en-GB')}.`)
  return clean
}

/** Refuses a name that another tag in the same place bears, whatever its capitals. */
export function refuseSameName(tags: readonly TagRow[], name: string, parent: TagId | undefined, self?: TagId): void {
  const folded = foldName(name)
  const other = tags.find((tag) => tag.id !== self && tag.parent === parent && foldName(tag.name) === folded)
  if (other !== undefined) throw refusal(`There is a tag “${other.name}” in this place already.`)
}

/** Other names of a tag as they are kept: each once, and none that another tag bears, so that a name means one tag. */
export function cleanAliases(
  names: readonly string[],
  { tags, self, name }: { tags: readonly TagRow[]; self?: TagId; name: string },
): readonly string[] {
  const taken = new Map(
    tags.filter(({ id }) => id !== self).flatMap((tag) => namesOf(tag).map((each) => [foldName(each), tag.name] as const)),
  )
  const aliases = new Map<string, string>()
  for (const alias of names.map(cleanTagName)) if (!aliases.has(foldName(alias))) aliases.set(foldName(alias), alias)
  aliases.delete(foldName(name))
  for (const [folded, alias] of aliases) {
    const other = taken.get(folded)
    if (other !== undefined) throw refusal(`“${alias}” cannot be another name of this tag: it is one of “${other}” already.`)
  }
  return [...aliases.values()]
}

const namesOf = ({ name, aliases = [] }: TagRow): readonly string[] => [name, ...aliases]

/** A refusal of what was asked; nothing was changed. */
export const refusal = (message: string): LibraryError => new LibraryError('refused', message)

/** A name as it is compared: whatever its capitals and its width. */
export const foldName = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('en')
