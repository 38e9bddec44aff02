import type { DocumentId } from '../../contracts/ids.ts'

/** Which documents look for a name. Most names are wanted by few; one that thousands want costs a number each. */
export class WantList {
  private readonly byName = new Map<string, DocumentId[]>()

  add(id: DocumentId, names: Iterable<string>): void {
    for (const name of names) {
      const wanting = this.byName.get(name)
      if (wanting === undefined) this.byName.set(name, [id])
      // The names of one document come one after the other: that it wants this one already is told by the last.
      else if (wanting.at(-1) !== id) wanting.push(id)
    }
  }

  remove(id: DocumentId, names: Iterable<string>): void {
    for (const name of new Set(names)) {
      const wanting = this.byName.get(name)
      const at = wanting?.indexOf(id) ?? -1
      if (wanting === undefined || at < 0) continue
      wanting[at] = wanting.at(-1) ?? id
      wanting.pop()
      if (wanting.length === 0) this.byName.delete(name)
    }
  }

  of(name: string): readonly DocumentId[] {
    return this.byName.get(name) ?? []
  }
}
